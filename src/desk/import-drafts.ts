import type { ArticleVersion, Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { Candidate } from '../domain/article/candidate';
import { composeText } from '../domain/article/compose-text';
import { countWords } from '../domain/article/words';
import type { ArticleId, CollectionId, TagId } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { fail, ok, type Result } from '../domain/result';
import type { SaveError } from '../library/open-error';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';
import type { Reading } from './reading';

/** One article as it is to be saved. */
export interface Draft {
  readonly candidate: Candidate;
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
  /** The bytes behind it; several articles of one reading share them. */
  readonly reading: Reading;
}

/**
 * Adds articles as one step that can be undone: originals and texts are durable first, then all articles come in or
 * none. Answers their ids in the order of the drafts.
 */
export async function importDrafts(
  desk: NotebookDesk,
  drafts: readonly Draft[],
): Promise<Result<{ readonly articleIds: readonly ArticleId[] }, EditError>> {
  if (drafts.length === 0) return ok({ articleIds: [] });
  const originals = new Map<Reading, Original>();
  const commands: SingleCommand[] = [];
  const articleIds: ArticleId[] = [];
  for (const draft of drafts) {
    const original = await keptOriginal(desk, draft.reading, originals);
    if (!original.ok) return original;
    const id: ArticleId = `article:${desk.ports.newId()}`;
    const command = await addingOf(desk, draft, original.value, id);
    if (!command.ok) return command;
    commands.push(command.value);
    articleIds.push(id);
  }
  const count = articleIds.length;
  const label = count === 1 ? 'Import article' : `Import ${String(count)} articles`;
  const done = await desk.dispatch({ kind: 'batch', label, commands }, null);
  return done.ok ? ok({ articleIds }) : done;
}

/** A version of an article as a command brings it; its text is durable when this comes back. */
export async function keptVersion(
  desk: NotebookDesk,
  text: ArticleText,
  provenance: ArticleVersion['provenance'],
): Promise<Result<Omit<ArticleVersion, 'addedAt'>, EditError>> {
  if (text.text === '') {
    return fail({ kind: 'refused', reason: { kind: 'badTarget', reason: 'the text is empty' } });
  }
  const textHash = await desk.putText(text);
  if (!textHash.ok) return textHash;
  return ok({
    textHash: textHash.value,
    provenance,
    words: countWords(text.text),
    length: text.text.length,
  });
}

async function keptOriginal(
  desk: NotebookDesk,
  reading: Reading,
  known: Map<Reading, Original>,
): Promise<Result<Original, SaveError>> {
  const before = known.get(reading);
  if (before !== undefined) return ok(before);
  const original = await desk.putOriginal(reading.bytes, reading.extension);
  if (original.ok) known.set(reading, original.value);
  return original;
}

async function addingOf(
  desk: NotebookDesk,
  { candidate, tags, collections, reading }: Draft,
  original: Original,
  id: ArticleId,
): Promise<Result<SingleCommand, EditError>> {
  const { via, name, capturedAt } = reading;
  const { text, setAside } = composeText(candidate.blocks);
  const version = await keptVersion(desk, text, { via, name, capturedAt, original });
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
