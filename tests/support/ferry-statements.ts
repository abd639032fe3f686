import { anAttribution } from './builders';
import { CLOSED, OPERATORS, REOPENS } from './harbour-articles';
import { idOfTag, type WrittenNotebook } from './prepared-notebook';

export const AS_LONG = 'The harbour will stay closed for as long as it takes';
export const HOPE = 'We hope to see ferries here before the end of the month';
export const SAFETY = 'Safety comes before the timetable.';
export const TOO_HIGH = 'The authority called the number too high.';

/** A title and a speaker's name that are full of what CSV and Markdown take for their own. */
export const ODD_TITLE = 'Tolls | *up* [again] #3 / “why?” <b>';
export const ODD_NAME = '=SUM(A1), "the" | *Clerk*';

/** Statements of two people and one nobody knows, under tags one of which lies below another; one article has none. */
export const FERRIES: WrittenNotebook = {
  articles: [
    CLOSED,
    REOPENS,
    OPERATORS,
    { title: ODD_TITLE, paragraphs: ['Prices rose | by 5 * 3, the clerk said: <kroner> & more.'] },
    { title: 'A quiet day at the quay', paragraphs: ['Nothing was said.'] },
  ],
  commands: [
    {
      kind: 'createSpeaker',
      id: 'speaker:maren',
      name: 'Ilse Maren',
      roles: [{ role: 'spokesperson', organisation: 'Port Authority', from: '2030', to: null }],
    },
    { kind: 'createSpeaker', id: 'speaker:odd', name: ODD_NAME },
    { kind: 'createSpeaker', id: 'speaker:silent', name: 'Jon Aster' },
    { kind: 'createTag', id: idOfTag('harbour'), name: 'harbour' },
    { kind: 'createTag', id: idOfTag('closure'), name: 'closure', parentId: idOfTag('harbour') },
    { kind: 'createTag', id: idOfTag('money'), name: 'money' },
    { kind: 'createTag', id: idOfTag('unused'), name: 'unused' },
  ],
  marks: [
    {
      article: CLOSED.title,
      words: AS_LONG,
      tags: [idOfTag('closure')],
      attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-04' }),
    },
    {
      article: CLOSED.title,
      words: SAFETY,
      tags: [idOfTag('harbour'), idOfTag('money')],
      attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-04' }),
    },
    {
      article: REOPENS.title,
      words: HOPE,
      tags: [idOfTag('closure')],
      attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-18' }),
    },
    {
      article: OPERATORS.title,
      words: TOO_HIGH,
      tags: [idOfTag('money')],
      attribution: anAttribution({ directness: 'indirect' }),
    },
    {
      article: ODD_TITLE,
      words: 'Prices rose | by 5 * 3',
      tags: [idOfTag('money')],
      attribution: anAttribution({ speakerId: 'speaker:odd', dateSaid: '2031~' }),
    },
    { article: REOPENS.title, words: 'Divers found no cracks', colour: 'rose' },
  ],
};
