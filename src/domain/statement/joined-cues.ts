import type { Cue } from './cues';
import { isPluralPhrase, openingSubject } from './opening-subject';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/** So many cues back the main one is looked for, before the first is taken. */
const MOST_CUES_BACK = 8;

/** `Strait closed the road and said`: the second verb of somebody, who stands before the first. */
export function joinedCueAt(
  sentence: Sentence,
  at: number,
  before: readonly Cue[],
  language: StatementLanguage,
): Cue | null {
  const { verbs, words } = language;
  const { lower } = sentence.at(at);
  let joiner = at - 1;
  while (joiner > 0 && language.isAdverb(sentence.at(joiner).lower)) joiner -= 1;
  if (joiner < 2 || verbs.participles.has(lower)) return null;
  if (!words.joiners.has(sentence.at(joiner).lower)) {
    return titleCueAt(sentence, at, before, language);
  }
  if (verbs.nounForms.has(lower)) return null;
  const main = mainCue(sentence, before, language);
  const subject = main?.subject ?? openingSubject(sentence, joiner, language);
  if (subject === null) return null;
  const isPlural = isPluralPhrase(sentence, subject, language);
  if (verbs.bases.has(lower) && !isPlural) return null;
  return { form: 'joined', from: at, to: at, subject };
}

/** A title leaves the `and` out: `Port says road closed, urges patience`. */
export function titleCueAt(
  sentence: Sentence,
  at: number,
  before: readonly Cue[],
  language: StatementLanguage,
): Cue | null {
  const { verbs } = language;
  const main = sentence.at(at - 1).text === ',' ? mainCue(sentence, before, language) : undefined;
  if (main === undefined || main.to >= at - 2) return null;
  const isPresent = [at, main.from].every((place) =>
    verbs.isSingularForm(sentence.at(place).lower),
  );
  const isFree = isPresent && sentence.isWord(at + 1);
  return isFree ? { form: 'joined', from: at, to: at, subject: main.subject } : null;
}

/** The last cue that no other one leads to: `Strait said that Vale warned` has one, `and Vale warned` another. */
function mainCue(
  sentence: Sentence,
  cues: readonly Cue[],
  { words }: StatementLanguage,
): Cue | undefined {
  const isMain = ({ form }: Cue): boolean => form === 'plain' || form === 'joined';
  const isLed = ({ subject }: Cue): boolean =>
    words.joiners.has(sentence.at((subject?.from ?? 0) - 1).lower);
  const near = cues.slice(-MOST_CUES_BACK);
  return near.findLast((cue) => isMain(cue) && isLed(cue)) ?? cues.find(isMain);
}
