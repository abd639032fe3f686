import type { SeededRandom } from './seeded-random';

/* The words of examples: a made-up coast and those who talk about it. Several scripts, so that no script is a surprise. */

const PLACES = ['Sundholm', 'Orle', 'Port Ketta', 'Varnes', 'Łęba Nova', 'Çamlı', 'Marsa Lina'];
const BODIES = [
  'Harbour Guild',
  'Coast Ministry',
  'Ferry Office',
  'Fishing Union',
  'Pilots’ Board',
];
const THINGS = [
  'night ferry',
  'grain quay',
  'lighthouse',
  'customs shed',
  'new breakwater',
  'tide gate',
];
const FIRST_NAMES = ['Ines', 'Joren', 'Mirela', 'Tavi', 'Şule', 'Oskar', 'Layan', 'Wim'];
const LAST_NAMES = ['Aldana', 'Brekke', 'Castellan', 'Dorrow', 'Öztürk', 'Haddad', 'Ferrand'];
const VERBS = [
  'will close',
  'will stay open',
  'is to be moved',
  'needs repair',
  'opens again',
  'is too small',
];
const TIMES = [
  'before winter',
  'within a month',
  'next week',
  'after the feast',
  'in spring',
  'at once',
];
const CUES = ['said', 'told reporters', 'wrote', 'repeated', 'denied'];
const TOPICS = [
  'Ports',
  'Prices',
  'Safety',
  'Weather',
  'Labour',
  'Money',
  'Fish',
  'Night work',
  '港口',
  'ميناء',
];
const ASIDES = [
  'وقالت الهيئة إن الميناء لن يغلق.',
  'Nobody at the quay had heard of it 🚢.',
  'The board’s letter runs to three lines; the answer to none.',
  '港務局は回答しなかった。',
];

/** A place of the coast. */
export function aPlace({ pick }: SeededRandom): string {
  return pick(PLACES);
}

/** Someone or some body that talks; the number tells namesakes apart. */
export function aSpeakerName({ pick, chance }: SeededRandom, number: number): string {
  if (chance(0.3)) return `${pick(BODIES)} of ${pick(PLACES)} ${number}`;
  return `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)} ${number}`;
}

/** A body, as an organisation. */
export function aBody({ pick }: SeededRandom): string {
  return pick(BODIES);
}

/** The words between a speaker and what was said. */
export function aCue({ pick }: SeededRandom): string {
  return pick(CUES);
}

/** What a tag or collection is about. */
export function aTopic({ pick }: SeededRandom): string {
  return pick(TOPICS);
}

/** A headline. */
export function aTitle({ pick }: SeededRandom): string {
  return `${pick(PLACES)}: the ${pick(THINGS)} ${pick(VERBS)}`;
}

/** A sentence that somebody in an article says or does; the number makes most of them differ. */
export function aSentence(random: SeededRandom): string {
  const { pick, chance, below } = random;
  if (chance(0.08)) return pick(ASIDES);
  const claim = `the ${pick(THINGS)} of ${pick(PLACES)} ${pick(VERBS)} ${pick(TIMES)}`;
  const who = `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`;
  return chance(0.5)
    ? `“${claim.replace('the', 'The')},” ${who} ${pick(CUES)} on day ${below(1000)}.`
    : `The ${pick(BODIES)} ${pick(CUES)} that ${claim}, as letter ${below(1000)} shows.`;
}

/** The paragraphs of an article, on lines of their own with empty lines between them. */
export function aPlainText(random: SeededRandom): string {
  const paragraphs = Array.from({ length: 2 + random.below(4) }, () => aParagraph(random));
  return paragraphs.join('\n\n');
}

/** A few sentences in a row. */
export function aParagraph(random: SeededRandom): string {
  return Array.from({ length: 1 + random.below(3) }, () => aSentence(random)).join(' ');
}

/** A note in Markdown. */
export function aMarkdown(random: SeededRandom): string {
  const points = Array.from({ length: random.below(3) }, () => `- ${aSentence(random)}`);
  return [`*${aTopic(random)}*: ${aSentence(random)}`, ...points].join('\n');
}

/** A date, or not known. */
export function aDate({ chance, below }: SeededRandom): string | null {
  if (chance(0.2)) return null;
  const day = String(1 + below(28)).padStart(2, '0');
  const month = String(1 + below(12)).padStart(2, '0');
  return `${2029 + below(4)}-${month}${chance(0.2) ? '' : `-${day}`}${chance(0.1) ? '~' : ''}`;
}
