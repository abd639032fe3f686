/**
 * The place-and-date line that opens a news text, as it stands there without its colon or dash: `ISLAMABAD`,
 * `PARIS, Jan 2 (Reuters)`; `null` when the text opens with none. A place in capitals is one by itself; one in small
 * letters only with an agency in brackets behind it.
 */
export function readDateline(paragraph: string): string | null {
  const opening = paragraph.slice(0, LONGEST).replace(/^[“"'‘]?\s*/u, '');
  const capitals = CAPITALS.exec(opening)?.groups?.['line'];
  if (capitals !== undefined && !isLabel(capitals)) return capitals.trim();
  return AGENCY.exec(opening)?.groups?.['line']?.trim() ?? null;
}

const LONGEST = 100;

const CAPITAL_WORD = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*";
const SMALL_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** A country, a state or the day: `, Pakistan`, `, Jan 2`, `, 2 January 2025`. */
const SPECIFIC = '(?:, [\\p{L}\\d][\\p{L}\\p{M}\\d.’ ]{1,30}){0,2}';
/** A dash needs a space before it, or it is part of a word. */
const SEPARATOR = '(?::|\\s?[—–]|\\s--?)\\s+';

const CAPITALS = new RegExp(
  `^(?<line>${CAPITAL_WORD}(?:[ /]${CAPITAL_WORD}){0,5}${SPECIFIC}(?: \\([^()]{2,40}\\))?)${SEPARATOR}(?=\\S)`,
  'u',
);

const AGENCY = new RegExp(
  `^(?<line>${SMALL_WORD}(?:[ /]${SMALL_WORD}){0,4}${SPECIFIC} \\(\\p{Lu}[\\p{L} ./&]{1,30}\\))${SEPARATOR}(?=\\S)`,
  'u',
);

/** Words in capitals before a colon that name no place: labels, and who is about to speak in a transcript. */
const LABEL =
  /^(?:UPDATED?|WATCH|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|EXPLAINER|FACTBOX|NOTE|VIDEO|LIVE|LISTEN|READ|MORE|REVIEW|INTERVIEW|CORRECTION|TIMELINE|PROFILE|QUESTION|ANSWER|SUMMARY|EDITORIAL|COMMENT|PHOTOS?|MRS?|MS|DR|PROF|GEN|SEN|REP|AMB|SECRETARY|SPOKES(?:PERSON|MAN|WOMAN)|MODERATOR|HOST|REPORTER|JOURNALIST|PRESIDENT|MINISTER|AMBASSADOR|CHAIR(?:MAN|WOMAN)?|THE (?!HAGUE)|ATENÇÃO|ATENCIÓN|ATTENTION|ACHTUNG|IMPORTANT|WARNING|NOTA|NB)\b/;

function isLabel(line: string): boolean {
  return LABEL.test(line) || (line.match(/\p{Lu}/gu) ?? []).length < 3;
}
