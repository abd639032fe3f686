import type { Attributed } from './sentence-reading';
import type { Sentence, Unit } from './unit';

const MOST_WORDS = 5;
/** With a passage of more words in it, a paragraph behind a label is no transcript but a sentence about somebody. */
const LONGEST_PASSAGE = 8;

/** How many words in capitals stand before a colon, as in the transcript of a talk: `ADAM STRAIT:`; 0 without one. */
export function labelLength(units: readonly Unit[]): number {
  let length = 0;
  while (length < MOST_WORDS && isCapitals(units[length])) length += 1;
  return units[length]?.text === ':' ? length : 0;
}

function isCapitals(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(unit.text);
}

/** Whether a paragraph is one of a transcript: beside it another has a label, and another one. */
function isInTranscript(paragraphs: readonly (readonly Sentence[])[], at: number): boolean {
  const own = labelOf(paragraphs[at]);
  return [at - 1, at + 1].some((beside) => {
    const label = labelOf(paragraphs[beside]);
    return own !== null && label !== null && label !== own;
  });
}

function labelOf(paragraph: readonly Sentence[] = []): string | null {
  const units = paragraph[0]?.units ?? [];
  const length = labelLength(units);
  return length === 0
    ? null
    : units
        .slice(0, length)
        .map(({ text }) => text)
        .join(' ');
}

/** What a paragraph of a transcript says, `STRAIT: The road is closed.`; `null` when it is none. */
export function readLabelled(
  paragraphs: readonly (readonly Sentence[])[],
  at: number,
): Attributed | null {
  if (!isInTranscript(paragraphs, at)) return null;
  const sentences = paragraphs[at] ?? [];
  const units = sentences[0]?.units ?? [];
  const length = labelLength(units);
  const last = sentences.at(-1)?.units.at(-1);
  const [name, end, colon, words] = [0, length - 1, length, length + 1].map((each) => units[each]);
  if (!name || !end || !colon || !words || !last) return null;
  const hasPassage = sentences.some((sentence) =>
    sentence.units.some((unit) => unit.kind === 'quoted' && unit.words > LONGEST_PASSAGE),
  );
  if (hasPassage) return null;
  return {
    rule: 'label',
    parts: [{ start: words.start, end: last.end }],
    cue: { start: colon.start, end: colon.end },
    speaker: { start: name.start, end: end.end, kind: 'name' },
    hangsOn: null,
  };
}
