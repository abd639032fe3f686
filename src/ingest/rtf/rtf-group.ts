/** Where the text of a group goes. */
export type Place =
  'body' | 'note' | 'skip' | 'fonts' | 'styles' | 'field' | 'title' | 'author' | 'made';

/** What a group inherits from the one around it, and what ends with it. */
export interface Group {
  place: Place;
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  href: string | null;
  font: number | null;
  /** How many characters stand behind `\u` for programs that do not know it. */
  fallback: number;
  /** Whether `\*` stands before the next word: what is not known is skipped then. */
  isOptional: boolean;
  /** Set by the group that a note or field begins in. */
  readonly ends: (() => void) | null;
}

/** Words that say where the text of a group goes. */
export const PLACES: Readonly<Record<string, Place>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  title: 'title',
  author: 'author',
  creatim: 'made',
  info: 'made',
  fldrslt: 'body',
  result: 'body',
  shptxt: 'body',
};

/** Words that may stand behind `\*` and are known all the same. */
export const STARRED: ReadonlySet<string> = new Set([
  'cs',
  'ds',
  'ts',
  'nesttableprops',
  'shppict',
]);

/** The group that the whole text is. */
export function outermost(): Group {
  return {
    ...{ place: 'body', isBold: false, isItalic: false, isHidden: false, href: null, font: null },
    ...{ fallback: 1, isOptional: false, ends: null },
  };
}
