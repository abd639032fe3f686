import fc from 'fast-check';

/*
 * Property tests try the same cases in every run of `npm test`, so that a failure means a change of ours and can be
 * repeated. DATELINE_SEED=random (or a number) goes looking for other cases, and DATELINE_RUNS for more of them.
 */
const { DATELINE_SEED: wanted, DATELINE_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(wanted === 'random' ? {} : { seed: Number(wanted ?? 20_250_102) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
