/** What a code of the operating system means, as the second half of a sentence. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do that',
  EBUSY: 'another program holds it',
  EDQUOT: 'the disk is full',
  EEXIST: 'something else is there already',
  EINVAL: 'it is neither a file nor a folder',
  EIO: 'the disk does not answer',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'this user may not do that',
  EROFS: 'the disk can only be read',
};

/** A code of the operating system for a person: `the disk is full (ENOSPC)`. */
export function phraseCode(code: string): string {
  const meaning = MEANINGS[code];
  return meaning === undefined ? code : `${meaning} (${code})`;
}
