import { Vocabulary } from '../compare/vocabulary';
import type { AnnotationId } from '../ids';
import { foldText } from '../search/fold-text';
import type { FollowedStatement } from '../statement/followed-statement';
import { CandidateIndex } from './candidate-index';
import { judgeWording, type Judgement, type ProposedRelationType } from './judge-wording';
import { ENGLISH_RELATIONS } from './language/english';
import { inOrderSaid, whichCame } from './order-said';
import { readWording, type Wording } from './read-wording';

export type { ProposedRelationType } from './judge-wording';

/** A relation that could be made. */
export interface RelationProposal {
  /** The later of the two. */
  readonly from: AnnotationId;
  readonly to: AnnotationId;
  readonly type: ProposedRelationType;
  /** Why, in words for a person: `“calls for” became “demands”`. */
  readonly why: string;
}

/** Whether a pair is related already, or was said to have nothing to do with each other. */
export type IsSettled = (a: AnnotationId, b: AnnotationId) => boolean;

/**
 * The relations that the wording of statements tells of: that one repeats, adds to, softens, hardens or reverses an
 * earlier one of the same speaker or organisation. Only what is plain is told, each statement at most once as kept and
 * once as changed, and each pair at most once; nothing is told of pairs that are settled. They come by the later
 * statement, in the order said.
 */
export function proposeRelations(
  statements: readonly FollowedStatement[],
  isSettled: IsSettled = () => false,
): readonly RelationProposal[] {
  const steps = proposingRelations(statements, isSettled);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** {@link proposeRelations} in steps of a statement each, for those who have something else to do between. */
export function* proposingRelations(
  statements: readonly FollowedStatement[],
  isSettled: IsSettled = () => false,
): Generator<undefined, readonly RelationProposal[]> {
  const ordered = inOrderSaid(statements);
  yield;
  const read = new ReadStatements(ordered);
  const indexes = new Map<string, CandidateIndex>();
  const proposals: RelationProposal[] = [];
  for (const [at, statement] of ordered.entries()) {
    const { words, contents } = read.wordsAt(at);
    const candidates = new Set<number>();
    for (const key of voicesOf(statement)) {
      const index = indexes.get(key) ?? new CandidateIndex();
      indexes.set(key, index);
      for (const each of index.alike(words, contents)) candidates.add(each);
      index.put(at, words, contents);
    }
    for (const [other, { type, why }] of chosen(at, candidates, read)) {
      const [from, to] = [statement.annotationId, ordered[other]?.annotationId];
      if (to !== undefined && !isSettled(from, to)) proposals.push({ from, to, type, why });
    }
    yield;
  }
  return proposals;
}

/** Who speaks in a statement: its speaker, and the organisation it was said for. A body speaks for itself. */
export function voicesOf({
  speakerId,
  speaker,
  organisation,
}: Pick<FollowedStatement, 'speakerId' | 'speaker' | 'organisation'>): readonly string[] {
  const bodies = [organisation, speaker].map((name) => foldText(name ?? '')).filter(Boolean);
  return [
    ...(speakerId === null ? [] : [speakerId]),
    ...new Set(bodies.map((body) => `body:${body}`)),
  ];
}

/**
 * Of the earlier statements that one is like, the latest whose words it keeps and the latest whose words it changes.
 * What it changes counts only when it was said after what it keeps: what is merely repeated was told before.
 */
function chosen(
  at: number,
  candidates: ReadonlySet<number>,
  read: ReadStatements,
): readonly (readonly [number, Judgement])[] {
  const found: (readonly [number, Judgement])[] = [];
  for (const other of [...candidates].sort((a, b) => b - a)) {
    const judgement = read.judge(other, at);
    if (judgement === null) continue;
    const isKept = judgement.type === 'repeats' || judgement.type === 'adds';
    found.push([other, judgement]);
    if (isKept) break;
    if (found.length === MOST_CHANGES) break;
  }
  return found;
}

/** One changed and one kept are told of each statement. */
const MOST_CHANGES = 2;

/** Statements in order said, each read once in each of the two ways. */
class ReadStatements {
  readonly #vocabulary = new Vocabulary();
  readonly #read: { own: Wording | null; reported: Wording | null }[];

  constructor(private readonly statements: readonly FollowedStatement[]) {
    this.#read = statements.map(() => ({ own: null, reported: null }));
  }

  /** What a statement is found by. */
  wordsAt(at: number): { readonly words: readonly string[]; readonly contents: Set<string> } {
    const { units } = this.#wording(at, true);
    return {
      words: units.map(({ key }) => key),
      contents: new Set(units.filter(({ isContent }) => isContent).map(({ key }) => key)),
    };
  }

  judge(earlier: number, later: number): Judgement | null {
    const [a, b] = [this.statements[earlier], this.statements[later]];
    if (!a || !b) return null;
    const order = whichCame(a, b);
    if (order === 'second' || (order === null && a.articleId === b.articleId)) return null;
    const isReported = a.directness !== 'direct' || b.directness !== 'direct';
    const judgement = judgeWording(
      this.#wording(earlier, isReported),
      this.#wording(later, isReported),
      ENGLISH_RELATIONS,
    );
    // Which way a change goes can't be told without knowing which was said first.
    return order === null && judgement?.type !== 'repeats' ? null : judgement;
  }

  #wording(at: number, isReported: boolean): Wording {
    const [kept, statement] = [this.#read[at], this.statements[at]];
    if (!kept || !statement) throw new RangeError(`There is no statement ${at}`);
    const known = isReported ? kept.reported : kept.own;
    if (known) return known;
    const made = readWording(saidOf(statement), isReported, ENGLISH_RELATIONS, this.#vocabulary);
    if (isReported) kept.reported = made;
    else kept.own = made;
    return made;
  }
}

/** The words that were said; of indirect speech with the verb that asks or condemns, which is what was done. */
function saidOf(statement: FollowedStatement): string {
  const { exact, parts, cue, directness } = statement;
  const said = parts ? parts.map(({ start, end }) => exact.slice(start, end)).join(' … ') : exact;
  if (directness !== 'indirect' || cue === null || exact.includes(cue)) return said;
  const isAct = foldText(cue)
    .split(' ')
    .some((word) => ENGLISH_RELATIONS.acts.has(ENGLISH_RELATIONS.stem(word)));
  return isAct ? `${cue} ${said}` : said;
}
