import { fail, ok, type Result } from '../result';
import type { Attribution } from './annotation';

/** What two attributions can't both be right about, so that a person has to say. */
export type Disagreement = keyof Pick<
  Attribution,
  'speakerId' | 'role' | 'organisation' | 'dateSaid' | 'place' | 'occasion'
>;

/**
 * One attribution of several, in the order of their passages: what only one of them knows is taken over, cues and
 * stances stand one behind the other, quotation and paraphrase together are mixed. `null` when there is none. Refused
 * with the first field in which two know different things.
 */
export function joinAttributions(
  attributions: readonly (Attribution | null)[],
): Result<Attribution | null, Disagreement> {
  let joined: Attribution | null = null;
  for (const next of attributions) {
    if (next === null || joined === null) {
      joined ??= next;
      continue;
    }
    const field = disagreement(joined, next);
    if (field !== null) return fail(field);
    joined = join(joined, next);
  }
  return ok(joined);
}

const FACTS: readonly Disagreement[] = [
  'speakerId',
  'role',
  'organisation',
  'dateSaid',
  'place',
  'occasion',
];

function disagreement(first: Attribution, second: Attribution): Disagreement | null {
  const differs = (field: Disagreement): boolean =>
    first[field] !== null && second[field] !== null && first[field] !== second[field];
  return FACTS.find(differs) ?? null;
}

function join(first: Attribution, second: Attribution): Attribution {
  return {
    speakerId: first.speakerId ?? second.speakerId,
    role: first.role ?? second.role,
    organisation: first.organisation ?? second.organisation,
    dateSaid: first.dateSaid ?? second.dateSaid,
    place: first.place ?? second.place,
    occasion: first.occasion ?? second.occasion,
    cue: both(first.cue, second.cue, ', '),
    stance: both(first.stance, second.stance, '\n'),
    directness: first.directness === second.directness ? first.directness : 'mixed',
  };
}

/** Two texts one behind the other; one that the other ends with already is not said again. */
function both(first: string | null, second: string | null, between: string): string | null {
  if (first === null || second === null) return first ?? second;
  return `${between}${first}`.endsWith(`${between}${second}`) ? first : first + between + second;
}
