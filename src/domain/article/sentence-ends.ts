/**
 * Whether what follows belongs to the same sentence although a break was found between the two: after an abbreviation
 * or initial, or before white space, a closing quotation mark, or a word in lower case.
 */
export function isWronglyCut(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '') return true;
  if (CONTINUES.test(after)) return true;
  return !/\n\s*$/.test(before) && endsInAbbreviation(before.trimEnd(), after);
}

/** A closing mark, or a lower-case letter with at most dashes and opening marks before it. */
const CONTINUES = /^(?:\s*[\p{Pf}\p{Pe}]|["'](?=[\s\p{P}]|$)|[\s\p{Pd}\p{Ps}\p{Pi}"']*\p{Ll})/u;

function endsInAbbreviation(before: string, after: string): boolean {
  const word = /([\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*)\.$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  if (BEFORE_NAMES.has(word)) return true;
  if (BEFORE_NUMBERS.has(word)) return /^[\s#§]*\p{N}/u.test(after);
  if (!AMID.has(word) && !/^(?:\p{L}\.)*\p{L}$/u.test(word)) return false;
  const next = /^[\s\p{P}]*([\p{L}\p{M}’']+)/u.exec(after)?.[1]?.toLowerCase();
  return next !== undefined && !OPENERS.has(next);
}

/** Abbreviations that a name always follows. */
const BEFORE_NAMES = new Set(
  `mr mrs ms mx dr prof gen lt col maj capt cmdr cpl sgt adm brig sen rep gov pres amb hon rev fr msgr st ste mt
  messrs mme mlle supt insp det hr herr frau sr sra dña vs`.split(/\s+/),
);

/** Abbreviations that a number follows, and that are words of their own otherwise. */
const BEFORE_NUMBERS = new Set(
  `no nos art arts sec secs par para p pp vol vols fig figs ch chap ed jan feb mar apr jun jul aug sep sept oct nov
  dec`.split(/\s+/),
);

/** Abbreviations that may stand at the end of a sentence as well as within one. */
const AMID = new Set(
  `etc al inc ltd co corp bros plc dept est approx ca jr ave blvd rd govt intl assn univ e.g i.e a.m p.m u.s u.k u.n
  e.u u.a.e u.s.a d.c ph.d`.split(/\s+/),
);

/** Words that open a sentence far more often than they are part of a name. */
const OPENERS = new Set(
  `the a an in on at it its he she they we you i but and or so if as when while after before this that these those
  there here however for by from with without meanwhile also what who why how where no yes not to his her their our my
  under since according although though because both each some many most all any one several other another then
  now today yesterday earlier later last next over during until despite asked speaking`.split(
    /\s+/,
  ),
);
