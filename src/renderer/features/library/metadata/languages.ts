/** Languages offered by name; any other that an article already has is offered beside them. */
const OFFERED =
  'ar az bn bg ca zh hr cs da nl en et fa fi fr de el gu he hi hu id it ja ko ku lv lt ms mr ne no ps pl pt pa ro ru sr sd si sk sl so es sw sv ta te th tr uk ur uz vi'.split(
    ' ',
  );

/** A language to choose from; the empty id stands for "unknown". */
export interface LanguageChoice {
  readonly id: string;
  readonly label: string;
}

/** The languages to choose from, by name in a locale's words, with the present one among them. */
export function languageChoices(present: string | null, locale: string): LanguageChoice[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const tags = present !== null && !OFFERED.includes(present) ? [present, ...OFFERED] : OFFERED;
  const choices = tags.map((tag) => ({ id: tag, label: names.of(tag) ?? tag }));
  choices.sort((a, b) => a.label.localeCompare(b.label, locale));
  return [{ id: '', label: 'Unknown' }, ...choices];
}
