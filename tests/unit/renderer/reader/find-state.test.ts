import { describe, expect, test } from 'vitest';
import {
  CLOSED_FIND,
  currentMatch,
  nextFind,
  type FindEvent,
} from '../../../../src/renderer/features/reader/find-state';

const MATCHES = [
  { start: 10, end: 12 },
  { start: 20, end: 22 },
  { start: 30, end: 32 },
];

function after(...events: readonly FindEvent[]) {
  return events.reduce(nextFind, CLOSED_FIND);
}

const { options } = CLOSED_FIND;
const opened: FindEvent = { kind: 'opened', query: 'on', options, origin: 15, began: 3 };
const found: FindEvent = { kind: 'found', matches: MATCHES, aside: 0 };
const step = (by: 1 | -1): FindEvent => ({ kind: 'stepped', by });

describe('a find', () => {
  test('begins at the first match behind where the reader is', () => {
    expect(currentMatch(after(opened, found))).toEqual(MATCHES[1]);
  });

  test('goes round at both ends', () => {
    expect(currentMatch(after(opened, found, step(1), step(1)))).toEqual(MATCHES[0]);
    expect(currentMatch(after(opened, found, step(-1), step(-1)))).toEqual(MATCHES[2]);
  });

  test.each([
    ['behind the last one at the top', [1, 1] as const, 'top'],
    ['before the first one at the end', [-1, -1] as const, 'end'],
    ['nowhere in between', [1] as const, null],
    ['and forgets it at the next step', [1, 1, 1] as const, null],
  ] as const)('tells that it went round: %s', (_, steps, wrapped) => {
    expect(after(opened, found, ...steps.map(step)).wrapped).toBe(wrapped);
  });

  test('takes steps asked for while it still looks', () => {
    expect(currentMatch(after(opened, step(1), found))).toEqual(MATCHES[2]);
    expect(currentMatch(after(opened, step(-1), found))).toEqual(MATCHES[0]);
    expect(currentMatch(after(opened, step(1), found, step(1)))).toEqual(MATCHES[0]);
  });

  test('remembers where reading was, also when it is opened again over itself', () => {
    expect(after(opened, found, { ...opened, query: 'two', began: 90 }).began).toBe(3);
    expect(after(opened, found, { kind: 'closed' }, { ...opened, began: 90 }).began).toBe(90);
  });

  test('stays where it was when the query grows', () => {
    const asked: FindEvent = { kind: 'asked', query: 'one' };
    expect(currentMatch(after(opened, found, step(1), asked))).toBeNull();
    expect(currentMatch(after(opened, found, step(1), asked, found))).toEqual(MATCHES[2]);
  });

  test('stands nowhere when nothing is found', () => {
    const state = after(opened, { kind: 'found', matches: [], aside: 2 }, step(1));
    expect(currentMatch(state)).toBeNull();
    expect(state.matches).toEqual([]);
  });

  test('keeps its query when it is closed and opened again', () => {
    const again: FindEvent = { ...opened, query: null, origin: 0 };
    expect(after(opened, found, { kind: 'closed' }, again)).toMatchObject({
      isOpen: true,
      query: 'on',
      matches: null,
      turn: 2,
    });
  });

  test('opened twice with the same query keeps what it found', () => {
    expect(after(opened, found, opened).matches).toEqual(MATCHES);
  });
});
