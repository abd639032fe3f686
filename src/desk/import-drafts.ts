import type { Original } from '../domain/article/article';
import type { Candidate } from '../domain/article/candidate';
import { composeText } from '../domain/article/compose-text';
import type { ArticleId, CollectionId, TagId } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { ok, type Result } from '../domain/result';
import { type VersionAdded, versionToAdd } from './add-version';
import type { EditError } from './ask-for-edit';
import { keptOriginal, keptVersion } from './keep-version';
import type { NotebookDesk } from './notebook-desk';
import type { Reading } from './reading';

/** One article as it is to be saved. */
export interface Draft {
  readonly candidate: Candidate;
  /** An article of its own unless it says otherwise. */
  readonly as?: { readonly kind: 'article' } | { readonly kind: 'version'; readonly of: ArticleId };
  /** Put on a new article; a new version leaves its article's as they are. */
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
  /** The bytes behind it; several articles of one reading share them. */
  readonly reading: Reading;
}

/** How an import is undone. */
export interface ImportStep {
  /** Imports in a row of one group are undone as one; `null` stands alone. */
  readonly group: string | null;
  /** What stands behind "Undo"; `null` for what the drafts come to. */
  readonly label: string | null;
}

/** What became of drafts. */
export interface DraftsImported {
  /** The article that each draft went to, in the order of the drafts. */
  readonly articleIds: readonly ArticleId[];
  /** What became of those that were to be new versions, in the order of the drafts. */
  readonly versions: readonly VersionAdded[];
}

/**
 * Adds articles, and versions of articles, as one step that can be undone: originals and texts are durable first, then
 * all come in or none. A version whose text its article has adds nothing, and is told.
 */
export async function importDrafts(
  desk: NotebookDesk,
  drafts: readonly Draft[],
  step: ImportStep = { group: null, label: null },
): Promise<Result<DraftsImported, EditError>> {
  const originals = new Map<Reading, Original>();
  const commands: SingleCommand[] = [];
  const articleIds: ArticleId[] = [];
  const versions: VersionAdded[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (draft.as?.kind === 'version') {
      const { of } = draft.as;
      const carries = !drafts
        .slice(at + 1)
        .some(({ as }) => as?.kind === 'version' && as.of === of);
      const version = await versionToAdd(desk, of, draft, { carries, originals });
      if (!version.ok) return version;
      commands.push(...version.value.commands);
      versions.push(version.value.added);
      articleIds.push(of);
      continue;
    }
    const id: ArticleId = `article:${desk.ports.newId()}`;
    const command = await addingOf(desk, draft, originals, id);
    if (!command.ok) return command;
    commands.push(command.value);
    articleIds.push(id);
  }
  if (commands.length === 0) return ok({ articleIds, versions });
  const label = step.label ?? labelOf(articleIds.length - versions.length, versions);
  const done = await desk.dispatch({ kind: 'batch', label, commands }, step.group);
  return done.ok ? ok({ articleIds, versions }) : done;
}

function labelOf(articles: number, versions: readonly VersionAdded[]): string {
  const added = versions.filter(({ outcome }) => outcome === 'added').length;
  if (articles === 0) return added === 1 ? 'Add version' : `Add ${String(added)} versions`;
  const count = articles + added;
  return count === 1 ? 'Import article' : `Import ${String(count)} articles`;
}

async function addingOf(
  desk: NotebookDesk,
  { candidate, tags, collections, reading }: Draft,
  originals: Map<Reading, Original>,
  id: ArticleId,
): Promise<Result<SingleCommand, EditError>> {
  const original = await keptOriginal(desk, reading, originals);
  if (!original.ok) return original;
  const { via, name, capturedAt } = reading;
  const { text, setAside } = composeText(candidate.blocks);
  const version = await keptVersion(desk, text, {
    via,
    name,
    capturedAt,
    original: original.value,
  });
  if (!version.ok) return version;
  const { metadata } = candidate;
  const command: SingleCommand = {
    kind: 'addArticle',
    id,
    metadata,
    version: version.value,
    setAside,
    tags,
    collections,
  };
  return ok(command);
}
