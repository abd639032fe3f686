import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/contract/safekeeping';
import { sayFindings } from '../../../src/cli/phrases/findings';
import { keptTerminal } from '../../support/command-line';

const aFinding = (finding: Partial<Finding>): Finding => ({
  kind: 'damaged',
  file: 'notebook.json',
  what: 'It is not as it was saved.',
  done: null,
  ...finding,
});

function said(...findings: readonly Finding[]): readonly string[] {
  const terminal = keptTerminal();
  sayFindings(terminal, findings);
  expect(terminal.results).toEqual([]);
  return terminal.said;
}

describe('what opening a notebook found', () => {
  it('is said for the person at the terminal, with what was done about it', () => {
    expect(said(aFinding({ done: 'It was written anew.' }), aFinding({ file: 'a.json' }))).toEqual([
      'notebook.json: It is not as it was saved.',
      '  It was written anew.',
      'a.json: It is not as it was saved.',
    ]);
  });

  it('is not said where a crash left it in the normal course of things', () => {
    expect(said(aFinding({ kind: 'residue', file: 'lock.json' }))).toEqual([]);
  });

  it('can’t steer the terminal', () => {
    expect(said(aFinding({ file: 'records/\u001b[2J.json' })).join('')).not.toContain('\u001b');
  });
});
