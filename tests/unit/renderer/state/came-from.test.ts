import { beforeEach, describe, expect, test } from 'vitest';
import { forgetPlaces, leavePlace, takePlace } from '../../../../src/renderer/state/came-from';

describe('the way back in a pane', () => {
  beforeEach(() => forgetPlaces('pane'));

  test('leads through the places that were left, the last one first', () => {
    leavePlace('pane', 1000);
    leavePlace('pane', 5000);
    expect(takePlace('pane', 9000)).toBe(5000);
    expect(takePlace('pane', 5000)).toBe(1000);
    expect(takePlace('pane', 1000)).toBeNull();
  });

  test('skips places where reading is already', () => {
    leavePlace('pane', 1000);
    leavePlace('pane', 5000);
    expect(takePlace('pane', 5100)).toBe(1000);
  });

  test('is each pane’s own', () => {
    leavePlace('pane', 1000);
    expect(takePlace('other', 0)).toBeNull();
  });

  test('does not grow without end', () => {
    for (let at = 0; at < 500; at += 1) leavePlace('pane', at * 1000);
    let count = 0;
    while (takePlace('pane', -1000) !== null) count += 1;
    expect(count).toBe(50);
  });
});
