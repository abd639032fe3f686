import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeFeed } from '../../../../src/renderer/editor/change-feed';

/** An editor that holds a text, its feed, and what its owner was told. */
function openFeed(initial: string) {
  let text = initial;
  const told: string[] = [];
  const feed = createChangeFeed(initial, { read: () => text, tell: (each) => told.push(each) });
  const type = (more: string): void => {
    text += more;
    feed.touch();
  };
  return { feed, told, type, show: (next: string) => (text = next) };
}

describe('the changes of a note', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are told once, 150 ms after the last key', () => {
    const { told, type } = openFeed('');
    for (const key of ['a', 'b', 'c']) {
      type(key);
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(told).toEqual(['abc']);
  });

  it('are told at the latest every 600 ms while somebody types without a pause', () => {
    const { told, type } = openFeed('');
    for (let at = 0; at < 13; at += 1) {
      type('x');
      vi.advanceTimersByTime(100);
    }
    expect(told.map((text) => text.length)).toEqual([6, 12]);
  });

  it('are told at once when the editor is left, and not again', () => {
    const { feed, told, type } = openFeed('a');
    type('b');
    feed.flush();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['ab']);
  });

  it('are not told when there are none', () => {
    const { feed, told } = openFeed('a');
    feed.touch();
    vi.advanceTimersByTime(1_000);
    feed.flush();
    expect(told).toEqual([]);
  });

  it('are no news when they come back, late and out of step with the typing', () => {
    const { feed, told, type } = openFeed('');
    for (const key of ['a', 'b', 'c']) {
      type(key);
      feed.flush();
    }
    expect(told).toEqual(['a', 'ab', 'abc']);
    expect(['a', 'ab', 'abc'].map(feed.receive)).toEqual([false, false, false]);
  });

  it('are undone by a text from outside, even one that was told before', () => {
    const { feed, type } = openFeed('');
    for (const key of ['a', 'b']) {
      type(key);
      feed.flush();
    }
    feed.receive('ab');
    expect(feed.receive('a')).toBe(true);
    expect(feed.receive('other')).toBe(true);
  });

  it('win over a text from outside while they are not told', () => {
    const { feed, told, type } = openFeed('a');
    type('b');
    expect(feed.receive('other')).toBe(false);
    expect(told).toEqual(['ab']);
  });

  it('do not make a text from outside an echo for ever', () => {
    const { feed, type, show } = openFeed('a');
    type('b');
    feed.flush();
    show('a');
    feed.touch();
    feed.flush();
    vi.advanceTimersByTime(6_000);
    expect(feed.receive('ab')).toBe(true);
  });

  it('begin anew with a text from outside that is shown', () => {
    const { feed, told, show } = openFeed('a');
    expect(feed.receive('other')).toBe(true);
    show('other');
    feed.shown('other');
    feed.touch();
    feed.flush();
    expect(told).toEqual([]);
  });
});
