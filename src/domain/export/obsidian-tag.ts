/**
 * A tag's path as Obsidian writes nested tags, without the `#`: `strait/closure`. What may not stand in one there
 * (white space, punctuation, invisible marks) becomes `-`; a part of digits only, which Obsidian refuses alone, gets
 * an `n` before it. Different names can end up alike: the codebook keeps them apart.
 */
export function obsidianTag(path: readonly string[]): string {
  return path.map(tagPart).join('/');
}

function tagPart(name: string): string {
  const part = name
    .normalize('NFC')
    .replace(NOT_IN_TAGS, '-')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  if (part === '') return 'unnamed';
  return /^\p{Nd}+$/u.test(part) ? `n${part}` : part;
}

/**
 * Obsidian ends a tag at ASCII punctuation other than `_`, `-` and `/`, at white space, at control characters and in
 * U+2000 to U+206F and U+2E00 to U+2E7F. Inside a part `/` would open another level. An underscore that does not
 * stand between two letters or digits could be taken for emphasis.
 */
const NOT_IN_TAGS = /[\s\p{C}\u2000-\u206F\u2E00-\u2E7F!"#$%&'()*+,./:;<=>?@^`{|}~[\]\\]+/gu;
