import type { Annotation, Attribution, Target } from '../../src/domain/annotation/annotation';
import type { Article, ArticleMetadata, ArticleVersion } from '../../src/domain/article/article';
import type { Collection } from '../../src/domain/article/collection';
import type { Block, ArticleText } from '../../src/domain/article/article-text';
import type { DraftBlock } from '../../src/domain/article/candidate';
import type { ArticleId, Context, Sha256, TagId } from '../../src/domain/ids';
import type { Layout, LayoutPane } from '../../src/domain/layout/layout';
import type { Note, NoteSubject } from '../../src/domain/note/note';
import type { Command, CommandError } from '../../src/domain/notebook/command';
import { apply } from '../../src/domain/notebook/apply';
import type { Diff } from '../../src/domain/notebook/diff';
import { Notebook } from '../../src/domain/notebook/notebook';
import type { NotebookRecord } from '../../src/domain/notebook/records';
import type { Relation } from '../../src/domain/relation/relation';
import type { Speaker } from '../../src/domain/speaker/speaker';
import type { Tag } from '../../src/domain/tag/tag';

/*
 * Records and texts of which a test says only what it is about. Every record stands at the same time, has the id that
 * its kind and number or name give, and is one that `parseRecord` takes.
 */

/** When everything that a builder makes was made. */
export const MORNING = '2031-03-20T08:00:00.000Z';
/** What the clock of {@link testContext} says, later than {@link MORNING}. */
export const NOON = '2031-03-20T12:00:00.000Z';

/** A clock that stands still and ids that count: `new-1`, `new-2`, `new-3` … */
export function testContext(now = NOON): Context {
  let last = 0;
  return {
    now,
    newId: () => {
      last += 1;
      return `new-${String(last)}`;
    },
  };
}

/** A version before it has its time. */
export type NewVersion = Omit<ArticleVersion, 'addedAt'>;

/** A hash that tells one text from another in tests: 64 times one digit, or what a number gives. */
export function aHash(number: number): Sha256 {
  return number.toString(16).padStart(64, '0');
}

/** A version of 600 characters that was imported from a file. */
export function aVersion(given: Partial<ArticleVersion> = {}): ArticleVersion {
  return { ...aNewVersion(), addedAt: MORNING, ...given };
}

/** The same as a command brings it. */
export function aNewVersion(given: Partial<NewVersion> = {}): NewVersion {
  return {
    textHash: aHash(1),
    provenance: { via: 'file', name: 'strait.txt', capturedAt: MORNING, original: null },
    words: 100,
    length: 600,
    ...given,
  };
}

/** Metadata of which only a title is known. */
export function someMetadata(given: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    title: 'Strait stays closed',
    subtitle: null,
    byline: [],
    publisher: null,
    url: null,
    published: null,
    updated: null,
    dateline: null,
    language: null,
    direction: 'auto',
    ...given,
  };
}

/** An article, by default `article:1`. */
export function anArticle(given: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: 'article:1',
    ...someMetadata(),
    versions: [aVersion()],
    setAside: [],
    tags: [],
    collections: [],
    starred: false,
    reading: 'unread',
    createdAt: MORNING,
    modifiedAt: MORNING,
    trashedAt: null,
    ...given,
  };
}

/** The passage from `start` to `end` of the text of {@link anArticle}. */
export function aTarget(start = 10, end = 20, articleId: ArticleId = 'article:1'): Target {
  return {
    articleId,
    textHash: aHash(1),
    quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
    position: { start, end },
  };
}

/** A highlight, by default `annotation:1` of `article:1`. */
export function anAnnotation(given: Partial<Annotation> = {}): Annotation {
  return {
    kind: 'annotation',
    id: 'annotation:1',
    target: aTarget(),
    colour: 'sun',
    tags: [],
    attribution: null,
    createdAt: MORNING,
    modifiedAt: MORNING,
    ...given,
  };
}

/** An attribution of which nothing is known but what is given. */
export function anAttribution(given: Partial<Attribution> = {}): Attribution {
  return {
    speakerId: null,
    role: null,
    organisation: null,
    cue: null,
    directness: 'direct',
    dateSaid: null,
    place: null,
    occasion: null,
    stance: null,
    ...given,
  };
}

