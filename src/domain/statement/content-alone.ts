import type { NounPhrase } from './noun-phrase';
import { isTitle, type SentenceReading } from './sentence-reading';
import { labelLength } from './labels';
import { firstSubject } from './opening-subject';
import type { Quotation } from './unit';

/** A passage of so many words within a sentence is what somebody said; a shorter one may be a word or a title. */
const FEWEST_WORDS = 7;
/** How far into a sentence the name of whom it tells of may stand. */
const FARTHEST_SUBJECT = 12;

/** Passages that no verb of saying goes with: signed ones, ones that stand alone, long ones within a sentence. */
export function readPassagesWithoutCue(reading: SentenceReading): void {
  const { sentence } = reading;
  const isBare = sentence.units.every(({ kind }) => kind !== 'word');
  sentence.units.forEach((unit, at) => {
    if (unit.kind !== 'quoted' || reading.isTaken(at)) return;
    if (readLabel(reading, at, unit) || readSignature(reading, at) || unit.words < 2) return;
    const parts = [{ from: at, to: at }];
    if (isBare) {
      reading.take('alone', parts, null, null);
      return;
    }
    const isLedIn = sentence.at(at - 1).text === ':' && /^[.!?]$/.test(unit.ending);
    if ((unit.words < FEWEST_WORDS && !isLedIn) || isTitle(reading, at)) return;
    const subject = firstSubject(sentence, Math.min(at, FARTHEST_SUBJECT), reading.language);
    reading.take('passageInSentence', parts, null, subject);
  });
}

/** `“STRAIT: A.”` Says whether it was so. */
function readLabel(reading: SentenceReading, at: number, { tokens, end }: Quotation): boolean {
  const colon = labelLength(tokens);
  const [first, last, mark, words] = [0, colon - 1, colon, colon + 1].map((each) => tokens[each]);
  if (!first || !last || !mark || !words) return false;
  const attributed = {
    rule: 'label',
    parts: [{ start: words.start, end }],
    cue: { start: mark.start, end: mark.end },
    speaker: { start: first.start, end: last.end, kind: 'name' },
    hangsOn: null,
  } as const;
  reading.add(attributed, [{ from: at, to: at }]);
  return true;
}

/** `“A.” — Adam Strait`. Says whether it was so. */
function readSignature(reading: SentenceReading, at: number): boolean {
  const { sentence, language } = reading;
  const isDash = /^(?:[―—–-]|--)$/.test(sentence.at(at + 1).text);
  const isEnded = /^$|[.!?]$/.test(sentence.quotedAt(at)?.ending ?? ',');
  if (!isDash || !isEnded || !sentence.isCapital(at + 2)) return false;
  let to = at + 2;
  const isName = (place: number): boolean =>
    sentence.isCapital(place) || language.names.particles.has(sentence.at(place).lower);
  while (isName(to + 1)) to += 1;
  const subject: NounPhrase = { from: at + 2, to, kind: 'name' };
  const cue = { from: at + 1, to: at + 1 };
  reading.take('signed', [{ from: at, to: at }], cue, subject);
  return true;
}
