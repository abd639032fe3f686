import type { WrittenArticle } from './prepared-notebook';

/** Two invented reports full of what people and bodies said: directly, mixed, indirectly, split, by pronoun and by role. */
export const CRANE: WrittenArticle = {
  title: 'Crane keeps the east quay shut',
  publisher: 'Sundholm Courier',
  published: '2031-03-20',
  dateline: 'SUNDHOLM',
  language: 'en',
  paragraphs: [
    'SUNDHOLM: The east quay stays shut, Ada Strait, spokesperson for the port office, said on Thursday at a weekly briefing.',
    '“We are not opening a quay under a crane that nobody has inspected,” Strait said, “and we are not setting a date for it either.”',
    'She added that the office had written to the owner of the crane twice.',
    'The owner, Hollis Vane, called the letters “a misunderstanding” and said the crane was sound.',
    '“It has stood there for thirty years,” Vane told reporters.',
    'An official of the ministry said the inquiry would take at least two months.',
    'Ferries were sent to the southern harbour. Passengers waited for three hours.',
    'The ministry said nobody had been hurt. “We will publish the report,” he said.',
  ],
};

/** What is said in the second one repeats the first in part. */
export const REPORT: WrittenArticle = {
  title: 'Report on the crane is delayed',
  publisher: 'Island Post',
  published: '2031-05-06',
  language: 'en',
  paragraphs: [
    'The report on the crane at the east quay will be late, Ada Strait, spokesperson for the port office, said on Tuesday.',
    '“We are not opening a quay under a crane that nobody has inspected to the end,” Strait said.',
    'Hollis Vane said the delay was “no surprise”.',
  ],
};
