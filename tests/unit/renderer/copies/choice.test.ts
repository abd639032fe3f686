import { describe, expect, it } from 'vitest';
import {
  asChoice,
  chooseGroup,
  type Chosen,
  countOf,
  FIRST_CHOICE,
  isChosen,
  toggle,
} from '../../../../src/renderer/features/copies/choice';

const COUNTS = { onlyInCopy: 3, changed: 2, onlyNow: 4 };
const counted = (chosen: Chosen) => [
  countOf(chosen, 'onlyInCopy', COUNTS),
  countOf(chosen, 'changed', COUNTS),
];

describe('what is chosen of a copy', () => {
  it('is at first all that was deleted, and nothing that was changed', () => {
    expect(counted(FIRST_CHOICE)).toEqual([3, 0]);
    expect(isChosen(FIRST_CHOICE, 'tag:1', 'onlyInCopy')).toBe(true);
    expect(isChosen(FIRST_CHOICE, 'tag:1', 'changed')).toBe(false);
  });

  it('leaves out or takes in single records, and toggled twice is as before', () => {
    const once = toggle(FIRST_CHOICE, 'tag:1', 'onlyInCopy');
    const both = toggle(once, 'tag:2', 'changed');
    expect(counted(both)).toEqual([2, 1]);
    expect(isChosen(both, 'tag:1', 'onlyInCopy')).toBe(false);
    expect(asChoice(both)).toEqual({
      kind: 'some',
      groups: ['onlyInCopy'],
      toggled: ['tag:1', 'tag:2'],
    });
    expect(toggle(once, 'tag:1', 'onlyInCopy')).toEqual(FIRST_CHOICE);
  });

  it.each([
    [true, [3, 1]],
    [false, [0, 1]],
  ])('of a group is all or none whatever was chosen of it before: %s', (all, counts) => {
    const some = toggle(toggle(FIRST_CHOICE, 'tag:1', 'onlyInCopy'), 'tag:2', 'changed');
    expect(counted(chooseGroup(some, 'onlyInCopy', all))).toEqual(counts);
  });
});
