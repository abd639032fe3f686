import type { ArticleText } from '../article/article-text';
import { differenceMarkdown } from './difference-markdown';
import type { DifferencePiece } from './passage-difference';
import type { ParagraphChange, VersionDifference } from './version-difference';
import type { TextRun } from './word-changes';

/** The two versions in words, as `3 January 2025, from the web`. */
export interface VersionNames {
  readonly title: string;
  readonly first: string;
  readonly second: string;
}

/**
 * What became of a text as Markdown: a heading, a line for each version that says which marks are whose, then every
 * paragraph that changed, dropped words struck, new ones bold. Unchanged paragraphs are left out and counted.
 */
export function versionMarkdown(
  { changes, wordsAdded, wordsDropped }: VersionDifference,
  texts: { readonly first: ArticleText; readonly second: ArticleText },
  names: VersionNames,
): string {
  const parts: string[] = [];
  let same = 0;
  const endSame = (): void => {
    if (same > 0)
      parts.push(`*… ${same === 1 ? '1 paragraph' : `${same} paragraphs`} unchanged …*`);
    same = 0;
  };
  for (const change of changes) {
    if (change.kind === 'same') same += 1;
    else {
      endSame();
      parts.push(paragraphMarkdown(change, texts));
    }
  }
  endSame();
  const head = [
    `## ${escaped(names.title)}`,
    `~~Struck~~: ${escaped(names.first)} (−${wordsDropped})  \n**Bold**: ${escaped(names.second)} (+${wordsAdded})`,
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function paragraphMarkdown(
  change: Exclude<ParagraphChange, { kind: 'same' }>,
  { first, second }: { readonly first: ArticleText; readonly second: ArticleText },
): string {
  switch (change.kind) {
    case 'changed':
      return differenceMarkdown(change.runs.map(pieceOf)).trimEnd();
    case 'dropped': {
      const text = first.text.slice(change.first.start, change.first.end);
      const piece = differenceMarkdown([{ kind: 'dropped', first: text, second: '' }]).trimEnd();
      return change.movedTo ? `${piece} *(moved)*` : piece;
    }
    case 'new': {
      const text = second.text.slice(change.second.start, change.second.end);
      const piece = differenceMarkdown([{ kind: 'new', first: '', second: text }]).trimEnd();
      return change.movedFrom ? `${piece} *(moved)*` : piece;
    }
  }
}

function pieceOf({ where, text }: TextRun): DifferencePiece {
  if (where === 'both') return { kind: 'kept', first: text, second: text };
  if (where === 'first') return { kind: 'dropped', first: text, second: '' };
  return { kind: 'new', first: '', second: text };
}

function escaped(line: string): string {
  return differenceMarkdown([{ kind: 'kept', first: line, second: line }]).trim();
}
