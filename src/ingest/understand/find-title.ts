import type { DraftBlock, Origin } from '../../domain/article/candidate';
import { isBoilerplate } from './boilerplate';
import { isBody } from './body';
import { isCaption } from './caption';
import { readDatedLine } from './dated-line';
import { isHeadline, isTellingHeadline, openingWords } from './headline';
import { readByline } from './byline';
import { readLabelledLine, withoutTitleLabel } from './labelled-line';
import { sameWords } from './same-words';

/** An article's title, and its text without it. */
export interface FoundTitle {
  readonly title: string;
  readonly origin: Origin;
  /** Whether the text states it; opening words that stand in for a title still stand in the text. */
  readonly isStated: boolean;
  readonly blocks: readonly DraftBlock[];
}

/** How far above the article's first paragraph, and how far after a headline its repetition, is looked for. */
const REACH = 12;

/**
 * The title that a text states: a heading above the article, a headline that is repeated there, or a first line that
 * reads like one. A text that states none is given its own opening words, to be asked about.
 */
export function findTitle(blocks: readonly DraftBlock[], how: Origin['how']): FoundTitle {
  const head = aboveArticle(blocks);
  const heading = head.find((index) => blocks[index]?.kind === 'heading');
  const repeated = head.find((index) => isRepeated(blocks, index));
  const index = heading ?? repeated ?? head.find((at) => isHeadline(blocks[at]?.text ?? ''));
  const block = index === undefined ? undefined : blocks[index];
  if (index === undefined || block === undefined) return untitled(blocks);
  const title = withoutTitleLabel(block.text.replace(/\s+/g, ' '));
  const isCertain = index === heading || index === repeated || leadsText(blocks, index);
  const origin = {
    how: block.kind === 'heading' ? how : 'text',
    evidence: block.text,
    uncertain: !isCertain,
  } as const;
  return { title, origin, isStated: true, blocks: blocks.toSpliced(index, 1) };
}

/** Indexes of the blocks before the article's first paragraph that can be a title. */
function aboveArticle(blocks: readonly DraftBlock[]): number[] {
  const first = blocks.findIndex(isBody);
  const others = blocks.length > 1 ? 1 : 0;
  const end = Math.min(first === -1 ? others : first, REACH);
  return [...blocks.keys()].slice(0, end).filter((index) => {
    const block = blocks[index];
    return block !== undefined && canBeTitle(block);
  });
}

function canBeTitle({ kind, text, setAside }: DraftBlock): boolean {
  if (setAside || (kind !== 'heading' && kind !== 'paragraph')) return false;
  if (isBoilerplate(text) || isCaption(text, true) || readByline(text) !== null) return false;
  return readDatedLine(text).length === 0 && readLabelledLine(text) === null;
}

function isRepeated(blocks: readonly DraftBlock[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  if (!isTellingHeadline(text)) return false;
  return blocks.slice(index + 1, index + 1 + REACH).some((block) => sameWords(block.text, text));
}

/** Whether the article follows at once and is longer than the line, so that the line is nothing but its headline. */
function leadsText(blocks: readonly DraftBlock[], index: number): boolean {
  const [line, next] = [blocks[index], blocks[index + 1]];
  if (line === undefined || next === undefined || index > 0) return false;
  return isTellingHeadline(line.text) && isBody(next) && next.text.length > line.text.length;
}

function untitled(blocks: readonly DraftBlock[]): FoundTitle {
  const opening = blocks.find((block) => !block.setAside && /[\p{L}\p{N}]/u.test(block.text));
  const evidence = opening?.text.slice(0, 200) ?? '';
  return {
    title: openingWords(opening?.text ?? ''),
    origin: { how: 'opening', evidence, uncertain: true },
    isStated: false,
    blocks,
  };
}
