import type { Candidate } from '../../domain/article/candidate';
import type { Doubt } from '../../domain/article/doubt';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, ok } from '../../domain/result';
import type { Decoded } from '../text/decode-text';

/** Has the reader look at what was read with an encoding that nothing states, or that lost characters. */
export function doubtDecoding(
  reading: Result<Candidate[], ReadError>,
  { encoding, isGuess, lost }: Pick<Decoded, 'encoding' | 'isGuess' | 'lost'>,
): Result<Candidate[], ReadError> {
  const doubts: Doubt[] = [
    ...(isGuess ? [{ kind: 'encodingGuessed', encoding } as const] : []),
    ...(lost > 0 ? [{ kind: 'lostCharacters', count: lost } as const] : []),
  ];
  if (!reading.ok || doubts.length === 0) return reading;
  return ok(reading.value.map((candidate) => doubtTitle(withDoubts(candidate, doubts))));
}

/** A candidate with more to tell of how it was read. */
export function withDoubts(candidate: Candidate, doubts: readonly Doubt[]): Candidate {
  if (doubts.length === 0) return candidate;
  return { ...candidate, doubts: [...doubts, ...(candidate.doubts ?? [])] };
}

/** Letters that may be wrong may be wrong in the title. */
function doubtTitle(candidate: Candidate): Candidate {
  const { title } = candidate.origins;
  if (title === undefined) return candidate;
  return { ...candidate, origins: { ...candidate.origins, title: { ...title, uncertain: true } } };
}
