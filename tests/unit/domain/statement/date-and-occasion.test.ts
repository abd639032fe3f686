import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeStatements } from '../../../../src/domain/statement/propose-statements';
import { proposedWords } from '../../../support/proposed-words';

/** A Thursday. */
const PUBLISHED = '2025-01-02';

/** Words that say nothing of a time, whatever order they stand in. */
const TIMELESS = [
  ...['Ada Strait', 'Vale', 'she', 'the spokesman', 'the port', 'said', 'says', 'told reporters'],
  ...['adding', 'according to', 'called', 'criticised', 'and', 'while', '“', '”', ',', '.', ':'],
  ...['—', 'that', 'the road', 'closed', 'at a briefing', 'in an interview', '20', '2,500', '\n'],
];

describe('when something was said', () => {
  it.each<[when: string, date: string | null, precision: string]>([
    ['two days ago', '2024-12-31', 'day'],
    ['a day ago', '2025-01-01', 'day'],
    ['two weeks ago', '2024-12-19~', 'approximate'],
    ['days ago', null, 'unknown'],
    ['this morning', '2025-01-02', 'day'],
    ['last night', '2025-01-01', 'day'],
    ['over the weekend', '2024-12-28~', 'approximate'],
    ['earlier this week', '2025-01~', 'approximate'],
    ['earlier this month', '2025-01', 'month'],
    ['late last month', '2024-12', 'month'],
    ['in early March', '2024-03', 'month'],
    ['on Dec. 3', '2024-12-03', 'day'],
    ['on the 3rd of March', '2024-03-03', 'day'],
    ['on Tuesday, Dec. 3, 2019,', '2019-12-03', 'day'],
    ['by last month', null, 'unknown'],
    ['two days earlier', null, 'unknown'],
  ])('[V9] said %s is %s', (when, date, precision) => {
    const [first] = proposedWords(`Ada Strait said ${when} that the road was closed.`, PUBLISHED);
    expect(first).toMatchObject({
      parts: ['that the road was closed'],
      dateSaid: date,
      datePrecision: precision,
    });
  });

  it.each<[rule: string, text: string, dates: (string | null)[]]>([
    [
      'of the speaker is none of what was said',
      'Ada Strait, who resigned on Monday, said the road was closed.',
      [null],
    ],
    ['of speaking is', 'Ada Strait, speaking on Monday, said the road was closed.', ['2024-12-30']],
    ['of what was said is none', 'Ada Strait said the road was closed on Monday.', [null]],
    [
      'beside one cue is not that of another',
      'While Vale said on Monday it was open, Ada Strait said it was closed.',
      ['2024-12-30', null],
    ],
    [
      'of a cue goes for the one that hangs on it, unless that has its own',
      'Ada Strait said on Monday A road was closed, adding that it was old, adding on Tuesday that it was new.',
      ['2024-12-30', '2024-12-30', '2024-12-31'],
    ],
    [
      'of a verb that says nothing is none',
      'The pilots left the port last week and now say they control it.',
      [null],
    ],
  ])('[V9] a date %s', (_rule, text, dates) => {
    expect(proposedWords(text, PUBLISHED).map(({ dateSaid }) => dateSaid)).toEqual(dates);
  });

  it.each<[event: string, date: string | null, precision: string]>([
    ['Days after the mayor was ousted', null, 'unknown'],
    ['Two days after the vote', null, 'unknown'],
    ['Two days after the vote on Monday', '2025-01-01', 'day'],
    ['Days after the vote on Dec. 3', '2024-12~', 'approximate'],
    ['Shortly after the talks on Dec. 3', '2024-12-03~', 'approximate'],
    ['A week before the talks on Dec. 20', '2024-12-13~', 'approximate'],
  ])('[V14] said “%s” is %s', (event, date, precision) => {
    const [first] = proposedWords(`${event}, Ada Strait said the road was closed.`, PUBLISHED);
    expect(first).toMatchObject({ dateSaid: date, datePrecision: precision });
    expect(first?.why).toContain(
      date === null
        ? `“${event}” counts from something whose day the sentence does not tell.`
        : `“${event}” tells when: ${date}.`,
    );
  });

  it('[V9] no date without words for it, whatever the day of publication', () => {
    const text = fc
      .array(fc.constantFrom(...TIMELESS), { maxLength: 60 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(PUBLISHED, '2024-02-29', '2025', null),
        (words, published) => {
          for (const { dateSaid, datePrecision } of proposeStatements(words, { published })) {
            expect([dateSaid, datePrecision]).toEqual([null, 'unknown']);
          }
        },
      ),
    );
  });
});

describe('on what occasion something was said', () => {
  it.each<[where: string, occasion: string | null]>([
    ['told reporters at a weekly press briefing', 'weekly press briefing'],
    ['said at a Monday news conference in Sundholm', 'news conference in Sundholm'],
    ['said in an interview with the Vale Times', 'interview with the Vale Times'],
    ['said in a statement', 'statement'],
    ['wrote on X', 'on X'],
    ['said on television', 'on television'],
    ['said on Monday', null],
    ['said in Sundholm', null],
    ['said', null],
  ])('[V15] “The road is closed,” Ada Strait %s: %s', (where, occasion) => {
    const [first] = proposedWords(`“The road is closed,” Ada Strait ${where}.`);
    expect(first).toMatchObject({ speaker: 'Ada Strait', occasion });
  });
});

describe('who says how it is known', () => {
  it.each<[text: string, speaker: string, by: string]>([
    ['“No,” Ada Strait said.', 'Ada Strait', 'named'],
    ['Ada Strait came. “No,” she said.', 'Ada Strait', 'pronoun'],
    ['Mayor Ada Strait came. “No,” the mayor said.', 'Ada Strait', 'role'],
    ['“No,” the mayor said.', 'the mayor', 'unknown'],
    ['“No,” the port office said.', 'port office', 'named'],
    ['The Port Office opened. “No,” the office said.', 'Port Office', 'role'],
    ['“No,” the office said.', 'the office', 'unknown'],
    ['“No,” her office said.', 'her office', 'unknown'],
    ['The Port Office and the Vale Office opened. “No,” the office said.', 'the office', 'unknown'],
    ['“No,” Theresa May said.', 'Theresa May', 'named'],
    ['“No,” port office spokesperson Ada Strait said.', 'Ada Strait', 'named'],
    ['“No,” Ada Strait — the mayor of Vale — said.', 'Ada Strait', 'named'],
  ])('[V16] %s: %s, %s', (text, speaker, speakerBy) => {
    expect(proposedWords(text)[0]).toMatchObject({ speaker, speakerBy });
  });

  it('[V6] a place is nobody that “he” stands for', () => {
    const text = 'Adam Strait came. New Delhi blamed the port for it. He said the road was closed.';
    expect(proposedWords(text).at(-1)).toMatchObject({ speaker: 'Adam Strait' });
  });
});
