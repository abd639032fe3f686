import { type Entry, getFileNameLowLevel } from 'yauzl';

import { decodeText } from '../text/decode-text';

/** The flag that says that names are UTF-8. */
const IS_UTF8 = 0x800;

/**
 * The name of a file in a packed one, to be shown: parts that lead upwards or to another drive go, and so do characters
 * that cannot be seen. Names in an encoding that is not stated are read as their bytes suggest.
 */
export function entryName(entry: Entry): string {
  const isFolder = entry.fileNameRaw.at(-1) === 0x2f;
  const parts = decodedName(entry)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/') + (isFolder ? '/' : '');
}

function decodedName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const hasOwnName = extraFields.some(({ id }) => id === 0x7075);
  if ((generalPurposeBitFlag & IS_UTF8) !== 0 || hasOwnName) {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
  const decoded = decodeText(fileNameRaw);
  return decoded.ok ? decoded.value.text : fileNameRaw.toString('latin1');
}
