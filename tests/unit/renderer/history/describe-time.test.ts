import { describe, expect, it } from 'vitest';
import type { VersionEntry } from '../../../../src/contract/record-history';
import { describeAge, describeTime } from '../../../../src/renderer/features/history/describe-time';
import { phraseVersion } from '../../../../src/renderer/features/history/phrase-version';

/** Noon by the clock of this machine, whatever its zone. */
const NOON = new Date(2031, 2, 20, 12).getTime();
const HOUR = 3_600_000;

describe('how long ago something was', () => {
  it.each<[hoursAgo: number, words: string]>([
    [-5, 'just now'],
    [0, 'just now'],
    [1 / 60, '1 minute ago'],
    [0.99, '59 minutes ago'],
    [3, '3 hours ago'],
    [13, 'yesterday'],
    [13 * 24, '13 days ago'],
    [21 * 24, '3 weeks ago'],
  ])('%f hours are told as %s', (hours, words) => {
    expect(describeAge(new Date(NOON - hours * HOUR).toISOString(), NOON, 'en-GB')).toBe(words);
  });

  it('a time has seconds only where they are asked for', () => {
    const at = new Date(NOON).toISOString();
    expect(describeTime(at, 'en-GB', false)).toBe('20 Mar 2031, 12:00');
    expect(describeTime(at, 'en-GB', true)).toBe('20 Mar 2031, 12:00:00');
  });
});

describe('what a version changed', () => {
  const version = { revision: 1, at: null, label: null, how: 'changed', fields: [] } as const;
  it.each<[given: Partial<VersionEntry>, words: string]>([
    [{ how: 'added' }, 'Added'],
    [{ how: 'deleted' }, 'Deleted'],
    [{ how: 'broughtBack' }, 'Brought back'],
    [{ fields: ['Title', 'Tags', 'Star'] }, 'Title, Tags, Star'],
    [{ fields: ['Title', 'Tags', 'Star', 'Text', 'Trash'] }, 'Title, Tags, Star and 2 more'],
  ])('%j is told as %s', (given, words) => {
    expect(phraseVersion({ ...version, ...given })).toBe(words);
  });
});
