import { foldText } from '../search/fold-text';
import type { SpeakerRole } from './speaker';

/** What somebody is, and for whom. */
export type Office = Pick<SpeakerRole, 'role' | 'organisation'>;

/**
 * The roles of a speaker with one more that is known of them, undated; the same list when it is among them, however it
 * is written, or when nothing is said. An undated half of it (a role without its organisation) gives way to the whole.
 */
export function rolesWith(
  roles: readonly SpeakerRole[],
  { role, organisation }: Office,
): readonly SpeakerRole[] {
  if (role === null && organisation === null) return roles;
  const isKnown = roles.some(
    (each) => isAlike(each.role, role) && isAlike(each.organisation, organisation),
  );
  if (isKnown) return roles;
  const others = roles.filter(
    (each) => each.from !== null || each.to !== null || !isHalf(each, { role, organisation }),
  );
  return [...others, { role, organisation, from: null, to: null }];
}

function isHalf(known: Office, { role, organisation }: Office): boolean {
  return (
    (isAlike(known.role, role) && known.organisation === null) ||
    (isAlike(known.organisation, organisation) && known.role === null)
  );
}

function isAlike(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && foldText(a) === foldText(b));
}
