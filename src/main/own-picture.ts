import { foreignInSvg } from '../domain/export/own-svg';
import type { PictureToSave } from '../contract/exporting-views';

const PNG_BEGINNING = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What makes bytes no picture that Dateline drew, in words; `null` when they are one. */
export function foreignInPicture(
  format: PictureToSave['format'],
  bytes: Uint8Array,
): string | null {
  if (format === 'png') {
    const isPng = PNG_BEGINNING.every((byte, at) => bytes[at] === byte);
    return isPng ? null : 'bytes that are no PNG';
  }
  try {
    return foreignInSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return 'bytes that are no UTF-8';
    throw error;
  }
}
