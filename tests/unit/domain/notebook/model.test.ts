import { describe, expect, it } from 'vitest';
import { runModelOnDomain } from '../../../support/model/run-domain';

describe('the domain does as the plain model of its rules does', () => {
  it.each(['ferry', 'quay'])('through 2000 random steps of seed “%s”', async (seed) => {
    const { done } = await runModelOnDomain(seed, 2000);
    // A run that is refused everything would prove nothing.
    expect(done).toBeGreaterThan(1200);
  });
});
