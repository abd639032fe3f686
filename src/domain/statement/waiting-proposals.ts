import { type Annotation, isStatement } from '../annotation/annotation';
import { buildIntervalIndex, type Interval } from '../annotation/interval-index';
import type { DismissedProposal } from '../article/article';
import type { Sha256 } from '../ids';
import type { Span } from './token';

/** A proposal as far as it matters for what waits: where it stands, and which words stand there. */
export interface ProposalPlace extends Span {
  /** {@link wordsKey} of the words from `start` to `end`. */
  readonly words: number;
}

/** What is known of a text and of what was made of its proposals. */
export interface SettledBy {
  readonly textHash: Sha256;
  readonly annotations: readonly Annotation[];
  readonly dismissed: readonly DismissedProposal[];
}

/** Two that share at least this part of the shorter one are about the same words. */
const SAME = 0.5;

/** The proposals that nothing was made of yet, in their order. */
export function waitingProposals<Proposal extends ProposalPlace>(
  proposals: readonly Proposal[],
  { textHash, annotations, dismissed }: SettledBy,
): readonly Proposal[] {
  if (proposals.length === 0) return proposals;
  const here: Interval<number>[] = [];
  const words = new Set<number>();
  const add = ({ start, end }: Span): void => void here.push({ id: here.length, start, end });
  for (const annotation of annotations) {
    const { target } = annotation;
    if (isStatement(annotation) && target.textHash === textHash) add(target.position);
  }
  for (const each of dismissed) {
    if (each.textHash === textHash) add(each);
    else words.add(wordsKey(each.exact));
  }
  if (here.length === 0 && words.size === 0) return proposals;
  const settled = buildIntervalIndex(here);
  return proposals.filter((proposal) => {
    const around = settled.within(proposal.start, proposal.end);
    return !words.has(proposal.words) && !around.some((id) => areSame(proposal, here[id] ?? NONE));
  });
}

const NONE: Span = { start: 0, end: 0 };

/** Whether two spans of a text overlap by at least half of the shorter one. An empty one is like none. */
export function areSame(a: Span, b: Span): boolean {
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shorter > 0 && shared >= shorter * SAME;
}

/** A number that is the same for the same words, however they are set out in lines; others hardly ever have it. */
export function wordsKey(words: string): number {
  let key = 0x811c9dc5;
  for (const word of words.trim().split(/\s+/u)) {
    for (let at = 0; at < word.length; at += 1) {
      key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
    }
    key = Math.imul(key ^ 0x20, 0x01000193);
  }
  return key >>> 0;
}
