import { datePartsOf } from '../../../domain/article/date-parts';
import type { EdtfDate } from '../../../domain/article/edtf-date';

/** The day that an address names by its path (`/2025/01/02/`, `/2025-01-02-`); `null` when it names none. */
export function dateInAddress(address: string): EdtfDate | null {
  const match = /\/((?:19|20)\d{2})([/-])(\d{2})\2(\d{2})(?=[/-])/.exec(address.slice(0, 2_000));
  if (match === null) return null;
  const date = `${match[1] ?? ''}-${match[3] ?? ''}-${match[4] ?? ''}`;
  return datePartsOf(date) === null ? null : date;
}
