import { describe, expect, it } from 'vitest';
import { runModel } from '../../support/model/run-model';

/** Seeds that once went wrong; each runs ever after. */
const ONCE_WRONG: readonly { readonly seed: string; readonly steps: number }[] = [
  // A disk that died while a text was looked for in its second copy broke the desk; now the edit is refused.
  { seed: 'g', steps: 300 },
];

describe('a notebook on the disk does as the plain model does', () => {
  it.each([{ seed: 'ferry', steps: 300 }, { seed: 'jetty', steps: 300 }, ...ONCE_WRONG])(
    'through $steps random steps, ends and crashes of seed “$seed”',
    async (run) => {
      const tally = await runModel(run);
      // A run that is refused everything, or never ends, would prove nothing.
      expect(tally.done).toBeGreaterThan(run.steps / 3);
      expect(tally.refused).toBeGreaterThan(0);
      expect(tally.reopened).toBeGreaterThan(0);
      expect(tally.crashed).toBeGreaterThan(0);
    },
    60_000,
  );
});
