import { findCues } from './cues';
import { withoutDateline } from './dateline';
import { readLabelled } from './labels';
import { readSentence } from './read-sentence';
import type { Attributed, Mention, Rule } from './sentence-reading';
import type { StatementLanguage } from './statement-language';
import { firstSubject } from './opening-subject';
import type { Span } from './token';
import { type StatementType, typeOfStatement } from './type-of-statement';
import type { Sentence } from './unit';

/** A statement before it is known who its speaker is. */
export interface Draft {
  readonly rule: Rule;
  readonly type: StatementType;
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Mention | null;
  readonly hangsOn: Attributed['hangsOn'];
  /** Whether it has its speaker from the statement before, with which it goes on. */
  readonly isFollowing: boolean;
  /** The sentence it begins in. */
  readonly sentence: Sentence;
}

/** What a text attributes, in the order of the text. */
export function readText(
  text: string,
  paragraphs: readonly (readonly Sentence[])[],
  language: StatementLanguage,
): Draft[] {
  const drafts: OpenDraft[] = [];
  const passages = passagesOf(paragraphs);
  /** The paragraph that the last statement reached. */
  let reached = -Infinity;
  let introduction: Introduction | null = null;
  for (const [number, paragraph] of paragraphs.entries()) {
    for (const { found, sentence } of attributedIn(paragraphs, number, language)) {
      const last = number - reached <= 1 ? (drafts.at(-1) ?? null) : null;
      const type = typeOfStatement(text, found.parts, passages);
      const draft = { ...found, parts: [...found.parts], type, isFollowing: false, sentence };
      if (found.rule !== 'alone') drafts.push(draft);
      else if (introduction !== null)
        drafts.push({ ...draft, ...introduction, rule: 'introduced' });
      else if (last?.type === 'direct') last.parts.push(...found.parts);
      else if (last === null) drafts.push(draft);
      // Behind words of the text a passage is a statement of its own, by the same speaker.
      else drafts.push({ ...draft, speaker: last.speaker, isFollowing: true });
      reached = found.rule === 'signed' ? -Infinity : number;
      introduction = null;
    }
    introduction = introductionIn(paragraph.at(-1), language);
  }
  return drafts.sort((a, b) => startOf(a) - startOf(b));
}

/** A draft that may still go on. */
interface OpenDraft extends Draft {
  readonly parts: Span[];
}

interface Introduction {
  readonly speaker: Mention;
  readonly cue: Span | null;
}

/** `Strait went on:` at the end of a paragraph gives the passages of the next one their speaker. */
function introductionIn(
  sentence: Sentence | undefined,
  language: StatementLanguage,
): Introduction | null {
  if (sentence?.units.at(-1)?.text !== ':') return null;
  const cue = findCues(sentence, language).findLast(({ subject }) => subject !== null);
  const subject = cue?.subject ?? firstSubject(sentence, sentence.length, language);
  if (!subject) return null;
  return {
    speaker: { ...sentence.span(subject.from, subject.to), kind: subject.kind },
    cue: cue === undefined ? null : sentence.span(cue.from, cue.to),
  };
}

function startOf({ parts }: Draft): number {
  return parts[0]?.start ?? 0;
}

/** A paragraph of a transcript is taken whole. */
function attributedIn(
  paragraphs: readonly (readonly Sentence[])[],
  number: number,
  language: StatementLanguage,
) {
  const paragraph = paragraphs[number] ?? [];
  const labelled = readLabelled(paragraphs, number);
  const [first] = paragraph;
  if (labelled !== null && first !== undefined) return [{ found: labelled, sentence: first }];
  return paragraph.flatMap((sentence) =>
    readSentence(withoutDateline(sentence), language).map((found) => ({ found, sentence })),
  );
}

function passagesOf(paragraphs: readonly (readonly Sentence[])[]): Span[] {
  return paragraphs.flat().flatMap(({ units }) => units.filter(({ kind }) => kind === 'quoted'));
}
