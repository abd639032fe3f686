import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/domain/annotation/annotation';
import { stepAnnotation } from '../../../../src/renderer/app/step-annotation';

const [first, second, third] = [at(0, 10), at(20, 30), at(40, 50)];
const ALL = [first, second, third];

function at(start: number, end: number): Annotation {
  return { target: { position: { start, end } } } as Annotation;
}

describe('stepping through annotations', () => {
  it.each([
    ['to the one after the focused', second, null, 1, third],
    ['to the one before the focused', second, null, -1, first],
    ['nowhere behind the last', third, null, 1, null],
    ['nowhere before the first', first, null, -1, null],
    ['to the first in view when none is focused', null, { offset: 15 }, 1, second],
    ['to the last above when none is focused', null, { offset: 15 }, -1, first],
    ['to the last from below all of them', null, { offset: 99 }, -1, third],
  ] as const)('goes %s', (_, focused, position, by, expected) => {
    expect(stepAnnotation(ALL, focused, position, by)).toBe(expected);
  });
});
