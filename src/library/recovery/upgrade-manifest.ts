import { sha256 } from '../files/checksum';

type Fields = Readonly<Record<string, unknown>>;

/** What leads from the manifest of one version of the format to the next; `schema` itself stays. */
const STEPS: readonly { readonly from: number; readonly step: (manifest: Fields) => Fields }[] = [
  // 2 brought the journal, and an id by which copies of a notebook know each other.
  { from: 1, step: (manifest) => ({ ...manifest, id: idFor(manifest), head: null }) },
];

/**
 * A manifest, not checked yet, with the fields of this version's. Its `schema` goes on saying which version it was
 * written in; one that no step begins at is left as it is.
 */
export function upgradeManifest(manifest: Fields, schema: number): Fields {
  let upgraded = manifest;
  for (const { from, step } of STEPS) if (from >= schema && schema >= 1) upgraded = step(upgraded);
  return upgraded;
}

/** A UUID made of when the notebook was made: copies that are brought up to date apart from each other stay copies. */
function idFor({ createdAt }: Fields): string {
  const digits = sha256(`dateline-notebook ${String(createdAt)}`);
  const part = (from: number, to: number): string => digits.slice(from, to);
  return [part(0, 8), part(8, 12), `8${part(13, 16)}`, `8${part(17, 20)}`, part(20, 32)].join('-');
}
