import { addVersion, type VersionAdded } from '../../src/desk/add-version';
import { type Draft, importDrafts } from '../../src/desk/import-drafts';
import type { NotebookDesk } from '../../src/desk/notebook-desk';
import type { Attribution, Target } from '../../src/domain/annotation/annotation';
import { describe as selectors } from '../../src/domain/anchor/describe';
import { type ArticleMetadata, currentVersion } from '../../src/domain/article/article';
import type { Candidate } from '../../src/domain/article/candidate';
import type { AnnotationId, ArticleId } from '../../src/domain/ids';
import { NOON, someMetadata } from './builders';
import { valueOf } from './notebooks';

/** A candidate of these paragraphs. */
export function candidateOf(
  paragraphs: readonly string[],
  metadata: Partial<ArticleMetadata> = {},
  origins: Candidate['origins'] = {},
): Candidate {
  return {
    metadata: someMetadata({ title: 'Lights stay dark', ...metadata }),
    origins,
    blocks: paragraphs.map((text) => ({
      kind: 'paragraph',
      level: null,
      text,
      spans: [],
      setAside: false,
    })),
  };
}

/** A draft as an import brings it. */
export function draftOf(candidate: Candidate): Draft {
  const bytes = Buffer.from(candidate.blocks.map(({ text }) => text).join('\n\n'));
  const reading = { via: 'file', name: 'lights.txt', extension: 'txt', bytes, capturedAt: NOON };
  return { candidate, tags: [], collections: [], reading: reading as Draft['reading'] };
}

/** Brings in an article of these paragraphs. */
export async function anArticleOf(
  desk: NotebookDesk,
  paragraphs: readonly string[],
  metadata: Partial<ArticleMetadata> = {},
): Promise<ArticleId> {
  const draft = draftOf(candidateOf(paragraphs, metadata));
  const { articleIds } = valueOf(await importDrafts(desk, [draft]));
  return articleIds[0] ?? 'article:none';
}

/** Adds these paragraphs to an article as its new version. */
export async function aVersionOf(
  desk: NotebookDesk,
  id: ArticleId,
  paragraphs: readonly string[],
): Promise<VersionAdded> {
  return valueOf(await addVersion(desk, id, draftOf(candidateOf(paragraphs))));
}

/** Marks words of an article's current text where they stand first. */
export async function mark(
  desk: NotebookDesk,
  articleId: ArticleId,
  words: string,
  { id, attribution }: { readonly id: AnnotationId; readonly attribution?: Attribution },
): Promise<Target> {
  const article = desk.notebook.get('article', articleId);
  if (article === null) throw new Error(`No ${articleId}`);
  const { textHash } = currentVersion(article);
  const { text } = valueOf(await desk.readText(textHash));
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  const target = {
    articleId,
    textHash,
    ...selectors(text, { start, end: start + words.length }),
  };
  const said = attribution === undefined ? {} : { attribution };
  valueOf(await desk.dispatch({ kind: 'annotate', id, target, colour: 'sun', ...said }, null));
  return target;
}
