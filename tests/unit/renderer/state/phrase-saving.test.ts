import { describe, expect, it } from 'vitest';
import type { CopyError } from '../../../../src/contract/safekeeping';
import {
  phraseCopyError,
  phraseFault,
  phraseHeld,
} from '../../../../src/renderer/state/phrase-saving';

const CODES = [
  ...['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOENT', 'ENOTDIR', 'EBUSY'],
  ...['ESTALE', 'ETIMEDOUT', 'EMFILE', 'ELOCKED', 'EFBIG'],
];

describe('why edits can’t be saved', () => {
  it.each(CODES)('says in words what %s means and what helps, without the code', (code) => {
    const { what, next } = phraseFault(code);
    expect(`${what} ${next}`).not.toContain(code);
    expect(next).toMatch(/^[A-Z].*\.$/);
    expect(what).toMatch(/^[a-zD]/);
  });

  it('names a code that nobody foresaw', () => {
    expect(phraseFault('EWEIRD').what).toContain('EWEIRD');
  });

  it.each<[code: string, word: string]>([
    ['ENOSPC', 'full'],
    ['EPERM', 'may not write'],
    ['EIO', 'does not answer'],
    ['ENOENT', 'not where it was'],
    ['EBUSY', 'another program'],
  ])('%s is told by “%s”', (code, word) => {
    expect(phraseHeld({ code, edits: 1 }).what).toContain(word);
  });

  it('says how many edits are held and that what was saved is safe', () => {
    expect(phraseHeld({ code: 'ENOSPC', edits: 1 }).safe).toMatch(/^1 edit is held.*safe\.$/);
    expect(phraseHeld({ code: 'ENOSPC', edits: 12 }).safe).toMatch(/^12 edits are held/);
  });
});

describe('why no copy was made', () => {
  it.each<[error: CopyError, words: RegExp]>([
    [{ kind: 'noNotebook' }, /no notebook is open/],
    [{ kind: 'notEmpty', path: '/full' }, /“\/full” already holds files\. Choose an empty/],
    [{ kind: 'notWritten', path: '/small', code: 'ENOSPC' }, /“\/small” was not finished.*room/],
    [{ kind: 'notWritten', path: '/far', code: 'EACCES' }, /may not write there/],
  ])('%j', (error, words) => {
    expect(phraseCopyError(error)).toMatch(words);
  });
});
