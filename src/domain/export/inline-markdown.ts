import type { ArticleText, Block, InlineSpan } from '../article/article-text';
import { escapeRun, guardLine } from './escape-text';
import { codeSpan } from './fence';

/**
 * A block's text with its spans as lines of CommonMark; `null` when no span lies in it. Only what surely reads back
 * as it was meant is marked: emphasis next to a letter or digit, or spans that touch without nesting, stay plain
 * text. Spans over several lines are marked line by line.
 */
export function inlineMarkdown(text: ArticleText, block: Block): readonly string[] | null {
  const spans = text.spans.filter((span) => span.start >= block.start && span.end <= block.end);
  if (spans.length === 0) return null;
  const blockText = text.text.slice(block.start, block.end).replace(/^\n+|\n+$/g, '');
  const offset = block.start + text.text.slice(block.start, block.end).search(/[^\n]|$/);
  const lines: string[] = [];
  let start = offset;
  for (const line of blockText.split('\n')) {
    lines.push(markedLine(line, spansOfLine(line, start, spans)));
    start += line.length + 1;
  }
  return joined(lines);
}

/** Two spaces where one break follows a line; one empty line for a run of empty ones. */
function joined(lines: readonly string[]): string[] {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return line !== '' && next !== undefined && next !== '' ? `${line}  ` : line;
    })
    .filter((line, index, all) => line !== '' || all[index - 1] !== '');
}

/** The parts of spans that lie in a line, offsets counted in it, without white space at their ends or half characters. */
function spansOfLine(line: string, lineStart: number, spans: readonly InlineSpan[]): InlineSpan[] {
  return spans
    .map((span) => {
      let start = Math.max(0, span.start - lineStart);
      let end = Math.min(line.length, span.end - lineStart);
      while (start < end && isSpace(line[start])) start += 1;
      while (end > start && isSpace(line[end - 1])) end -= 1;
      if (isInsidePair(line, start)) start -= 1;
      if (isInsidePair(line, end)) end += 1;
      return { ...span, start, end };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function markedLine(line: string, spans: readonly InlineSpan[]): string {
  return guardLine(marked(line, 0, line.length, spans, []));
}

/** The stretch `[from, to)` of a line with the spans in it; `around` are the kinds it already lies in. */
function marked(
  line: string,
  from: number,
  to: number,
  spans: readonly InlineSpan[],
  around: readonly InlineSpan['kind'][],
): string {
  let markdown = '';
  let done = from;
  let lastEnd = -1;
  for (const [index, span] of spans.entries()) {
    if (span.start < done || span.end > to || span.start === lastEnd) continue;
    if (around.includes(span.kind) || !canMark(line, span)) continue;
    const inner = spans.slice(index + 1).filter((other) => other.end <= span.end);
    const content = marked(line, span.start, span.end, inner, [...around, span.kind]);
    markdown += escapeRun(line.slice(done, span.start)) + wrapped(span, line, content);
    done = span.end;
    lastEnd = span.end;
  }
  return markdown + escapeRun(line.slice(done, to));
}

function wrapped(span: InlineSpan, line: string, content: string): string {
  switch (span.kind) {
    case 'emphasis':
      return `*${content}*`;
    case 'strong':
      return `**${content}**`;
    case 'code':
      return codeSpan(line.slice(span.start, span.end)) ?? content;
    case 'link':
      return `[${content}](<${span.href.replace(/&(?=#?\w+;)/g, '&amp;')}>)`;
  }
}

/** Whether CommonMark takes delimiters around the span for what they are meant. */
function canMark(line: string, span: InlineSpan): boolean {
  if (span.kind === 'code') return true;
  if (span.kind === 'link') return !/[<>\s\\]/.test(span.href);
  return isOutside(line.slice(0, span.start).at(-1)) && isOutside(line.slice(span.end).at(0));
}

/** White space, punctuation or the end of a line: not part of a word. Half of a surrogate pair counts as a letter. */
function isOutside(character: string | undefined): boolean {
  return character === undefined || /[\s!-/:-@[-`{-~\p{P}]/u.test(character);
}

/** Whether an offset parts the two halves of a surrogate pair. */
function isInsidePair(line: string, offset: number): boolean {
  return offset > 0 && (line.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
