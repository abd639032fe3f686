import type { IdOf, RecordId, RecordKind } from './ids';

/** Most characters in an id behind its prefix. */
const LONGEST_PART = 100;

const UNIQUE_PART = new RegExp(`^[A-Za-z0-9_-]{1,${LONGEST_PART}}$`);

/**
 * Whether a string is an id of that kind: its prefix, then 1 to 100 ASCII letters, digits, `-` or `_`, which are safe
 * in file names, addresses and Markdown block ids.
 */
export function isIdOf<Kind extends RecordKind>(kind: Kind, value: unknown): value is IdOf[Kind] {
  if (typeof value !== 'string' || !value.startsWith(`${kind}:`)) return false;
  return UNIQUE_PART.test(value.slice(kind.length + 1));
}

/** The id with this unique part; throws when the part has characters that no id may have. */
export function idOf<Kind extends RecordKind>(kind: Kind, uniquePart: string): IdOf[Kind] {
  const id = `${kind}:${uniquePart}`;
  if (!isIdOf(kind, id)) throw new Error(`Not a unique part of an id: ${uniquePart}`);
  return id;
}

/** The kind that an id's prefix names. */
export function kindOf(id: RecordId): RecordKind {
  return id.slice(0, id.indexOf(':')) as RecordKind;
}
