import { foldText } from '../search/fold-text';
import type { Office } from './roles-with';
import type { Speaker } from './speaker';

/**
 * The speaker of a register whom a text names so: by name, else by alias, without regard to case and diacritics. Of
 * several the one who is known in that office, else the first made; `null` when nobody is called so.
 */
export function speakerNamed(
  name: string,
  speakers: Iterable<Speaker>,
  office: Office = { role: null, organisation: null },
): Speaker | null {
  const wanted = foldText(name);
  if (wanted === '') return null;
  const all = [...speakers].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const byName = all.filter((speaker) => foldText(speaker.name) === wanted);
  const found =
    byName.length > 0
      ? byName
      : all.filter(({ aliases }) => aliases.some((alias) => foldText(alias) === wanted));
  return found.find((speaker) => hasHeld(speaker, office)) ?? found[0] ?? null;
}

function hasHeld({ roles }: Speaker, { role, organisation }: Office): boolean {
  const isSame = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && foldText(a) === foldText(b);
  return roles.some((each) => isSame(each.organisation, organisation) || isSame(each.role, role));
}
