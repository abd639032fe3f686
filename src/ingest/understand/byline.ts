/**
 * The names of a line that is a byline and nothing else: `By Jane Doe, John Roe and Ana al-Amin`; `null` for any other
 * line. A news agency behind the names is left out.
 */
export function readByline(line: string): string[] | null {
  const words = /^by:?\s+(.+)$/i.exec(line.trim())?.[1];
  if (words === undefined || words.length > LONGEST) return null;
  const [people = ''] = words.split(/\s+[|•·–—]\s+/);
  const names = people.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/i).map((name) => name.trim());
  if (!names.every(isName)) return null;
  const full = names.filter((name) => name.includes(' '));
  return full.length > 0 ? full : names;
}

const LONGEST = 160;

/** Small words that stand inside names. */
const PARTICLE =
  /^(?:al|as|ash|ad|an|at|bin|bint|ibn|abu|de|da|del|della|der|den|di|dos|du|el|la|le|van|von|ter|ten|y)$/;

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  const [first = ''] = words;
  if (words.length > 6 || !/^\p{Lu}/u.test(first)) return false;
  return words.every(
    (word) => PARTICLE.test(word) || /^(?:al-|el-|d['’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word),
  );
}
