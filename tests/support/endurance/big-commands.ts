import type { Attribution } from '../../../src/domain/annotation/annotation';
import { HIGHLIGHT_COLOURS } from '../../../src/domain/annotation/annotation';
import type { ArticleText } from '../../../src/domain/article/article-text';
import type { ArticleId, Sha256 } from '../../../src/domain/ids';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { anAttribution, aText, NOON, someMetadata } from '../builders';
import { headline, paragraphs, sentence } from './big-words';
import type { Seeded } from './seeded';

const TAGS = 60;
const SPEAKERS = 200;
const COLLECTIONS = 12;
const PUBLISHERS = ['Sundholm Courier', 'Orle Evening Post', 'Strait Gazette', 'The Ledger'];
const PARAGRAPHS = 8;
const CONTEXT = 32;
/** So many articles have a note, and so many annotations say who said it: one in this many. */
const NOTE_EVERY = 10;
const STATEMENT_EVERY = 5;

/** An article of a big notebook: its text, and its place in the row of articles. */
export interface BigArticle {
  readonly number: number;
  readonly text: ArticleText;
  readonly textHash: Sha256;
}

/** The text of an article of a big notebook. */
export function bigText(random: Seeded): ArticleText {
  return aText(...paragraphs(random, PARAGRAPHS));
}

/** Codebook, speakers and collections of a big notebook. */
export function bigBeginning(): SingleCommand[] {
  return [
    ...counted(TAGS, (n): SingleCommand => {
      const parentId = n % 6 === 0 ? null : (`tag:${n - (n % 6)}` as const);
      return { kind: 'createTag', id: `tag:${n}`, name: `Subject ${n}`, parentId };
    }),
    ...counted(SPEAKERS, (n): SingleCommand => ({
      kind: 'createSpeaker',
      id: `speaker:${n}`,
      name: `Speaker ${n}`,
      aliases: [`S. ${n}`],
    })),
    ...counted(COLLECTIONS, (n): SingleCommand => ({
      kind: 'createCollection',
      id: `collection:${n}`,
      name: `Dossier ${n}`,
    })),
  ];
}

/** Adds an article, its annotations, and now and then a note. */
export function bigArticle(random: Seeded, article: BigArticle, marks: number): SingleCommand[] {
  const id: ArticleId = `article:${article.number}`;
  const add = adding(random, article, id);
  const annotate = counted(marks, (n) => annotating(random, article, id, n));
  const note: SingleCommand = {
    kind: 'writeNote',
    id: `note:${article.number}`,
    subject: { kind: 'article', articleId: id },
    markdown: `${sentence(random)} ${sentence(random)}`,
  };
  return [add, ...annotate, ...(article.number % NOTE_EVERY === 0 ? [note] : [])];
}

function adding(
  random: Seeded,
  { number, text, textHash }: BigArticle,
  id: ArticleId,
): SingleCommand {
  const day = String(1 + random.below(28)).padStart(2, '0');
  const month = String(1 + random.below(12)).padStart(2, '0');
  return {
    kind: 'addArticle',
    id,
    metadata: someMetadata({
      title: headline(random, number),
      publisher: random.oneOf(PUBLISHERS),
      published: `${2020 + random.below(11)}-${month}-${day}`,
      byline: [`Writer ${random.below(300)}`],
      language: 'en',
    }),
    version: {
      textHash,
      provenance: { via: 'command', name: null, capturedAt: NOON, original: null },
      words: text.text.split(/\s+/u).length,
      length: text.text.length,
    },
    setAside: [],
    tags: [`tag:${random.below(TAGS)}`],
    collections: [`collection:${random.below(COLLECTIONS)}`],
  };
}

function annotating(
  random: Seeded,
  { number, text: { text, blocks }, textHash }: BigArticle,
  articleId: ArticleId,
  mark: number,
): SingleCommand {
  const block = random.oneOf(blocks);
  const start = Math.max(block.start, text.lastIndexOf(' ', block.start + random.below(120)) + 1);
  const end = Math.min(block.end, start + 20 + random.below(80));
  return {
    kind: 'annotate',
    id: `annotation:${number}-${mark}`,
    target: {
      articleId,
      textHash,
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      },
      position: { start, end },
    },
    colour: random.oneOf(HIGHLIGHT_COLOURS),
    tags: random.below(2) === 0 ? [`tag:${random.below(TAGS)}`] : [],
    ...(mark % STATEMENT_EVERY === 0 ? { attribution: attributed(random) } : {}),
  };
}

function attributed(random: Seeded): Attribution {
  return anAttribution({ speakerId: `speaker:${random.below(SPEAKERS)}`, cue: 'said' });
}

function counted<Value>(count: number, make: (number: number) => Value): Value[] {
  return Array.from({ length: count }, (_, number) => make(number));
}
