import type { Article } from '../../../src/domain/article/article';
import type { ArticleText, InlineSpan } from '../../../src/domain/article/article-text';
import type { DraftBlock } from '../../../src/domain/article/candidate';
import { composeText } from '../../../src/domain/article/compose-text';

/** An invented article to look at: its record and its text. */
export interface StagedArticle {
  readonly article: Article;
  readonly text: ArticleText;
}

/** A block in the shorthand of these articles: `*emphasis*`, `**strong**`, `[link](address)`. */
function block(kind: DraftBlock['kind'], marked: string, level: number | null = null): DraftBlock {
  const spans: InlineSpan[] = [];
  let text = '';
  let rest = marked;
  const pattern = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/;
  for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
    text += rest.slice(0, found.index);
    const inside = found[1] ?? found[2] ?? found[3] ?? '';
    const place = { start: text.length, end: text.length + inside.length };
    if (found[4] !== undefined) spans.push({ kind: 'link', ...place, href: found[4] });
    else spans.push({ kind: found[1] === undefined ? 'emphasis' : 'strong', ...place });
    text += inside;
    rest = rest.slice(found.index + found[0].length);
  }
  return { kind, level, text: text + rest, spans, setAside: false };
}

function staged(fields: Partial<Article>, blocks: readonly DraftBlock[]): StagedArticle {
  const { text } = composeText(blocks);
  const now = '2026-03-02T09:00:00.000Z';
  const version = {
    textHash: '0'.repeat(64),
    addedAt: now,
    provenance: { via: 'sample', name: null, capturedAt: now, original: null },
    words: 0,
    length: text.text.length,
  } as const;
  const article: Article = {
    kind: 'article',
    id: 'article:staged',
    title: 'Untitled',
    subtitle: null,
    byline: [],
    publisher: null,
    url: null,
    published: null,
    updated: null,
    dateline: null,
    language: 'en',
    direction: 'auto',
    versions: [version],
    setAside: [],
    tags: [],
    collections: [],
    starred: false,
    reading: 'unread',
    createdAt: now,
    modifiedAt: now,
    trashedAt: null,
    ...fields,
  };
  return { article, text };
}

const p = (text: string): DraftBlock => block('paragraph', text);

const report = staged(
  {
    title: 'Harbour ministry says ferry talks “on course”, will not set a date',
    subtitle:
      'Spokesperson repeats that islanders come first, but drops the promise of a winter timetable',
    byline: ['Ines Corvo', 'Teodor Hale'],
    publisher: 'The Saltmarsh Courier',
    published: '2026-02-12',
    updated: '2026-02-13',
    dateline: 'PORT ELLERY',
    setAside: [
      { kind: 'boilerplate', text: 'Follow us for the latest from the islands' },
      { kind: 'boilerplate', text: 'Read next: Five lighthouses to visit before they close' },
    ],
  },
  [
    block('keyPoint', 'Ministry calls talks with the three ferry companies “constructive”'),
    block('keyPoint', 'No date named for the winter timetable promised in November 2025'),
    p(
      'PORT ELLERY: The harbour ministry said on Thursday that its talks with the three ferry companies were “on course”, while its spokesperson declined to say when the 14,200 people of the outer islands would have a winter timetable again.',
    ),
    p(
      '“We remain committed to the unity, reliability and public character of the island ferries,” Mira Dovane, the ministry’s spokesperson, told reporters at the weekly briefing. “I will not put a date on that, and nobody should put one in my mouth.”',
    ),
    p(
      'In November she had said the timetable would be ready “before the first ice”. Asked whether that promise still stood, Dovane said it had been *an expectation, not an undertaking*. The ministry’s [written reply](https://example.org/reply) to parliament uses neither word.',
    ),
    p(
      'The companies have been asked to show their books for the years 2019 to 2025. Two have done so; the third, Northline, says that it will answer only to **the regulator**.',
    ),
    block('heading', 'What the ministry said, and when', 2),
    p(
      '“Islanders come first,” Dovane added. She used the same words on 20 November, on 9 January and again on 30 January, each time without saying what would come second.',
    ),
    block(
      'quote',
      '“A ferry is a road that happens to float. You would not close a road for the winter and call it an expectation.”',
    ),
    block(
      'caption',
      'The *Saint Orsola* at its berth in Port Ellery on 3 February. Courier archive',
    ),
    p('Three demands of the islands’ council are on the table:'),
    block(
      'listItem',
      'a sailing each day, in any season, to each of the four inhabited islands;',
      1,
    ),
    block('listItem', 'fares no higher than those of 2019:', 1),
    block('listItem', 'for residents, with a card;', 2),
    block('listItem', 'for freight, by weight and not by volume;', 2),
    block('listItem', 'a published record of every cancelled sailing.', 1),
    block('heading', 'The figures', 3),
    block(
      'table',
      'Winter\tSailings planned\tSailings made\n2022–23\t612\t588\n2023–24\t590\t461\n2024–25\t404\t297',
    ),
    p(
      '“We have seen those figures,” Dovane said. “We do not dispute them. We dispute what is read into them.” 🙂 The council’s chair, José Álvarez-Núñez, replied with a single word: “Naïve.”',
    ),
    block('preformatted', 'ELL 06:40  >  ORS 08:05\nORS 08:30  >  ELL 09:55'),
    p(
      'The next round of talks is planned for 26 February. The ministry would not say who will sit at the table, nor whether its minutes will be made public.',
    ),
  ],
);

