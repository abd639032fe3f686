import type { EdtfDate } from '../article/edtf-date';
import { wordsAround } from './around';
import { type DatePrecision, dateSaid } from './date-said';
import { explain } from './explanation';
import { ENGLISH } from './language/english';
import { occasionSaid } from './occasion-said';
import { cutParagraphs } from './paragraphs';
import { readText } from './read-text';
import { type ProposedSpeaker, Speakers } from './speakers';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import type { StatementType } from './type-of-statement';

/** What somebody said, as a text tells it: a suggestion, until a person confirms it. */
export interface ProposedStatement extends Span {
  /** The contiguous stretches of what was said, in order; each within one paragraph. */
  readonly parts: readonly Span[];
  readonly type: StatementType;
  /** The full name if the text has it, else the words that name the speaker; `null` when none do. */
  readonly speaker: string | null;
  /** How it is known who that is; `unknown` when the mention is all there is, `null` without a speaker. */
  readonly speakerBy: ProposedSpeaker['by'] | null;
  /** Where the sentence names the speaker. */
  readonly mention: Span | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** Where the words stand that tell that it was said. */
  readonly cue: Span | null;
  /** `null` when the text does not tell; never the day of publication by default. */
  readonly dateSaid: EdtfDate | null;
  readonly datePrecision: DatePrecision;
  /** On what occasion, in the words of the text: `weekly briefing`; `null` when it does not tell. */
  readonly occasion: string | null;
  /** Why it is proposed, and how speaker and date are known, for people. */
  readonly why: string;
}

/**
 * The statements of a text, in the order of the text; offsets are UTF-16 code units into it, as it is given. `published`
 * is what `on Thursday` and the like are counted from. Takes time in proportion to the length of the text.
 */
export function proposeStatements(
  text: string,
  {
    published = null,
    language = ENGLISH,
  }: { readonly published?: EdtfDate | null; readonly language?: StatementLanguage } = {},
): readonly ProposedStatement[] {
  const paragraphs = cutParagraphs(text, language);
  const drafts = readText(text, paragraphs, language);
  const speakers = new Speakers(text, paragraphs.flat(), drafts, language);
  const around = wordsAround(drafts, language);
  return drafts.map((draft) => {
    const { type, parts, cue } = draft;
    const who = speakers.of(draft);
    const runs = around.get(draft) ?? [];
    const when = dateSaid(runs, published, language);
    const occasion = occasionSaid(runs, language);
    return {
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      parts,
      type,
      speaker: who?.name ?? null,
      speakerBy: who?.by ?? null,
      mention: draft.speaker && { start: draft.speaker.start, end: draft.speaker.end },
      role: who?.role ?? null,
      organisation: who?.organisation ?? null,
      cue,
      dateSaid: when.date,
      datePrecision: when.precision,
      occasion: occasion && text.slice(occasion.start, occasion.end),
      why: explain(text, draft, who, when),
    };
  });
}
