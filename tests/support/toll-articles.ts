import { anAttribution } from './builders';
import { idOfTag, type WrittenArticle, type WrittenNotebook } from './prepared-notebook';

/*
 * Invented reports of a toll on a strait: a secretary who changed office and whose wording hardens, a spokesperson of
 * the same office, the office itself, and one name that two people share.
 */

export const SHOULD = 'The shipping lines should pay for the new pilots of the strait.';
export const MUST = 'The shipping lines must pay for the new pilots of the strait.';
export const PROMISE = 'the pilots of the strait will be paid in full and on time';
const REPEATED = 'The toll on the strait is fair to every flag.';
export const REFUSED = 'We will not lower the toll on the strait.';
export const LOWERED = 'We will lower the toll on the strait.';
export const TIDES = 'The tide tables are drawn up by hand.';

export const SPRING: WrittenArticle = {
  title: 'Pilots of the strait ask for their pay',
  publisher: 'Strait Gazette',
  published: '2033-03-02',
  url: 'https://strait-gazette.example/pilots',
  language: 'en',
  paragraphs: [
    `“${SHOULD}” Edda Roth, then secretary of the Pilots’ Guild, said on Tuesday.`,
    `She added that ${PROMISE}, whoever wins the vote.`,
    `“${TIDES}” Roth of the tide office said.`,
  ],
};

export const SUMMER: WrittenArticle = {
  title: 'Toll Office answers the lines',
  publisher: 'Morning Ledger',
  published: '2033-06-15',
  url: 'https://morning-ledger.example/toll',
  language: 'en',
  paragraphs: [
    `“${MUST}” Edda Roth, who heads the Toll Office since May, said.`,
    `“I repeat that ${PROMISE},” she said.`,
    `“${REPEATED}” the Toll Office said in a letter.`,
    `“${REFUSED}” Pim Vass, its spokesperson, told reporters.`,
  ],
};

const AUTUMN: WrittenArticle = {
  title: 'Toll is lowered after all',
  publisher: 'Strait Gazette',
  published: '2033-10-04',
  language: 'en',
  paragraphs: [`“${LOWERED}” Pim Vass said on Monday.`, `“${REPEATED}” the Toll Office repeated.`],
};

const OFFICE = 'Toll Office';

const said = (
  speakerId: `speaker:${string}`,
  dateSaid: string | null,
  organisation: string | null = null,
) => anAttribution({ speakerId, dateSaid, organisation });

const roth = (dateSaid: string | null) => said('speaker:roth', dateSaid);
const vass = (dateSaid: string) => said('speaker:vass', dateSaid, OFFICE);
const office = (dateSaid: string) => said('speaker:office', dateSaid);

/** The three reports with who said what in them; what could be related is not. */
export const STRAIT: WrittenNotebook = {
  articles: [SPRING, SUMMER, AUTUMN],
  commands: [
    {
      kind: 'createSpeaker',
      id: 'speaker:roth',
      name: 'Edda Roth',
      aliases: ['Roth', 'Secretary Roth'],
      roles: [
        { role: 'secretary', organisation: 'Pilots’ Guild', from: '2031', to: '2033-04' },
        { role: 'head', organisation: OFFICE, from: '2033-05', to: null },
        { role: 'hydrographer', organisation: 'Tide Office', from: null, to: null },
      ],
    },
    { kind: 'createSpeaker', id: 'speaker:roth-2', name: 'edda  róth' },
    { kind: 'createSpeaker', id: 'speaker:vass', name: 'Pim Vass' },
    { kind: 'createSpeaker', id: 'speaker:office', name: OFFICE },
    { kind: 'createTag', id: idOfTag('toll'), name: 'toll', colour: 'sky' },
    { kind: 'createTag', id: idOfTag('pilots'), name: 'pilots', colour: 'leaf' },
  ],
  marks: [
    {
      id: 'annotation:should',
      article: SPRING.title,
      words: SHOULD,
      tags: [idOfTag('pilots')],
      attribution: roth('2033-03-01'),
    },
    {
      id: 'annotation:promise',
      article: SPRING.title,
      words: PROMISE,
      tags: [idOfTag('pilots')],
      attribution: roth('2033-03'),
    },
    {
      id: 'annotation:tides',
      article: SPRING.title,
      words: TIDES,
      attribution: said('speaker:roth', null, 'Tide Office'),
    },
    {
      id: 'annotation:must',
      article: SUMMER.title,
      words: MUST,
      tags: [idOfTag('pilots'), idOfTag('toll')],
      attribution: roth('2033-06-14'),
    },
    {
      id: 'annotation:again',
      article: SUMMER.title,
      words: PROMISE,
      attribution: roth('2033-06-14'),
    },
    {
      id: 'annotation:fair',
      article: SUMMER.title,
      words: REPEATED,
      tags: [idOfTag('toll')],
      attribution: office('2033-06-12'),
    },
    {
      id: 'annotation:refused',
      article: SUMMER.title,
      words: REFUSED,
      tags: [idOfTag('toll')],
      attribution: vass('2033-06-14'),
    },
    {
      id: 'annotation:lowered',
      article: AUTUMN.title,
      words: LOWERED,
      tags: [idOfTag('toll')],
      attribution: vass('2033-10-03'),
    },
    {
      id: 'annotation:fair-2',
      article: AUTUMN.title,
      words: REPEATED,
      attribution: office('2033-10-03'),
    },
  ],
};
