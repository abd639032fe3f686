import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outsideMoments } from '../../../support/outside/outside-moments';
import { temporaryFolder } from '../../../support/temporary-folder';

const wanted = process.env['DATELINE_SEED'];
const SEEDS = wanted === undefined ? [1, 2, 3] : [Number(wanted)];

it.each(SEEDS)(
  'at every outside change both sides are kept and told of (seed %d)',
  async (seed) => {
    const report = await outsideMoments(join(await temporaryFolder(), 'moments'), 12, seed);
    expect(report.faults).toEqual([]);
    expect(report.told).toBeGreaterThan(0);
  },
  60_000,
);
