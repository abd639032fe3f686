import { daysOf, type EdtfDate } from '../article/edtf-date';
import type { Speaker, SpeakerRole } from './speaker';

/**
 * The role that a speaker held at a date: of several that fit the one that began last, so that one without a known
 * beginning is taken only where no other fits. For an unknown date the only role there is. `null` when none is known
 * for then, or when nothing tells which of several it was.
 */
export function officeAt(
  { roles }: Pick<Speaker, 'roles'>,
  date: EdtfDate | null,
): SpeakerRole | null {
  const fitting = date === null ? roles : roles.filter((role) => fits(role, date));
  const [first = null, ...others] = fitting;
  if (others.length === 0) return first;
  return date === null ? null : begunLast(fitting);
}

function fits({ from, to }: SpeakerRole, date: EdtfDate): boolean {
  const day = daysOf(date);
  const hasBegun = from === null || daysOf(from).first <= day.last;
  return hasBegun && (to === null || daysOf(to).last >= day.first);
}

/** The one with the last beginning that is known, of two of one day the one further down; `null` when none is known. */
function begunLast(roles: readonly SpeakerRole[]): SpeakerRole | null {
  let latest: { readonly role: SpeakerRole; readonly begins: string } | null = null;
  for (const role of roles) {
    if (role.from === null) continue;
    const begins = daysOf(role.from).first;
    if (latest === null || begins >= latest.begins) latest = { role, begins };
  }
  return latest?.role ?? null;
}
