import type { Candidate } from '../../domain/article/candidate';
import { type Result, ok } from '../../domain/result';
import type { ReadError } from '../read-error';

/** Has the reader look at what was read with an encoding that nothing states. */
export function guessedEncoding(
  reading: Result<Candidate[], ReadError>,
  encoding: string,
): Result<Candidate[], ReadError> {
  if (!reading.ok) return reading;
  const evidence = `The file does not say how its letters are encoded; read as ${encoding}.`;
  return ok(
    reading.value.map((candidate) => ({
      ...candidate,
      origins: { ...candidate.origins, title: { how: 'text', evidence, uncertain: true } },
    })),
  );
}
