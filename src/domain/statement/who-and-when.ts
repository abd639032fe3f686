import { datePartsOf } from '../article/date-parts';
import { describeEdtf, type EdtfDate } from '../article/edtf-date';
import type { FollowedStatement } from './followed-statement';

/** Stands for a speaker who is not known. */
export const NO_SPEAKER = 'Speaker unknown';
/** Stands for a date said that is not known, where a line or a sentence begins. */
export const NO_DATE = 'Date said unknown';

/** Who said it, and as what: role and organisation in one, empty where neither is known. */
export function whoWords({
  speaker,
  role,
  organisation,
}: Pick<FollowedStatement, 'speaker' | 'role' | 'organisation'>): {
  readonly name: string;
  readonly office: string;
} {
  const office = [role, organisation].filter(Boolean).join(', ');
  return { name: speaker ?? NO_SPEAKER, office };
}

/** A date said within a sentence: `10 March 2031`, `about 2031`, `date said unknown`. */
export function dateWords(dateSaid: EdtfDate | null, locale: string): string {
  return dateSaid === null ? 'date said unknown' : describeEdtf(dateSaid, locale);
}

/** When it was said, and what is not known of that; `null`: nothing. Of an unknown date the doubt tells its article's. */
export function whenWords(
  { dateSaid, published }: Pick<FollowedStatement, 'dateSaid' | 'published'>,
  locale: string,
): { readonly date: string; readonly doubt: string | null } {
  if (dateSaid === null) {
    const article = published ? `article of ${describeEdtf(published, locale)}` : 'article undated';
    return { date: NO_DATE, doubt: article };
  }
  return { date: describeEdtf(dateSaid, locale), doubt: precisionWords(dateSaid) };
}

/** What a date leaves open: `day not known`, `day and month not known`; `null`: nothing. */
export function precisionWords(date: EdtfDate): string | null {
  const { month, day } = datePartsOf(date) ?? NO_PARTS;
  if (day !== null) return null;
  return month === null ? 'day and month not known' : 'day not known';
}

const NO_PARTS = { month: null, day: null } as const;
