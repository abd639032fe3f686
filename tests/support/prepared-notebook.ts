import { NotebookDesk } from '../../src/desk/notebook-desk';
import type { ArticleMetadata, Provenance } from '../../src/domain/article/article';
import type { DraftBlock } from '../../src/domain/article/candidate';
import { composeText } from '../../src/domain/article/compose-text';
import { countWords } from '../../src/domain/article/words';
import type { Annotation } from '../../src/domain/annotation/annotation';
import type { AnnotationId, ArticleId, Sha256, TagId } from '../../src/domain/ids';
import type { Command, SingleCommand } from '../../src/domain/notebook/command';
import { aDraftBlock, NOON, someMetadata } from './builders';
import { valueOf } from './notebooks';

/** An article as a test writes it: paragraphs, and what is known of it. */
export interface WrittenArticle extends Partial<ArticleMetadata> {
  readonly title: string;
  readonly paragraphs: readonly (string | DraftBlock)[];
  /** The bytes it is said to come from; left out when there are none. */
  readonly original?: WrittenOriginal;
}

/** Bytes that an article is said to come from. */
export interface WrittenOriginal {
  readonly bytes: string | Uint8Array;
  readonly extension: string;
  readonly via?: Provenance['via'];
  readonly name?: string;
}

/** A mark as a test writes it: the words it stands on, and what differs from a plain sun highlight. */
export interface WrittenMark extends Partial<Pick<Annotation, 'colour' | 'tags' | 'attribution'>> {
  readonly id?: AnnotationId;
  readonly article: string;
  readonly words: string;
}

/** What a notebook is to hold before the app opens it. */
export interface WrittenNotebook {
  readonly articles: readonly WrittenArticle[];
  /** Tags, speakers, collections, done before the marks. */
  readonly commands?: readonly SingleCommand[];
  readonly marks?: readonly WrittenMark[];
  /** Done last. */
  readonly after?: readonly SingleCommand[];
}

/** The id that an article of this title gets. */
export function idOfArticle(title: string): ArticleId {
  const latin = title.toLowerCase().match(/[a-z0-9]+/gu) ?? ['other-script'];
  return `article:${latin.join('-')}`;
}

/** The id that a tag gets where a test names it in commands. */
export function idOfTag(name: string): TagId {
  return `tag:${name}`;
}

/** Writes a notebook folder through the same desk as the app. */
export async function writeNotebook(path: string, written: WrittenNotebook): Promise<void> {
  let minute = 0;
  let last = 0;
  const now = (): string => {
    minute += 1;
    return new Date(Date.parse(NOON) + minute * 60_000).toISOString();
  };
  const newId = (): string => {
    last += 1;
    return `prepared-${last}`;
  };
  const desk = valueOf(await NotebookDesk.create(path, { now, newId }));
  await addArticles(desk, written.articles);
  const marks = (written.marks ?? []).map((mark) => annotate(desk, mark));
  await doAll(desk, [
    ...(written.commands ?? []),
    ...(await Promise.all(marks)),
    ...(written.after ?? []),
  ]);
  valueOf(await desk.close());
}

async function doAll(desk: NotebookDesk, commands: readonly SingleCommand[]): Promise<void> {
  if (commands.length === 0) return;
  const batch: Command = { kind: 'batch', label: 'Prepare', commands };
  valueOf(await desk.dispatch(batch, null));
}

/** More articles than this are added as one step, since every step is a save. */
const FEW = 20;

/** Adds articles; a few of them one after the other, so that each is older than the next. */
async function addArticles(desk: NotebookDesk, articles: readonly WrittenArticle[]): Promise<void> {
  const commands: SingleCommand[] = [];
  const kept = new Map<string, Sha256>();
  for (const article of articles) commands.push(await addingOf(desk, article, kept));
  if (articles.length > FEW) return doAll(desk, commands);
  for (const command of commands) valueOf(await desk.dispatch(command, null));
}

async function addingOf(
  desk: NotebookDesk,
  article: WrittenArticle,
  kept: Map<string, Sha256>,
): Promise<SingleCommand> {
  const { paragraphs, original, ...metadata } = article;
  const { text, setAside } = composeText(
    paragraphs.map((each) => (typeof each === 'string' ? aDraftBlock(each) : each)),
  );
  const textHash = kept.get(text.text) ?? valueOf(await desk.putText(text));
  kept.set(text.text, textHash);
  return {
    kind: 'addArticle',
    id: idOfArticle(article.title),
    metadata: someMetadata(metadata),
    version: {
      textHash,
      provenance: await provenanceOf(desk, original),
      words: countWords(text.text),
      length: text.text.length,
    },
    setAside,
  };
}

async function provenanceOf(
  desk: NotebookDesk,
  written: WrittenOriginal | undefined,
): Promise<Provenance> {
  if (!written) return { via: 'command', name: null, capturedAt: NOON, original: null };
  const { bytes, extension, via = 'file', name = null } = written;
  const original = valueOf(await desk.putOriginal(Buffer.from(bytes), extension));
  return { via, name, capturedAt: NOON, original };
}

async function annotate(desk: NotebookDesk, mark: WrittenMark): Promise<SingleCommand> {
  const articleId = idOfArticle(mark.article);
  const version = desk.notebook.get('article', articleId)?.versions[0];
  if (!version) throw new Error(`No article “${mark.article}” was written`);
  const { text } = valueOf(await desk.readText(version.textHash));
  const start = text.indexOf(mark.words);
  if (start < 0) throw new Error(`“${mark.article}” does not say: ${mark.words}`);
  const end = start + mark.words.length;
  return {
    kind: 'annotate',
    ...(mark.id ? { id: mark.id } : {}),
    target: {
      articleId,
      textHash: version.textHash,
      quote: {
        exact: mark.words,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
      position: { start, end },
    },
    colour: mark.colour ?? 'sun',
    ...(mark.tags ? { tags: mark.tags } : {}),
    ...(mark.attribution ? { attribution: mark.attribution } : {}),
  };
}
