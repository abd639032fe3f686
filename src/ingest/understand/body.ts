import type { DraftBlock } from '../../domain/article/candidate';
import { isCaption } from './caption';
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
