import type { Command } from '../../src/domain/notebook/command';
import type { Diff } from '../../src/domain/notebook/diff';
import { EMPTY_DIFF } from '../../src/domain/notebook/diff';
import type { Notebook } from '../../src/domain/notebook/notebook';
import { type NotebookRecord, RECORD_KINDS } from '../../src/domain/notebook/records';
import type { Result } from '../../src/domain/result';
import { currentVersion } from '../../src/domain/article/article';
import { composeText } from '../../src/domain/article/compose-text';
import type { NotebookDesk } from '../../src/desk/notebook-desk';
import type { NotebookStore } from '../../src/library/notebook-store';
import type { Edit } from '../../src/library/staged-edits';
import type { SaveError } from '../../src/library/open-error';
import type { FolderPorts } from '../../src/library/open-notebook-folder';
import type { ArticleId } from '../../src/domain/ids';
import { aDraftBlock, NOON, someMetadata } from './builders';

/** The value of a result that must be one; throws what went wrong otherwise. */
export function valueOf<Value>(result: Result<Value, unknown> | null): Value {
  if (result?.ok) return result.value;
  throw new Error(`Failed: ${JSON.stringify(result?.error ?? null)}`);
}

/** The error of a result that must be one. */
export function errorOf<Failure>(result: Result<unknown, Failure> | null): Failure {
  if (result && !result.ok) return result.error;
  throw new Error(`Did not fail: ${JSON.stringify(result)}`);
}

/** Every record of a notebook by its id. */
export function recordsOf(notebook: Notebook): Readonly<Record<string, NotebookRecord>> {
  const records = RECORD_KINDS.flatMap((kind): NotebookRecord[] => notebook.all(kind));
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** Saves one edit as the desk would: after a failure nothing of it is left. */
export async function commit(
  store: NotebookStore,
  edit: Edit,
): Promise<Result<{ readonly revision: number }, SaveError>> {
  store.stage(edit);
  const saved = await store.flush();
  if (!saved.ok) store.discard();
  return saved;
}

/** The diff that adds records. */
export function adding(...records: readonly NotebookRecord[]): Diff {
  return { ...EMPTY_DIFF, added: Object.fromEntries(records.map((each) => [each.id, each])) };
}

/** The diff that leads from one state of a record to another. */
export function changing(from: NotebookRecord, to: NotebookRecord): Diff {
  const updated: Diff['updated'] = { [to.id]: [from, to] as const };
  return { ...EMPTY_DIFF, updated };
}

/** The diff that takes records away. */
export function removing(...records: readonly NotebookRecord[]): Diff {
  return { ...EMPTY_DIFF, removed: Object.fromEntries(records.map((each) => [each.id, each])) };
}

/** Ports with a clock that stands still and ids that count. */
export function testPorts(given: Partial<FolderPorts> = {}): FolderPorts & { newId: () => string } {
  let last = 0;
  return {
    now: () => NOON,
    newId: () => {
      last += 1;
      return String(last);
    },
    ...given,
  };
}

/** Adds an article with this text to an open notebook and answers its id. */
export async function addArticle(
  desk: NotebookDesk,
  title: string,
  text: string,
): Promise<ArticleId> {
  const composed = composeText(text.split('\n\n').map((paragraph) => aDraftBlock(paragraph)));
  const textHash = valueOf(await desk.putText(composed.text));
  const id: ArticleId = `article:${title.toLowerCase().replaceAll(' ', '-')}`;
  const command: Command = {
    kind: 'addArticle',
    id,
    metadata: someMetadata({ title }),
    version: {
      textHash,
      provenance: { via: 'command', name: null, capturedAt: NOON, original: null },
      words: composed.text.text.split(/\s+/).length,
      length: composed.text.text.length,
    },
    setAside: [],
  };
  valueOf(await desk.dispatch(command, null));
  return id;
}

/** The command that highlights the first place where the words stand in an article. */
export async function highlightOf(
  desk: NotebookDesk,
  articleId: ArticleId,
  words: string,
): Promise<Command> {
  const article = desk.notebook.get('article', articleId);
  if (!article) throw new Error(`No article ${articleId}`);
  const { textHash } = currentVersion(article);
  const { text } = valueOf(await desk.readText(textHash));
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The article does not say: ${words}`);
  return {
    kind: 'annotate',
    target: {
      articleId,
      textHash,
      quote: { exact: words, prefix: '', suffix: '' },
      position: { start, end: start + words.length },
    },
    colour: 'sun',
  };
}
