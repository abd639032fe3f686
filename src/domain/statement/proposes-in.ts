/** Whether statements can be proposed from texts of a language, by its BCP 47 tag; one that is not known may be any. */
export function proposesIn(language: string | null): boolean {
  return language === null || ANY.has(language) || /^en(?:-|$)/i.test(language);
}

/** Tags that say that nobody knows. */
const ANY: ReadonlySet<string> = new Set(['', 'und', 'mul', 'zxx']);
