import { beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationId } from '../../../../src/domain/ids';
import {
  chooseAll,
  chooseTo,
  clearChosen,
  sayChosen,
  toggleChosen,
  useChosen,
} from '../../../../src/renderer/state/chosen-annotations';
import { focusAnnotation } from '../../../../src/renderer/state/view-store';

const ORDER = ['1', '2', '3', '4', '5'].map((each): AnnotationId => `annotation:${each}`);

function chosen(): string {
  return useChosen
    .getState()
    .ids.map((id) => id.slice('annotation:'.length))
    .join('');
}

function at(name: string): AnnotationId {
  return `annotation:${name}`;
}

describe('choosing annotations', () => {
  beforeEach(() => {
    clearChosen();
    focusAnnotation(null);
  });

  test('one more is chosen, and let go of again', () => {
    toggleChosen(at('2'));
    toggleChosen(at('4'));
    expect(chosen()).toBe('24');
    toggleChosen(at('2'));
    expect(chosen()).toBe('4');
  });

  test('the annotation in focus is chosen along with the first', () => {
    focusAnnotation(at('1'));
    toggleChosen(at('3'));
    expect(chosen()).toBe('13');
  });

  test('a range goes from where choosing began, in either direction', () => {
    toggleChosen(at('3'));
    chooseTo(at('5'), ORDER);
    expect(chosen()).toBe('345');
    chooseTo(at('2'), ORDER);
    expect(chosen()).toBe('23');
  });

  test('a range without a beginning is the one alone; one from the annotation in focus begins there', () => {
    chooseTo(at('4'), ORDER);
    expect(chosen()).toBe('4');
    clearChosen();
    focusAnnotation(at('2'));
    chooseTo(at('3'), ORDER);
    expect(chosen()).toBe('23');
  });

  test('what is not listed can’t end a range; a beginning that is not listed any more is none', () => {
    chooseTo(at('9'), ORDER);
    expect(chosen()).toBe('');
    toggleChosen(at('9'));
    chooseTo(at('2'), ORDER);
    expect(chosen()).toBe('2');
  });

  test('all, then none', () => {
    chooseAll(ORDER);
    expect(chosen()).toBe('12345');
    expect([clearChosen(), clearChosen()]).toEqual([true, false]);
    expect(chosen()).toBe('');
  });

  test('is said in words', () => {
    expect([0, 1, 2].map(sayChosen)).toEqual([
      'Nothing chosen',
      '1 annotation chosen',
      '2 annotations chosen',
    ]);
  });
});
