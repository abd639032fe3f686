import type { EdtfDate } from '../domain/article/edtf-date';
import { proposesIn } from '../domain/statement/proposes-in';
import { type ProposedStatement, proposeStatements } from '../domain/statement/propose-statements';
import { languageOf } from './understand/language';

/** Proposes statements from a text; none where it says, or its writing shows, that it is in a language not known here. */
export function proposeFrom({
  text,
  published,
  language,
}: {
  readonly text: string;
  readonly published: EdtfDate | null;
  readonly language: string | null;
}): readonly ProposedStatement[] {
  const isKnown = language === null ? isPerhapsKnown(text) : proposesIn(language);
  return isKnown ? proposeStatements(text, { published }) : [];
}

/** Letters that are looked at to tell the script. */
const SAMPLE = 6_000;

function isPerhapsKnown(text: string): boolean {
  const read = languageOf(text);
  if (read !== null) return proposesIn(read.tag);
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= letters;
}