/** A tag whose name is the unique part of its id, by default at the top. */
export function aTag(name: string, given: Partial<Tag> = {}): Tag {
  return {
    kind: 'tag',
    id: `tag:${name}`,
    name,
    colour: null,
    description: '',
    parentId: null,
    createdAt: MORNING,
    ...given,
  };
}

/** The tags of a codebook drawn as `{ a: { b: {} } }`, each with its name in its id. */
export function someTags(tree: TagDrawing, parentId: TagId | null = null): Tag[] {
  return Object.entries(tree).flatMap(([name, below]) => [
    aTag(name, { parentId }),
    ...someTags(below, `tag:${name}`),
  ]);
}

/** A codebook as nested names; no name comes twice. */
export interface TagDrawing {
  readonly [name: string]: TagDrawing;
}

/** A speaker, by default `speaker:1`. */
export function aSpeaker(given: Partial<Speaker> = {}): Speaker {
  return {
    kind: 'speaker',
    id: 'speaker:1',
    name: 'Nadia Vale',
    aliases: [],
    roles: [],
    createdAt: MORNING,
    ...given,
  };
}

/** A collection whose name is the unique part of its id. */
export function aCollection(name: string, given: Partial<Collection> = {}): Collection {
  return { kind: 'collection', id: `collection:${name}`, name, createdAt: MORNING, ...given };
}

/** A note, by default `note:1` on `article:1`. */
export function aNote(given: Partial<Note> = {}): Note {
  return {
    kind: 'note',
    id: 'note:1',
    subject: { kind: 'article', articleId: 'article:1' },
    markdown: 'Compare with last week.',
    createdAt: MORNING,
    modifiedAt: MORNING,
    ...given,
  };
}

/** The subject of a note on an annotation. */
export function aboutAnnotation(name: string): NoteSubject {
  return { kind: 'annotation', annotationId: `annotation:${name}` };
}

/** A relation between the passages 1 and 2. */
export function aRelation(given: Partial<Relation> = {}): Relation {
  return {
    kind: 'relation',
    id: 'relation:1',
    from: 'annotation:1',
    to: 'annotation:2',
    type: 'repeats',
    note: '',
    createdAt: MORNING,
    modifiedAt: MORNING,
    ...given,
  };
}

/** A layout under its name's id, with one pane for each article. */
export function aLayout(
  name: string,
  articles: readonly ArticleId[] = ['article:1'],
  given: Partial<Layout> = {},
): Layout {
  return {
    kind: 'layout',
    id: `layout:${name}`,
    name,
    arrangement: 'row',
    panes: articles.map((articleId) => aPane(articleId, { size: 100 / articles.length })),
    createdAt: MORNING,
    modifiedAt: MORNING,
    ...given,
  };
}

/** A pane that shows an article from its start. */
export function aPane(articleId: ArticleId, given: Partial<LayoutPane> = {}): LayoutPane {
  return { articleId, offset: 0, size: 50, ...given };
}

/** A notebook of these records. */
export function aNotebook(...records: readonly NotebookRecord[]): Notebook {
  return Notebook.of(records);
}

/** Does a command that must succeed; the notebook is changed, the diff is handed back. */
export function done(notebook: Notebook, command: Command, context = testContext()): Diff {
  const outcome = apply(notebook, command, context);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
  notebook.patch(outcome.value.diff);
  return outcome.value.diff;
}

/** Why a command is refused; throws when it is not. */
export function refusal(notebook: Notebook, command: Command): CommandError {
  const outcome = apply(notebook, command, testContext());
  if (outcome.ok) throw new Error(`Not refused: ${outcome.value.label}`);
  return outcome.error;
}

/** A block as it is brought in, by default a paragraph without spans. */
export function aDraftBlock(text: string, given: Partial<DraftBlock> = {}): DraftBlock {
  return { kind: 'paragraph', level: null, text, spans: [], setAside: false, ...given };
}

/** A text of plain paragraphs. */
export function aText(...paragraphs: readonly string[]): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', start, end: start + paragraph.length, level: null });
    start += paragraph.length + 2;
  }
  return { text: paragraphs.join('\n\n'), blocks, spans: [] };
}
