import type { RelationLanguage } from './language/relation-language';
import type { Overlay } from './lay-over';
import type { WordUnit } from './read-wording';

/** What stands before or behind that which two wordings share. */
export interface Extra {
  /** What only the earlier one has there, and what only the later one has. */
  readonly dropped: readonly WordUnit[];
  readonly added: readonly WordUnit[];
  /** Whether it may turn round or limit what was kept, so that what was kept no longer says the same. */
  readonly limits: boolean;
  /** Whether it is one condition that was added or dropped, and nothing else. */
  readonly condition: 'added' | 'dropped' | null;
}

/** What stands at one end of an overlay beyond what was kept. */
export function extraOf(
  { head, middle, tail }: Overlay,
  end: 'head' | 'tail',
  language: RelationLanguage,
): Extra {
  const extra = end === 'head' ? head : tail;
  const next = end === 'head' ? middle[0] : middle.at(-1);
  const of = (side: 'first' | 'second'): boolean => {
    const neighbour = end === 'head' ? next?.[side][0] : next?.[side].at(-1);
    return neighbour !== undefined && limits(extra[side], neighbour, end, language);
  };
  return {
    dropped: extra.first,
    added: extra.second,
    limits: of('first') || of('second'),
    condition: conditionOf(extra.first, extra.second, end),
  };
}

/** Whether there is anything at that end. */
export function isExtra({ dropped, added }: Extra): boolean {
  return dropped.length + added.length > 0;
}

function limits(
  units: readonly WordUnit[],
  neighbour: WordUnit,
  end: 'head' | 'tail',
  language: RelationLanguage,
): boolean {
  const beside = units.filter(({ sentence }) => sentence === neighbour.sentence);
  if (beside.length === 0) return false;
  const [first, last] = [beside[0], beside.at(-1)];
  const isApart =
    end === 'head'
      ? last?.closes === true || language.joins.has(last?.plain ?? '')
      : neighbour.closes || language.joins.has(first?.plain ?? '');
  const near = end === 'head' ? beside : beside.slice(0, NEAR);
  return !isApart || near.some((unit) => mayTurn(unit, language));
}

/** Behind what was kept, a clause turns it with its first words: `, but only`, `, we never said`. */
const NEAR = 4;

/** Whether what stands beside it may no longer hold as it is said. */
function mayTurn({ marks, plain }: WordUnit, language: RelationLanguage): boolean {
  return (
    language.turns.has(plain) ||
    marks.some(({ kind }) => kind === 'negation' || kind === 'hedge' || kind === 'condition')
  );
}

function conditionOf(
  dropped: readonly WordUnit[],
  added: readonly WordUnit[],
  end: 'head' | 'tail',
): Extra['condition'] {
  if (dropped.length > 0 && added.length > 0) return null;
  const units = dropped.length > 0 ? dropped : added;
  const begins = units[0]?.marks.some(({ kind }) => kind === 'condition') ?? false;
  const isOne = new Set(units.map(({ sentence }) => sentence)).size === 1;
  const isWhole = end === 'tail' || units.at(-1)?.closes === true;
  if (!begins || !isOne || !isWhole || units.length < FEWEST) return null;
  return dropped.length > 0 ? 'dropped' : 'added';
}

/** A condition has a few words behind its `if`. */
const FEWEST = 3;
