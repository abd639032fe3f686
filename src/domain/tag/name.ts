/** A name or other one-line text as it is kept: Unicode NFC, no space at its ends, single spaces within. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What two names are compared by: equal for names that differ only in case and spacing. */
export function foldName(name: string): string {
  return tidyLine(name).toLowerCase();
}

/** Alphabetical order of names, the same on every machine; numbers in them count as numbers. */
export function compareNames(a: string, b: string): number {
  return NAME_ORDER.compare(a, b);
}

const NAME_ORDER = new Intl.Collator('en', { numeric: true });
