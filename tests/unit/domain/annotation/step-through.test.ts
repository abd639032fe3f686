import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annotationsOn,
  stepFrom,
  type StepFacts,
  type StepWay,
} from '../../../../src/domain/annotation/step-through';
import { inTextOrder } from '../../../../src/domain/annotation/text-order';
import type { AnnotationId, TagId } from '../../../../src/domain/ids';
import { anAnnotation, anAttribution, aTarget } from '../../../support/builders';

const plain = at('plain', 0);
const statement = at('statement', 20, {
  attribution: anAttribution({ speakerId: 'speaker:maren' }),
});
const unknown = at('unknown', 40, { attribution: anAttribution({ speakerId: null }) });
const tagged = at('tagged', 60, { tags: ['tag:quay'] });
const nested = at('nested', 80, { tags: ['tag:ice', 'tag:stone'] });
const ALL = [plain, statement, unknown, tagged, nested];

const FACTS: StepFacts = {
  hasNote: (id) => id === tagged.id,
  tagsUnder: (id) => new Set<TagId>(id === 'tag:quay' ? ['tag:quay', 'tag:stone'] : [id]),
};

function at(name: string, start: number, given: Parameters<typeof anAnnotation>[0] = {}) {
  const id: AnnotationId = `annotation:${name}`;
  return anAnnotation({ id, target: aTarget(start, start + 10), tags: [], ...given });
}

describe('what a way leads through', () => {
  test.each<readonly [string, StepWay, readonly unknown[]]>([
    ['all of them', { kind: 'all' }, ALL],
    ['statements', { kind: 'statement' }, [statement, unknown]],
    ['plain highlights', { kind: 'highlight' }, [plain, tagged, nested]],
    ['those with a note', { kind: 'note' }, [tagged]],
    ['untagged ones', { kind: 'untagged' }, [plain, statement, unknown]],
    ['those with a tag or one under it', { kind: 'tag', id: 'tag:quay' }, [tagged, nested]],
    ['those with the very tag', { kind: 'tag', id: 'tag:ice' }, [nested]],
    ['statements of a speaker', { kind: 'speaker', id: 'speaker:maren' }, [statement]],
  ])('[G1] %s', (_, way, expected) => {
    expect(annotationsOn(way, ALL, FACTS)).toEqual(expected);
  });
});

describe('a step', () => {
  test.each([
    ['to the one after', tagged, 0, 1, nested],
    ['to the one before', tagged, 0, -1, unknown],
    ['nowhere behind the last', nested, 0, 1, null],
    ['nowhere before the first', plain, 0, -1, null],
    ['from nowhere to the first that reaches beyond where reading is', null, 25, 1, statement],
    ['from nowhere to the last above it', null, 25, -1, plain],
    ['from below all of them to the last', null, 999, -1, nested],
    ['from below all of them nowhere on', null, 999, 1, null],
  ] as const)('[G2] goes %s', (_, from, offset, by, expected) => {
    expect(stepFrom(ALL, from, offset, by)).toBe(expected);
  });

  test('[G2] goes on from one that is not on the way', () => {
    const way = [plain, tagged];
    expect(stepFrom(way, unknown, 0, 1)).toBe(tagged);
    expect(stepFrom(way, unknown, 0, -1)).toBe(plain);
  });

  test('[G3] steps on from the first pass each once, and back again', () => {
    const starts = fc.uniqueArray(fc.nat(500), { maxLength: 20 });
    fc.assert(
      fc.property(starts, (given) => {
        const all = given.map((start) => at(String(start), start)).sort(inTextOrder);
        const walk = (by: 1 | -1, offset: number): unknown[] => {
          const passed: unknown[] = [];
          let now = stepFrom(all, null, offset, by);
          for (; now !== null; now = stepFrom(all, now, 0, by)) passed.push(now);
          return passed;
        };
        expect(walk(1, 0)).toEqual(all);
        expect(walk(-1, 9_999)).toEqual([...all].reverse());
      }),
    );
  });
});
