import type { Candidate } from '../../domain/article/candidate';
import type { ArticleId } from '../../domain/ids';
import type { ArticleMatch } from '../../domain/incoming/article-match';
import type { DoubtfulField, LookReason } from '../../domain/incoming/batch';

/** What becomes of what is not certain. */
export interface Policy {
  /**
   * What becomes of a text whose address, or nearly whose text, is in the notebook, and with `keep` and `skip` also of one
   * that is there word for word, which otherwise is never added again.
   */
  readonly alike: 'look' | 'skip' | 'keep' | 'version';
  /** Whether doubtful values and several articles in one text keep an item out until somebody looks. */
  readonly doubtful: 'look' | 'add';
}

/** What becomes of one candidate. */
export type Part =
  | { readonly kind: 'add' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'version'; readonly of: ArticleId };

/** What becomes of an item. */
export type Verdict =
  | { readonly kind: 'take'; readonly parts: readonly Part[] }
  | { readonly kind: 'look'; readonly why: readonly LookReason[] };

/** Who wrote it, when, and what it is called: somebody has to look at these when they are not certain. */
const DOUBTFUL: readonly DoubtfulField[] = ['title', 'byline', 'published', 'updated'];

/** Without a look an article is added without these when they are not certain: they stay unknown. */
const LEFT_OUT = [
  'subtitle',
  'byline',
  'publisher',
  'published',
  'updated',
  'url',
  'dateline',
] as const;

/** Decides what becomes of what an item gave. */
export function judge(
  candidates: readonly Candidate[],
  matches: readonly ArticleMatch[],
  { alike, doubtful }: Policy,
): Verdict {
  const parts = candidates.map((_, at) =>
    partOf(
      matches.filter(({ candidate }) => candidate === at),
      alike,
    ),
  );
  // What is in the notebook already needs no look, whatever else is said of it.
  if (parts.length > 0 && parts.every((part) => part !== null && part.kind === 'duplicate')) {
    return { kind: 'take', parts: parts.map(() => ({ kind: 'duplicate' })) };
  }
  const why = [
    ...(doubtful === 'look' ? doubtsOf(candidates) : []),
    ...likenessesOf(parts, matches),
  ];
  return why.length > 0
    ? { kind: 'look', why }
    : { kind: 'take', parts: parts.filter((part) => part !== null) };
}

/** `null` when somebody has to decide. */
function partOf(matches: readonly ArticleMatch[], alike: Policy['alike']): Part | null {
  const [best] = matches;
  if (best === undefined || alike === 'keep') return { kind: 'add' };
  if (best.how === 'sameText' || alike === 'skip') return { kind: 'duplicate' };
  return alike === 'version' ? { kind: 'version', of: best.articleId } : null;
}

function likenessesOf(
  parts: readonly (Part | null)[],
  matches: readonly ArticleMatch[],
): LookReason[] {
  const open = matches.filter(({ candidate }) => parts[candidate] === null);
  const kinds = (['sameAddress', 'nearlySameText'] as const).filter((kind) =>
    open.some(({ how }) => how === kind),
  );
  return kinds.map((kind) => ({ kind }));
}

/** What a person should look at before it is believed, each kind once. */
function doubtsOf(candidates: readonly Candidate[]): LookReason[] {
  const reasons: LookReason[] = [];
  if (candidates.length > 1) reasons.push({ kind: 'severalArticles', count: candidates.length });
  for (const field of DOUBTFUL) {
    const unsure = candidates.find((candidate) => isUncertain(candidate, field));
    const evidence = unsure?.origins[field]?.evidence;
    if (evidence !== undefined) {
      reasons.push({ kind: 'uncertain', field, evidence: evidence.slice(0, LONGEST_EVIDENCE) });
    }
  }
  const doubts = candidates.flatMap((candidate) => candidate.doubts ?? []);
  const kinds = new Map(doubts.map((doubt) => [doubt.kind, doubt]));
  for (const doubt of kinds.values()) reasons.push({ kind: 'doubt', doubt });
  return reasons;
}

/** What is known for certain of an article that nobody has looked at. Its title stays: it has to be called something. */
export function certain(candidate: Candidate): Candidate {
  const unsure = LEFT_OUT.filter((field) => isUncertain(candidate, field));
  if (unsure.length === 0) return candidate;
  const unknown: Record<string, null | readonly string[]> = {};
  for (const field of unsure) unknown[field] = field === 'byline' ? [] : null;
  return { ...candidate, metadata: { ...candidate.metadata, ...unknown } };
}

/** Rows are told of by the hundred; the whole evidence stands in the preview. */
const LONGEST_EVIDENCE = 200;

/** Whether a field holds a value that may be wrong. One that holds none is unknown, which is certain. */
function isUncertain(
  { metadata, origins }: Candidate,
  field: DoubtfulField | (typeof LEFT_OUT)[number],
): boolean {
  const value = metadata[field];
  const isKnown = value !== null && value.length > 0;
  return isKnown && origins[field]?.uncertain === true;
}
