const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago something was: `just now`, `5 minutes ago`, `yesterday`, `3 weeks ago`. */
export function describeAge(at: string, now: number, locale: string): string {
  const then = new Date(at);
  const age = Math.max(0, now - then.getTime());
  if (age < MINUTE_MS) return 'just now';
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (age < HOUR_MS) return format.format(-Math.floor(age / MINUTE_MS), 'minute');
  const days = Math.round((startOfDay(new Date(now)) - startOfDay(then)) / DAY_MS);
  if (days <= 0) return format.format(-Math.floor(age / HOUR_MS), 'hour');
  if (days < 14) return format.format(-days, 'day');
  return format.format(-Math.floor(days / 7), 'week');
}

/** The day and minute of something, or with `seconds` its second: `12 Mar 2031, 14:03`. */
export function describeTime(at: string, locale: string, seconds: boolean): string {
  const timeStyle = seconds ? 'medium' : 'short';
  return new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle });
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
