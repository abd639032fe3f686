import type { DraftBlock } from '../../domain/article/candidate';
import { isCaption } from './caption';
import { readLabelledLine } from './labelled-line';
import { readByline } from './byline';
import { readDatedLine } from './dated-line';
import { readDateline } from './dateline';

/** Fewest characters of a paragraph that begins an article without a dateline. */
const SHORTEST = 60;

/** Whether the article itself begins with this block: a paragraph with a dateline or of whole sentences. */
export function isBody({ kind, text, setAside }: DraftBlock): boolean {
  if (setAside || kind !== 'paragraph') return false;
  if (readDateline(text) !== null) return true;
  return text.length >= SHORTEST && SENTENCE_END.test(text) && !isCaption(text, true);
}

const SENTENCE_END = /[.!?…۔؟。][\p{Pf}\p{Pe}"']*$/u;

/** How many lines about an article may stand between what leads into it and its first paragraph. */
const REACH = 6;

/**
 * Index of an article's first paragraph; -1 when there is none. A paragraph above a byline or a line about dates leads
 * into the article, unless it has a dateline.
 */
export function bodyStart(blocks: readonly DraftBlock[]): number {
  const first = blocks.findIndex(isBody);
  if (first === -1 || readDateline(blocks[first]?.text ?? '') !== null) return first;
  const next = blocks.findIndex((block, index) => index > first && isBody(block));
  if (next === -1 || next > first + REACH) return first;
  const isAbout = ({ kind, text }: DraftBlock): boolean =>
    kind === 'paragraph' &&
    (readByline(text) !== null ||
      readDatedLine(text).length > 0 ||
      readLabelledLine(text) !== null);
  return blocks.slice(first + 1, next).some(isAbout) ? next : first;
}
