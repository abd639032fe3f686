import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/contract/safekeeping';
import {
  groupFindings,
  phraseRecovery,
  reportText,
  withLocalTimes,
} from '../../../../src/renderer/features/safekeeping/phrase-findings';

const aFinding = (finding: Partial<Finding> = {}): Finding => ({
  kind: 'damaged',
  file: 'notebook.json',
  what: 'It is not as it was saved.',
  done: 'Its newest good copy was put back; the damaged one lies in quarantine.',
  ...finding,
});

describe('a recovery report', () => {
  it('puts the worst kind first and keeps the order within a kind', () => {
    const groups = groupFindings([
      aFinding({ kind: 'superfluous', file: 'a' }),
      aFinding({ file: 'b' }),
      aFinding({ kind: 'missing', file: 'c' }),
      aFinding({ file: 'd' }),
    ]);
    expect(groups.map(({ kind, findings }) => [kind, findings.map(({ file }) => file)])).toEqual([
      ['damaged', ['b', 'd']],
      ['missing', ['c']],
      ['superfluous', ['a']],
    ]);
  });

  it.each<[rule: string, findings: readonly Finding[], title: RegExp, lead: RegExp]>([
    ['says that it was repaired', [aFinding()], /repaired/, /one thing.*quarantine folder/],
    [
      'speaks of quarantine only where something lies in it',
      [aFinding({ done: 'Read from its second copy.' })],
      /repaired/,
      /Nothing was deleted\.$/,
    ],
    [
      'does not claim a repair where nothing was done',
      [aFinding({ done: null }), aFinding({ done: null })],
      /Something is wrong/,
      /2 things.*saved\.$/,
    ],
  ])('%s', (_rule, findings, title, lead) => {
    const phrased = phraseRecovery(findings);
    expect(phrased.title).toMatch(title);
    expect(phrased.lead).toMatch(lead);
  });

  it('shows instants as people write them', () => {
    const shown = withLocalTimes('As it was after edit 4 (2031-03-20T12:11:00.000Z).', 'en-GB');
    expect(shown).toMatch(/^As it was after edit 4 \(20 Mar 2031, \d\d:\d\d\)\.$/);
  });

  it('copies as text with every file, what is wrong with it and what was done', () => {
    const text = reportText('Strait', [
      aFinding(),
      aFinding({ kind: 'missing', file: 'texts/1.json', what: 'It is gone.', done: null }),
    ]);
    expect(text).toContain('Strait');
    expect(text).toContain('- notebook.json: It is not as it was saved.\n  Its newest good copy');
    expect(text).toMatch(/Missing\n- texts\/1\.json: It is gone\.\n$/);
  });
});
