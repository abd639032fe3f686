import type { SeededRandom } from '../../../src/desk/seeded-random';
import type { Article } from '../../../src/domain/article/article';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { LANGUAGES } from './model-articles';

const NAMES = [
  'Trade',
  ' trade ',
  'Aid',
  'UN',
  'un',
  'Re\u0301gime',
  'régime',
  'x  y',
  'Ports',
  'Z',
  ' ',
];
const DATES = [null, '2025', '2025-02', '2024-02-29', '2031-03-04~', '2025-02-30', '2025-13'];

/** A name; some are one and the same to the notebook, and one is none. */
export function aName({ pick, chance, below }: SeededRandom): string {
  return chance(0.75) ? `Name ${below(150)}` : pick(NAMES);
}

/** A date, not known, or now and then one that does not exist. */
export function aDate({ pick, chance }: SeededRandom): string | null {
  return chance(0.9) ? pick(DATES.slice(0, 5)) : pick(DATES);
}

/** A language, not known, or now and then none. */
export function aLanguage({ pick, chance }: SeededRandom): string | null {
  return pick([...Object.keys(LANGUAGES), null, chance(0.1) ? '!' : null]);
}

/** The version that an article has already, as a command would bring it. */
export function newestOf({
  versions,
}: Article): Extract<SingleCommand, { kind: 'addVersion' }>['version'] {
  const { textHash, provenance, words, length } = versions.at(-1) ?? versions[0];
  return { textHash, provenance, words, length };
}
