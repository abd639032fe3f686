import { beginsMain } from './main-clause';
import { isNameWord, type NounPhrase, phraseEndingAt } from './noun-phrase';
import type { StatementLanguage } from './statement-language';
import { joinedCueAt, titleCueAt } from './joined-cues';
import { firstSubject } from './opening-subject';
import { subjectAfter, subjectBefore } from './subjects';
import { isCapital, NOTHING, type Sentence } from './unit';

/** Words of a sentence that tell that something was said, with whoever said it. */
export interface Cue {
  /**
   * `plain`: the speaker stands before it; `inverted`: behind it; `participle`: it belongs to the clause before, as in
   * `, adding that`; `joined`: it has the subject of the verb before, as in `and said`; `accordingTo`: the speaker is
   * named without a verb.
   */
  readonly form: 'plain' | 'inverted' | 'participle' | 'joined' | 'accordingTo';
  /** Places of its first and last word. */
  readonly from: number;
  readonly to: number;
  readonly subject: NounPhrase | null;
}

/** The cues of a sentence, in order. Words in quotation marks are none. */
export function findCues(sentence: Sentence, language: StatementLanguage): Cue[] {
  const cues: Cue[] = [];
  sentence.units.forEach((unit, at) => {
    if (unit.kind !== 'word') return;
    const cue = cueAt(sentence, at, cues, language);
    if (cue !== null) cues.push(cue);
  });
  return cues;
}

function cueAt(
  sentence: Sentence,
  at: number,
  before: readonly Cue[],
  language: StatementLanguage,
): Cue | null {
  const { verbs } = language;
  const { lower } = sentence.at(at);
  const [according, to] = verbs.accordingTo;
  if (lower === according && sentence.at(at + 1).lower === to) {
    const subject = subjectAfter(sentence, at + 1, language);
    return { form: 'accordingTo', from: at, to: at + 1, subject };
  }
  if (!verbs.all.has(lower)) return null;
  if (!isVerbThere(sentence, at, language)) {
    const mayBeInTitle = verbs.urging.has(lower) && sentence.at(at - 1).text === ',';
    return mayBeInTitle ? titleCueAt(sentence, at, before, language) : null;
  }
  if (verbs.participles.has(lower) && !isProgressive(sentence, at, language)) {
    const subject =
      mainSubject(sentence, at, language) ??
      nameRightBefore(sentence, at, language) ??
      before.findLast((cue) => cue.subject !== null)?.subject ??
      firstSubject(sentence, at, language);
    return { form: 'participle', from: at, to: at, subject };
  }
  return joinedCueAt(sentence, at, before, language) ?? finiteCueAt(sentence, at, language);
}

/** Whom the main clause tells of that a phrase opens: `Noting the rain, Strait closed the road`. */
function mainSubject(
  sentence: Sentence,
  at: number,
  language: StatementLanguage,
): NounPhrase | null {
  if (at > 0) return null;
  for (let place = 1; place < sentence.length; place += 1) {
    if (sentence.at(place).text === ',' && beginsMain(sentence, place + 1, language)) {
      return subjectAfter(sentence, place, language);
    }
  }
  return null;
}

/** `a picture of Strait saying`. */
function nameRightBefore(
  sentence: Sentence,
  at: number,
  language: StatementLanguage,
): NounPhrase | null {
  if (!isNameWord(sentence, at - 1, language)) return null;
  const phrase = phraseEndingAt(sentence, at - 1, 0, language);
  return phrase?.kind === 'name' ? phrase : null;
}

function finiteCueAt(sentence: Sentence, at: number, language: StatementLanguage): Cue | null {
  const subject = subjectBefore(sentence, at, language);
  const isBehindPassage =
    sentence.at(at - 1).kind === 'quoted' ||
    (isParting(sentence.at(at - 1).text) && sentence.at(at - 2).kind === 'quoted');
  const isBehindComma = isBehindPassage || isParting(sentence.at(at - 1).text);
  if (isBehindComma) {
    const behind = subjectAfter(sentence, at, language);
    const isLast = behind !== null && behind.to === sentence.lastWithoutStops(at);
    if (
      behind !== null &&
      (isBehindPassage || subject === null || (isLast && isFirstComma(sentence, at - 1)))
    )
      return { form: 'inverted', from: at, to: at, subject: behind };
  }
  return subject === null ? null : { form: 'plain', from: at, to: at, subject };
}

/** Two commas may hold an apposition between them: `Strait, the mayor, said`. */
function isFirstComma({ units }: Sentence, at: number): boolean {
  return units.findIndex(({ text }) => text === ',') === at;
}

function isParting(mark: string): boolean {
  return mark === ',' || mark === '—' || mark === '--';
}

function isProgressive(sentence: Sentence, at: number, { verbs }: StatementLanguage): boolean {
  return verbs.progressive.has(sentence.at(at - 1).lower);
}

/** Whether a form of a verb of saying is a verb where it stands. */
function isVerbThere(sentence: Sentence, at: number, language: StatementLanguage): boolean {
  const { verbs, words } = language;
  const unit = sentence.at(at);
  const before = sentence.at(at - 1);
  const isInTitle = sentence.paragraph === 0 && sentence.isFirst;
  if (isCapital(unit) && at > 0 && !isInTitle) return false;
  const isPronoun = words.pronouns.has(before.lower) && !words.determiners.has(before.lower);
  if (verbs.nounForms.has(unit.lower) && !isPronoun) {
    if (!opensContent(sentence, at + 1, language)) return false;
    if (!fitsSubject(sentence, at, language)) return false;
  }
  const isSpoiled = before !== NOTHING && verbs.spoilers.has(before.lower);
  return !isSpoiled || (isProgressive(sentence, at, language) && verbs.participles.has(unit.lower));
}

/** Whether something said can begin at a place. */
function opensContent(sentence: Sentence, at: number, { words }: StatementLanguage): boolean {
  const { kind, text, lower } = sentence.at(at);
  if (kind === 'quoted' || text === ':') return true;
  if (text === ',') return sentence.at(at + 1).kind === 'quoted';
  return (
    words.that.has(lower) ||
    words.clauseStarts.has(lower) ||
    words.contentStarts.has(lower) ||
    sentence.isCapital(at)
  );
}

/** `Strait’s niece, state Sen. Vale, said`: a form that no single person takes, before a name. */
function isTitleThere(sentence: Sentence, at: number, verbs: StatementLanguage['verbs']): boolean {
  return verbs.isPluralForm(sentence.at(at).lower) && sentence.isCapital(at + 1);
}

/** Whether the word before is a subject that a form which may be a noun goes with. */
function fitsSubject(
  sentence: Sentence,
  at: number,
  { verbs, words, roles, isAdverb }: StatementLanguage,
): boolean {
  const before = sentence.at(at - 1);
  const { kind, lower, text } = before;
  if (before === NOTHING || kind === 'quoted' || roles.isPossessive(lower)) return false;
  if (/^[,)]$/.test(text)) return !isTitleThere(sentence, at, verbs);
  if (words.pronouns.has(lower) || isAdverb(lower)) return true;
  if (verbs.isPluralForm(sentence.at(at).lower)) {
    return words.mayBePlural(lower) || words.plurals.has(lower);
  }
  if (isCapital(before)) return true;
  return !words.mayBePlural(lower) && !words.looksLikeAdjective(lower);
}
