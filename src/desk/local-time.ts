import type { Instant } from '../domain/ids';

/** An instant as the clock of this place shows it, with its offset: its calendar day is the user's own. */
export function localTime(instant: Instant): string {
  const date = new Date(instant);
  const offset = -date.getTimezoneOffset();
  const shifted = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const pad = (count: number): string => String(count).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)}`;
}
