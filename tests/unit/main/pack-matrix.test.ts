import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../src/contract/packed';
import { ANY_ANNOTATION } from '../../../src/domain/annotation/annotation-filter';
import { evidenceMatrix } from '../../../src/domain/statement/evidence-matrix';
import { packMatrix } from '../../../src/main/pack-matrix';
import { someStatements } from '../../support/random-statements';

describe('a matrix on its way to the page', () => {
  it('arrives as it was counted', () => {
    fc.assert(
      fc.property(someStatements, (notebook) => {
        const request = { rows: 'tags', columns: 'articles', filter: ANY_ANNOTATION } as const;
        const answer = { revision: 7, matrix: evidenceMatrix(notebook, request) };
        const steps = packMatrix(answer);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        expect(unpacked(step.value)).toEqual(answer);
      }),
    );
  });
});
