import type { DateSaid } from './date-said';
import type { Draft } from './read-text';
import type { Rule } from './sentence-reading';
import type { ProposedSpeaker } from './speakers';
import type { Span } from './token';

/** Why a statement is proposed, in sentences. */
export function explain(
  text: string,
  { rule, cue, speaker, isFollowing }: Draft,
  who: ProposedSpeaker | null,
  { date, words, isFromEvent }: DateSaid,
): string {
  const quote = ({ start, end }: Span): string =>
    `“${text.slice(start, end).replace(/\s+/g, ' ')}”`;
  const said = [REASONS[rule](cue === null ? 'its cue' : quote(cue))];
  if (isFollowing) said.push('Its speaker is that of the statement before.');
  if (who === null || speaker === null) said.push('The text names no speaker.');
  else said.push(whoSaid(quote(speaker), who));
  if (words === null) said.push('Nothing in the sentence tells when.');
  else if (date === null && isFromEvent)
    said.push(`${quote(words)} counts from something whose day the sentence does not tell.`);
  else if (date === null)
    said.push(`${quote(words)} can’t be dated without the day of publication.`);
  else said.push(`${quote(words)} tells when: ${date}.`);
  return said.join(' ');
}

const REASONS: Readonly<Record<Rule, (cue: string) => string>> = {
  passageBeforeCue: (cue) => `Words in quotation marks before ${cue}.`,
  passageAfterCue: (cue) => `Words in quotation marks behind ${cue}.`,
  clauseAfterCue: (cue) => `A clause behind ${cue}.`,
  clauseBeforeCue: (cue) => `A clause before ${cue}.`,
  objectAfterCue: (cue) => `A noun behind ${cue}.`,
  accordingTo: (cue) => `What stands behind ${cue} and a name.`,
  label: () => 'A name in capitals and a colon stand before it, as in a transcript.',
  signed: () => 'Words in quotation marks with a name behind a dash.',
  introduced: (cue) => `The paragraph before introduces it with ${cue} and a colon.`,
  alone: () => 'Words in quotation marks that stand alone.',
  passageInSentence: () => 'A long passage in quotation marks within a sentence.',
};

function whoSaid(mention: string, { name, by }: ProposedSpeaker): string {
  switch (by) {
    case 'named':
      return `${mention} names the speaker, ${name}.`;
    case 'pronoun':
      return `${mention} is most likely ${name}, whom the text was speaking of.`;
    case 'role':
      return `${mention} is ${name}, whom the text introduces as such.`;
    case 'unknown':
      return `Who ${mention} is the text does not tell.`;
  }
}
