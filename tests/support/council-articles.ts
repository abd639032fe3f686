import type { WrittenArticle } from './prepared-notebook';

/** What both reports quote, word for word but for the comma. */
export const PLEDGE = 'the safety and livelihood of every family on the island';

/** Paragraphs to scroll through that have no four words in common with any others. */
function filling(about: string, count: number): string[] {
  const word = wordsFrom(about.charCodeAt(0) * 31 + about.length);
  const words = (many: number): string => Array.from({ length: many }, word).join(' ');
  return Array.from(
    { length: count },
    (_, at) => `${about} ${at + 1} ${words(9)}, ${words(7)}. ${at + 1} ${words(8)}; ${words(11)}.`,
  );
}

const POOL =
  'gulls dogs crickets horses terns bells waves children nets boats masts ropes stones tar salt herring cod smoke bread lamps candles windows doors roofs chimneys snow sleet hail fog drift ice thaw spring autumn evening morning noon tide ebb flood reef shoal cliff moor heath barley oats rye wool linen silver copper iron tin glass paper ink ledgers letters maps charts'.split(
    ' ',
  );

/** Words in a row that looks like none, the same in every run. */
function wordsFrom(seed: number): () => string {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return POOL[Math.floor(state / 65_536) % POOL.length] ?? '';
  };
}

/** Three invented reports of one council. The first two share their beginning, a pledge and their end; not at the same heights. */
export const DECEMBER: WrittenArticle = {
  title: 'Council affirms protection of the island',
  publisher: 'Sundholm Courier',
  published: '2031-12-09',
  dateline: 'SUNDHOLM',
  language: 'en',
  paragraphs: [
    'SUNDHOLM: The council met on Monday under the old lighthouse keeper, Ragna Thule.',
    'Its members affirmed that they would protect the safety, and livelihood, of every family on the island, whatever the winter brings.',
    ...filling('Petition', 24),
    'Thule called for restraint on all sides of the long quarrel over the nets.',
    ...filling('Complaint', 10),
    'The council will meet again when the ice has left the inner harbour.',
  ],
};

/** The report of a month later. */
export const JANUARY: WrittenArticle = {
  title: 'Island council repeats its pledge',
  publisher: 'Island Post',
  published: '2032-01-13',
  language: 'en',
  paragraphs: [
    'Ragna Thule opened the new year with a speech in the assembly room.',
    ...filling('Motion', 12),
    `“We stand for the safety and livelihood of every family on the island,” she said.`,
    ...filling('Letter', 30),
    'She called for restraint on all sides of the long quarrel over the nets, and for patience.',
    'The council will meet again when the ice has left the inner harbour.',
  ],
};

/** A third paper, which has the pledge only. */
export const EDITORIAL: WrittenArticle = {
  title: 'What a pledge is worth',
  publisher: 'The Northern Ledger',
  published: '2032-02',
  language: 'en',
  paragraphs: [
    'Words cost little in a cold winter.',
    ...filling('Argument', 8),
    `When the council speaks of the safety and livelihood of every family on the island, it speaks of boats.`,
    ...filling('Question', 16),
  ],
};
