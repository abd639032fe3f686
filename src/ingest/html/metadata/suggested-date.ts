import type { Origin } from '../../../domain/article/candidate';
import type { EdtfDate } from '../../../domain/article/edtf-date';
import { dateInAddress } from './date-in-address';
import type { DeclaredDates } from './declared-dates';
import type { Found } from './found';
import { evidence } from './stated';

/** What may be the date of publication where none is stated: when the page was changed or made, or is addressed by. */
export function suggestedDate(
  { created: [created] }: DeclaredDates,
  address: string | null,
  updated: Found<EdtfDate> | null,
): Found<null> | null {
  if (updated !== null) {
    return suggestion(updated.value, updated.origin.how, updated.origin.evidence);
  }
  if (created !== undefined) {
    return suggestion(created.date, created.from.how, created.from.evidence);
  }
  const day = address === null ? null : dateInAddress(address);
  return day === null ? null : suggestion(day, 'address', address ?? '');
}

function suggestion(day: EdtfDate, how: Origin['how'], words: string): Found<null> {
  return {
    value: null,
    origin: { how, evidence: evidence(words), uncertain: true, suggestion: day },
  };
}
