import { type Article, type Original } from '../domain/article/article';
import { composeText } from '../domain/article/compose-text';
import {
  type MetadataDifference,
  metadataDifferences,
  metadataPatch,
} from '../domain/article/merge-metadata';
import type { ArticleId } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { fail, ok, type Result } from '../domain/result';
import type { EditError } from './ask-for-edit';
import { carriedOver } from './carry-over';
import type { Draft } from './import-drafts';
import { keptOriginal, keptVersion } from './keep-version';
import type { NotebookDesk } from './notebook-desk';
import type { Reading } from './reading';

/** What a new version of an article came to. */
export interface VersionAdded {
  readonly articleId: ArticleId;
  /** `sameText`: the article has this very text among its versions; no version was added. */
  readonly outcome: 'added' | 'sameText';
  /** Annotations that stand in the new text. */
  readonly carried: number;
  /** Those of them whose words were changed there. */
  readonly reworded: number;
  /** Annotations whose passage is not surely found in the new text; they keep their version. */
  readonly leftBehind: number;
  /** What the version says of itself otherwise than what is known of the article. */
  readonly differences: readonly MetadataDifference[];
}

/** The commands that add a version, none when the article has its text, and what they come to. */
export interface VersionToAdd {
  readonly commands: readonly SingleCommand[];
  readonly added: VersionAdded;
}

/**
 * Adds a draft to an article as its new version, as one step that can be undone: text and original are durable first,
 * annotations are carried over conservatively, and of the metadata only what {@link metadataDifferences} says is taken.
 */
export async function addVersion(
  desk: NotebookDesk,
  articleId: ArticleId,
  draft: Omit<Draft, 'as'>,
): Promise<Result<VersionAdded, EditError>> {
  const version = await versionToAdd(desk, articleId, draft, { carries: true });
  if (!version.ok) return version;
  const { commands, added } = version.value;
  if (commands.length === 0) return ok(added);
  const done = await desk.dispatch({ kind: 'batch', label: 'Add version', commands }, null);
  return done.ok ? ok(added) : done;
}

/**
 * Keeps a draft's text and original and works out the commands that make it a version of an article. Without `carries`
 * no annotation is: of several versions that come at once only the last one takes them.
 */
export async function versionToAdd(
  desk: NotebookDesk,
  articleId: ArticleId,
  { candidate, reading }: Omit<Draft, 'as'>,
  {
    carries,
    originals,
  }: { readonly carries: boolean; readonly originals?: Map<typeof reading, Original> },
): Promise<Result<VersionToAdd, EditError>> {
  const article = desk.notebook.get('article', articleId);
  if (article === null) {
    return fail({ kind: 'refused', reason: { kind: 'notFound', id: articleId } });
  }
  const original = await keptOriginal(desk, reading, originals ?? new Map<Reading, Original>());
  if (!original.ok) return original;
  const { via, name, capturedAt } = reading;
  const { text, setAside } = composeText(candidate.blocks);
  const provenance = { via, name, capturedAt, original: original.value };
  const version = await keptVersion(desk, text, provenance);
  if (!version.ok) return version;
  const { textHash } = version.value;
  const differences = metadataDifferences(article, candidate);
  if (hasText(article, textHash)) return ok(sameText(articleId, differences));
  const { carried, reworded, leftBehind } = carries
    ? await carriedOver(desk, article, { text: text.text, textHash }, 'others')
    : { carried: [], reworded: 0, leftBehind: 0 };
  const patch = metadataPatch(article, candidate);
  const adding = {
    kind: 'addVersion',
    id: articleId,
    version: version.value,
    carried,
    setAside,
  } as const;
  const editing = { kind: 'editArticle', id: articleId, patch } as const;
  const commands = Object.keys(patch).length === 0 ? [adding] : [adding, editing];
  const counts = { carried: carried.length, reworded, leftBehind };
  return ok({ commands, added: { articleId, outcome: 'added', ...counts, differences } });
}

function hasText({ versions }: Article, textHash: string): boolean {
  return versions.some((version) => version.textHash === textHash);
}

/** A text that the article has brings nothing: what it says otherwise is told and nothing is taken. */
function sameText(articleId: ArticleId, all: readonly MetadataDifference[]): VersionToAdd {
  const differences = all.map((one) => ({ ...one, isTaken: false }));
  const counts = { carried: 0, reworded: 0, leftBehind: 0 };
  return { commands: [], added: { articleId, outcome: 'sameText', ...counts, differences } };
}
