import { describe, expect, it } from 'vitest';
import { phraseEditError } from '../../../src/cli/phrases/edit-error';
import { phraseOpenError } from '../../../src/cli/phrases/open-error';
import { phraseReadError } from '../../../src/cli/phrases/read-error';
import { phraseCode } from '../../../src/cli/phrases/system-code';
import { phraseWriteError } from '../../../src/cli/phrases/write-error';
import { printable, sayProblem } from '../../../src/cli/terminal';
import type { PhrasedError } from '../../../src/domain/notebook/phrase-error';
import { keptTerminal } from '../../support/command-line';

const path = '/notebooks/strait';
const opening = (error: Parameters<typeof phraseOpenError>[1], how: 'open' | 'make' = 'open') =>
  phraseOpenError('strait', error, how);

/** What is told, and a word that makes it this problem and no other. */
const cases: readonly (readonly [string, PhrasedError, string])[] = [
  ['a missing notebook', opening({ kind: 'missing', path }), 'no folder “strait”'],
  ['a folder that is none', opening({ kind: 'notANotebook', path }), 'notebook.json'],
  ['one to be made of it', opening({ kind: 'notEmpty', path }, 'make'), 'empty or not there yet'],
  ['a notebook in use', opening({ kind: 'inUse', path, by: 'process 7' }), 'process 7'],
  ['a damaged one', opening({ kind: 'damaged', path, what: 'a.json is torn' }), 'a.json is torn'],
  ['a newer one', opening({ kind: 'unreadable', path, code: 'newerSchema' }), 'newer Dateline'],
  ['one out of reach', opening({ kind: 'unreadable', path, code: 'EIO' }), 'does not answer (EIO)'],
  ['another format', phraseReadError({ kind: 'unsupported', extension: 'pdf' }), '.pdf files'],
  ['no format', phraseReadError({ kind: 'unsupported', extension: '' }), 'without an ending'],
  ['a large file', phraseReadError({ kind: 'tooLarge', bytes: 20_000_001, limit: 2e7 }), '20.1 MB'],
  ['an empty file', phraseReadError({ kind: 'empty' }), 'holds no text'],
  ['a picture', phraseReadError({ kind: 'notText' }), 'not a text file'],
  ['a slow file', phraseReadError({ kind: 'tooLong' }), 'too long'],
  ['a missing file', phraseReadError({ kind: 'unreadable', code: 'ENOENT' }), 'not there'],
  ['a folder', phraseReadError({ kind: 'unreadable', code: 'EISDIR' }), 'Name the files in it'],
  ['a broken file', phraseReadError({ kind: 'broken', what: 'it is torn' }), 'it is torn'],
  ['a full disk', phraseEditError({ kind: 'notSaved', code: 'ENOSPC' }), 'the disk is full'],
  ['a locked notebook', phraseEditError({ kind: 'readOnly' }), 'only be read'],
  ['a refused edit', phraseEditError({ kind: 'refused', reason: { kind: 'nameEmpty' } }), 'name'],
  ['an export in the way', phraseWriteError({ kind: 'exists', paths: ['/a.md'] }), '“/a.md”.'],
  ['many in the way', phraseWriteError({ kind: 'exists', paths: ['a', 'b', 'c'] }), 'and 2 more'],
  ['no place', phraseWriteError({ kind: 'notWritten', path: '/a', code: 'EROFS' }), 'only be read'],
];

describe('problems', () => {
  it.each(cases)('of %s say what happened, what is safe and what to do', (_, phrase, words) => {
    for (const sentence of Object.values(phrase)) expect(sentence).toMatch(/[.:]$/u);
    expect(Object.values(phrase).join(' ')).toContain(words);
    expect(Object.values(phrase).join(' ')).not.toMatch(/undefined|null|!/u);
  });

  it('are said in two lines, the first with the name of what they are about', () => {
    const terminal = keptTerminal();
    const problem = { what: 'it is torn.', safe: 'Nothing was lost.', next: 'Mend it.' };
    sayProblem(terminal, problem, 'a.txt');
    sayProblem(terminal, problem);
    expect(terminal.said).toEqual([
      'a.txt: it is torn.',
      '  Nothing was lost. Mend it.',
      'it is torn.',
      '  Nothing was lost. Mend it.',
    ]);
    expect(terminal.results).toEqual([]);
  });

  it('name a code of the system that nobody foresaw', () => {
    expect(phraseCode('EXDEV')).toBe('EXDEV');
    expect(phraseCode('ENOSPC')).toBe('the disk is full (ENOSPC)');
  });
});

describe('text on a terminal', () => {
  it.each([
    ['stays as it is', 'Über Straße · “عنوان” 🙂', 'Über Straße · “عنوان” 🙂'],
    ['is one line', 'one\r\ntwo\u2028three\tfour', 'one two three four'],
    ['steers nothing', '\u{1b}[31mred\u{7}\u{9b}2J', '\u{fffd}[31mred\u{fffd}\u{fffd}2J'],
    ['turns no direction', 'a\u{202e}txt.exe\u{202c}', 'atxt.exe'],
  ])('%s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
