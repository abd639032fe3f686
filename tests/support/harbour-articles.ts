import type { WrittenArticle } from './prepared-notebook';

/** Three invented reports of one spokesperson, short enough to be on one screen. */
export const CLOSED: WrittenArticle = {
  title: 'Harbour stays closed to ferries',
  publisher: 'Sundholm Courier',
  published: '2031-03-04',
  dateline: 'SUNDHOLM',
  byline: ['Tove Aster'],
  url: 'https://courier.example/harbour-closed',
  language: 'en',
  paragraphs: [
    'SUNDHOLM: The port authority said on Tuesday that the northern harbour would stay closed to ferries until the quay is inspected.',
    '“The harbour will stay closed for as long as it takes,” spokesperson Ilse Maren told reporters at a weekly briefing. “Safety comes before the timetable.”',
    'Two ferries were sent to the southern harbour. Passengers waited for three hours.',
    'Maren declined to name a date. She said the authority had not spoken with the operators yet.',
  ],
};

/** The second report: the wording has softened. */
export const REOPENS: WrittenArticle = {
  title: 'Ferries may return within weeks',
  publisher: 'Island Post',
  published: '2031-03-18',
  language: 'en',
  paragraphs: [
    'The northern harbour could open again within weeks, the port authority said on Tuesday.',
    '“We hope to see ferries here before the end of the month,” spokesperson Ilse Maren said. “Safety comes before the timetable.”',
    'The quay was inspected last week. Divers found no cracks below the water line.',
  ],
};

/** The third report, of which nobody knows when it was published. */
export const OPERATORS: WrittenArticle = {
  title: 'Operators ask for compensation',
  publisher: 'Sundholm Courier',
  published: null,
  language: 'en',
  paragraphs: [
    'The ferry operators asked the port authority for compensation.',
    'They counted forty lost crossings. The authority called the number too high.',
  ],
};

/** A report long enough to scroll for a while. */
export const LONG: WrittenArticle = {
  title: 'A long history of the quay',
  publisher: 'Sundholm Courier',
  published: '2031-02',
  language: 'en',
  paragraphs: Array.from(
    { length: 120 },
    (_, at) =>
      `Paragraph ${at + 1} of the history tells how the quay was mended in year ${at + 1801}. The stones were carried over the ice. Nobody counted them.`,
  ),
};