const arabic = staged(
  {
    title: 'وزارة الموانئ: المحادثات «تسير في مسارها» ولا موعد للجدول الشتوي',
    subtitle: 'المتحدثة تكرر أن سكان الجزر أولاً وتتراجع عن وعد تشرين الثاني',
    byline: ['إيناس قربة'],
    publisher: 'بريد السبخة',
    published: '2026-02-12',
    dateline: 'بورت إليري',
    language: 'ar',
  },
  [
    p(
      'بورت إليري: قالت وزارة الموانئ يوم الخميس إن محادثاتها مع شركات العبّارات الثلاث «تسير في مسارها»، فيما امتنعت المتحدثة باسمها عن تحديد موعد لعودة الجدول الشتوي إلى سكان الجزر البعيدة وعددهم 14,200 نسمة.',
    ),
    p(
      '«نبقى ملتزمين بوحدة العبّارات وموثوقيتها وطابعها العام»، قالت ميرا دوفان للصحفيين في الإحاطة الأسبوعية. «لن أضع تاريخاً لذلك، ولا ينبغي لأحد أن يضعه على لساني».',
    ),
    p('وكانت شركة Northline قد أعلنت أنها لن تجيب إلا أمام الهيئة الناظمة (NRA) في عام 2026.'),
    block('heading', 'ما قالته الوزارة ومتى', 2),
    p(
      'وأضافت دوفان: «سكان الجزر أولاً». واستخدمت العبارة نفسها في 20 تشرين الثاني وفي 9 كانون الثاني.',
    ),
    p('A statement in English was sent to reporters after the briefing: “Islanders come first.”'),
  ],
);

const mixed = staged(
  {
    title: 'One phrase in two languages: what “on course” became',
    publisher: 'The Saltmarsh Courier',
    published: '2026-02~',
  },
  [
    p(
      'The Arabic text says «تسير في مسارها» where the English one says “on course”; the reply to parliament has neither.',
    ),
    p('«نبقى ملتزمين بوحدة العبّارات وموثوقيتها وطابعها العام»، قالت ميرا دوفان للصحفيين.'),
    p(
      'The word for ferry, عبّارة, also means *phrase*, which the council’s chair did not fail to notice 👩‍👩‍👧‍👦.',
    ),
  ],
);

const SUBJECTS = [
  'The ministry',
  'Its spokesperson',
  'The islands’ council',
  'A regulator',
  'Northline',
];
const VERBS = ['said', 'repeated', 'denied', 'hinted', 'wrote to parliament'];
const OBJECTS = [
  'that the winter timetable would be ready in due course',
  'that no sailing had been cancelled without need',
  'that fares for residents were “a matter of fairness”',
  'that the books of the past six years had been read twice',
  'that nobody could name a date before the ice had gone',
];
const TAILS = [
  ', as it had in November',
  ', though not in so many words',
  ' at the weekly briefing',
  '',
  '',
];

/** A text of about so many units, of paragraphs that read like a report's. */
export function longArticle(units: number): StagedArticle {
  let seed = 7;
  const pick = (from: readonly string[]): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from[seed % from.length] ?? '';
  };
  const blocks: DraftBlock[] = [];
  for (let length = 0; length < units;) {
    const sentences = Array.from(
      { length: 2 + (blocks.length % 3) },
      () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${pick(TAILS)}.`,
    );
    const isHeading = blocks.length % 25 === 24;
    const text = isHeading ? `Day ${String(blocks.length)} of the talks` : sentences.join(' ');
    blocks.push(block(isHeading ? 'heading' : 'paragraph', text, isHeading ? 2 : null));
    length += text.length + 2;
  }
  return staged(
    {
      title: `The ferry talks, day by day (${String(units)} units)`,
      publisher: 'The Saltmarsh Courier',
      published: '2026',
    },
    blocks,
  );
}

/** The articles by the names that the stage's address knows. */
export const ARTICLES: Readonly<Record<string, StagedArticle>> = { report, arabic, mixed };
