import { describe, expect, test } from 'vitest';
import { composeText } from '../../../../src/domain/article/compose-text';
import { printSheet } from '../../../../src/domain/export/print-sheet';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import {
  aboutAnnotation,
  aDraftBlock,
  aHash,
  anAnnotation,
  anAttribution,
  aNote,
  aSpeaker,
  aTag,
  aTarget,
} from '../../../support/builders';
import { aNoteSaying, aReport } from '../../../support/reports';

const { text } = composeText([
  aDraftBlock('The strait is closed.'),
  aDraftBlock('It stays closed, she said.'),
]);

function targetOn(words: string) {
  const start = text.text.indexOf(words);
  const target = aTarget(start, start + words.length);
  return { ...target, quote: { ...target.quote, exact: words } };
}

const PLAIN = anAnnotation({ id: 'annotation:1', target: targetOn('The strait') });
const STATEMENT = anAnnotation({
  id: 'annotation:2',
  colour: 'sky',
  target: targetOn('It stays closed'),
  tags: ['tag:1'],
  attribution: anAttribution({
    speakerId: 'speaker:1',
    role: 'minister',
    dateSaid: '2031-03-11',
    place: 'Amal',
    stance: 'No date',
  }),
});
const NOTED = anAnnotation({ id: 'annotation:3', target: targetOn('closed.') });
const EARLIER = anAnnotation({
  id: 'annotation:4',
  tags: ['tag:1'],
  target: { ...aTarget(), textHash: aHash(9) },
});
const ARTICLE = aReport({ tags: ['tag:1'] });
const RECORDS: readonly NotebookRecord[] = [
  ARTICLE,
  STATEMENT,
  PLAIN,
  NOTED,
  EARLIER,
  aSpeaker({ id: 'speaker:1', name: 'Mira Deen' }),
  aTag('safety', { id: 'tag:1' }),
  aNoteSaying('Which *one*?', aboutAnnotation('3')),
  aNote({ id: 'note:2', subject: { kind: 'article', articleId: 'article:1' }, markdown: 'First.' }),
];

function sheet(highlights: boolean, notes: boolean) {
  const notebook = Notebook.of(RECORDS);
  return printSheet(ARTICLE, text, { notebook, highlights, notes, locale: 'en-GB' });
}

describe('an article on paper', () => {
  test('[C2] bears a number where something is known of a passage, in text order', () => {
    expect(
      sheet(true, true).marks.map(({ colour, isStatement, number }) => [
        colour,
        isStatement,
        number,
      ]),
    ).toEqual([
      ['sun', false, null],
      ['sun', false, 1],
      ['sky', true, 2],
    ]);
  });

  test('[C2] tells in its notes what is known, with the paragraph to look it up in', () => {
    const [noted, statement, earlier] = sheet(true, true).notes;
    expect(noted).toMatchObject({
      number: 1,
      passage: 'closed.',
      paragraph: 1,
      speaker: null,
      markdown: 'Which *one*?',
    });
    expect(statement).toMatchObject({
      number: 2,
      paragraph: 2,
      speaker: 'Mira Deen, minister',
      said: '11 March 2031, Amal',
      stance: 'No date',
      tags: ['safety'],
      markdown: null,
    });
    expect(earlier).toMatchObject({ number: null, paragraph: null, tags: ['safety'] });
    expect(sheet(true, true).about).toEqual({ tags: ['safety'], markdown: 'First.' });
  });

  test('[C2] without notes has its marks and no numbers', () => {
    const { marks, notes, about } = sheet(true, false);
    expect(marks.map(({ number }) => number)).toEqual([null, null, null]);
    expect({ notes, about }).toEqual({ notes: [], about: { tags: [], markdown: null } });
  });

  test('[C2] marks the parts that were said, with the number behind the last', () => {
    const target = targetOn('It stays closed, she said.');
    const parts = [
      { start: 0, end: 2 },
      { start: 9, end: 26 },
    ];
    const attribution = anAttribution({ parts });
    const notebook = Notebook.of([ARTICLE, anAnnotation({ target, attribution })]);
    const of = { notebook, highlights: true, notes: true, locale: 'en-GB' };
    const { marks, notes } = printSheet(ARTICLE, text, of);
    expect(marks.map(({ start, end, number }) => [text.text.slice(start, end), number])).toEqual([
      ['It', null],
      ['closed, she said.', 1],
    ]);
    expect(notes.map(({ passage }) => passage)).toEqual(['It […] closed, she said.']);
  });

  test('[C2] without highlights has only the passages that notes refer to', () => {
    expect(sheet(false, true).marks.map(({ number }) => number)).toEqual([1, 2]);
    expect(sheet(false, false).marks).toEqual([]);
  });

  test('says what is not known of the article instead of leaving it out', () => {
    const article = aReport({ published: null, publisher: null, url: null });
    const made = printSheet(article, text, {
      notebook: Notebook.of([article]),
      highlights: true,
      notes: true,
      locale: 'en-GB',
    });
    expect(made).toMatchObject({ published: 'Date published unknown', publisher: null, url: null });
  });
});
