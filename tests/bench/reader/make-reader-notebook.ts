import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { describe } from '../../../src/domain/anchor/describe';
import { HIGHLIGHT_COLOURS } from '../../../src/domain/annotation/annotation';
import type { ArticleText, Block } from '../../../src/domain/article/article-text';
import type { ArticleId, Sha256 } from '../../../src/domain/ids';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { aText, NOON, someMetadata } from '../../support/builders';
import { paragraphs } from '../../support/endurance/big-words';
import { seeded, type Seeded } from '../../support/endurance/seeded';
import { withoutFlushing } from '../../support/endurance/without-flushing';
import { valueOf } from '../../support/notebooks';

/** An article to be made: so many characters, so many highlights. */
export interface LongArticle {
  readonly title: string;
  readonly length: number;
  readonly marks: number;
}

/** What was made of it: the words of its blocks, and where the free and the singly marked ones begin. */
export interface MadeArticle {
  readonly blocks: readonly string[];
  readonly free: readonly number[];
  readonly single: readonly number[];
}

/** Of four blocks in a row two hold overlapping highlights, one has exactly one, and one has none. */
const KINDS = 4;
const CHARACTERS_OF_A_PARAGRAPH = 300;
const AT_ONCE = 2_500;

/** Makes a notebook of long articles at a path, through the desk as the app does; nothing is flushed meanwhile. */
export async function makeReaderNotebook(
  path: string,
  articles: readonly LongArticle[],
): Promise<Readonly<Record<string, MadeArticle>>> {
  let id = 0;
  const desk = valueOf(
    await NotebookDesk.create(path, {
      files: withoutFlushing(nodeFileSystem),
      now: () => NOON,
      newId: () => `reader-${(id += 1)}`,
    }),
  );
  const made: Record<string, MadeArticle> = {};
  for (const [number, article] of articles.entries()) {
    const random = seeded(number + 1);
    const count = Math.round(article.length / CHARACTERS_OF_A_PARAGRAPH);
    const text = aText(...paragraphs(random, count));
    const textHash = valueOf(await desk.putText(text));
    const articleId: ArticleId = `article:long-${number}`;
    const commands = [
      adding(articleId, article.title, text, textHash),
      ...marking(random, articleId, text, textHash, article.marks),
    ];
    for (let at = 0; at < commands.length; at += AT_ONCE) {
      const part = commands.slice(at, at + AT_ONCE);
      valueOf(await desk.dispatch({ kind: 'batch', label: 'Prepare', commands: part }, null));
    }
    made[article.title] = {
      blocks: text.blocks.map(({ start, end }) => text.text.slice(start, end)),
      free: ofKind(text, 3).map(({ start }) => start),
      single: ofKind(text, 2).map(({ start }) => start),
    };
  }
  valueOf(await desk.close());
  return made;
}

function ofKind({ blocks }: ArticleText, kind: number): readonly Block[] {
  return blocks.filter((_, at) => at % KINDS === kind);
}

function adding(
  id: ArticleId,
  title: string,
  { text }: ArticleText,
  textHash: Sha256,
): SingleCommand {
  const provenance = { via: 'command', name: null, capturedAt: NOON, original: null } as const;
  const words = text.split(/\s+/u).length;
  return {
    kind: 'addArticle',
    id,
    metadata: someMetadata({ title, publisher: 'Strait Gazette', published: '2031-03-01' }),
    version: { textHash, provenance, words, length: text.length },
    setAside: [],
    tags: [],
    collections: [],
  };
}

function marking(
  random: Seeded,
  articleId: ArticleId,
  text: ArticleText,
  textHash: Sha256,
  marks: number,
): SingleCommand[] {
  const single = ofKind(text, 2).slice(0, marks);
  const crowded = [...ofKind(text, 0), ...ofKind(text, 1)];
  return Array.from({ length: marks }, (_, number): SingleCommand => {
    const block = single[number] ?? random.oneOf(crowded);
    const start = block.start + (number < single.length ? 0 : random.below(120));
    const end = Math.min(block.end, start + 30 + random.below(150));
    return {
      kind: 'annotate',
      id: `annotation:${articleId.slice('article:'.length)}-${number}`,
      target: { articleId, textHash, ...describe(text.text, { start, end }) },
      colour: random.oneOf(HIGHLIGHT_COLOURS),
      tags: [],
    };
  });
}
