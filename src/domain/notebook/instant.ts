import type { Instant } from '../ids';
import { isCivilDay } from '../article/calendar';

/** Whether a string is an instant in UTC as `Date.prototype.toISOString` writes it, of a day and time that exist. */
export function isInstant(value: string): value is Instant {
  const match = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(value);
  if (match === null) return false;
  return isCivilDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}
