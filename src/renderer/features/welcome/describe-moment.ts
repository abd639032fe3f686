import type { Instant } from '../../../domain/ids';

/** When something was, told from now: `today`, `yesterday`, `5 days ago`, then the date. */
export function describeMoment(instant: Instant, now: Date, locale: string): string {
  const then = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY_MS);
  if (days > MOST_DAYS) return then.toLocaleDateString(locale, { dateStyle: 'medium' });
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(0, days), 'day');
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 6;

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
