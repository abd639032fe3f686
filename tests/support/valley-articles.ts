import { anAttribution } from './builders';
import { idOfTag, type WrittenArticle, type WrittenNotebook } from './prepared-notebook';

/*
 * Invented reports of a dam and of who speaks for it: weeks apart, with wording that moves, one date known only by its
 * month and one not known at all.
 */

const CRACKS: WrittenArticle = {
  title: 'Dam stays closed over cracks',
  publisher: 'Vale Courier',
  published: '2032-01-06',
  url: 'https://vale-courier.example/cracks',
  language: 'en',
  paragraphs: [
    '“The dam will stay closed for as long as the cracks are open,” Oda Lenz told reporters on Monday.',
    'Farmers below the dam were not consoled. “We were never asked about the water,” Karl Brandt said in January.',
  ],
};

const FILLED: WrittenArticle = {
  title: 'Cracks are being filled',
  publisher: 'Hill Post',
  published: '2032-03-02',
  language: 'en',
  paragraphs: [
    '“The dam will stay closed until the cracks are filled,” Oda Lenz said on Monday, “and not a day longer.”',
    '“Nobody asked us about the water this time either,” Karl Brandt said the same day.',
  ],
};

export const NOISE: WrittenArticle = {
  title: 'Residents complain of noise',
  publisher: 'Vale Courier',
  published: '2032-02-10',
  language: 'en',
  paragraphs: ['“We regret the noise at night,” Oda Lenz said.', 'Work goes on until spring.'],
};

export const CLOSED_OPEN = 'The dam will stay closed for as long as the cracks are open,';
const CLOSED_FILLED =
  'The dam will stay closed until the cracks are filled,” Oda Lenz said on Monday, “and not a day longer.';
export const ASKED = 'We were never asked about the water,';
export const ASKED_AGAIN = 'Nobody asked us about the water this time either,';
export const REGRET = 'We regret the noise at night,';

const FIRST_PART = 'The dam will stay closed until the cracks are filled,';

const lenz = (dateSaid: string | null) => anAttribution({ speakerId: 'speaker:lenz', dateSaid });
const brandt = (dateSaid: string | null) =>
  anAttribution({ speakerId: 'speaker:brandt', organisation: 'Farmers’ Union', dateSaid });

/** The three reports with who said what in them. */
export const VALLEY: WrittenNotebook = {
  articles: [CRACKS, FILLED, NOISE],
  commands: [
    {
      kind: 'createSpeaker',
      id: 'speaker:lenz',
      name: 'Oda Lenz',
      roles: [
        { role: 'spokesperson', organisation: 'River Office', from: '2030', to: '2032-02' },
        { role: 'director', organisation: 'River Office', from: '2032-03-01', to: null },
      ],
    },
    { kind: 'createSpeaker', id: 'speaker:brandt', name: 'Karl Brandt' },
    { kind: 'createTag', id: idOfTag('dam'), name: 'dam', colour: 'sky' },
  ],
  marks: [
    {
      id: 'annotation:open',
      article: CRACKS.title,
      words: CLOSED_OPEN,
      tags: [idOfTag('dam')],
      attribution: { ...lenz('2032-01-05'), stance: 'Closed without an end in sight' },
    },
    { id: 'annotation:asked', article: CRACKS.title, words: ASKED, attribution: brandt('2032-01') },
    {
      id: 'annotation:filled',
      article: FILLED.title,
      words: CLOSED_FILLED,
      tags: [idOfTag('dam')],
      attribution: {
        ...lenz('2032-03-01'),
        parts: [
          { start: 0, end: FIRST_PART.length },
          { start: CLOSED_FILLED.indexOf('and not'), end: CLOSED_FILLED.length },
        ],
      },
    },
    {
      id: 'annotation:again',
      article: FILLED.title,
      words: ASKED_AGAIN,
      attribution: brandt('2032-03-01'),
    },
    { id: 'annotation:regret', article: NOISE.title, words: REGRET, attribution: lenz(null) },
  ],
  after: [{ kind: 'relate', from: 'annotation:filled', to: 'annotation:open', type: 'softens' }],
};
