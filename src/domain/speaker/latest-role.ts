import { compareEdtf } from '../article/edtf-date';
import type { Speaker, SpeakerRole } from './speaker';

/** The role that began last, as far as that is known; of those of which it is not the one told last. `null` without any. */
export function latestRole({ roles }: Pick<Speaker, 'roles'>): SpeakerRole | null {
  return roles.reduce<SpeakerRole | null>(
    (latest, role) => (latest === null || beganLater(role, latest) ? role : latest),
    null,
  );
}

function beganLater(role: SpeakerRole, other: SpeakerRole): boolean {
  if (role.from === null) return other.from === null;
  return other.from === null || compareEdtf(role.from, other.from) >= 0;
}
