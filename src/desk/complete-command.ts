import { describe } from '../domain/anchor/describe';
import { coverRange } from '../domain/anchor/cover-range';
import { findPassage, type PassageError } from '../domain/anchor/find-passage';
import type { Target } from '../domain/annotation/annotation';
import { currentVersion } from '../domain/article/article';
import type { AnnotationId, ArticleId, Sha256 } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { fail, ok, type Result } from '../domain/result';
import type { TextError } from '../library/open-error';
import { carriedOver } from './carry-over';
import { keptVersion } from './keep-version';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';
import type { LineCommand, NamedPassage } from './read-edit-line';

/** Why what a line left out could not be filled in. */
export type CompletionError =
  | EditError
  | TextError
  | { readonly kind: 'passage'; readonly passage: NamedPassage; readonly error: PassageError };

interface PlacedText {
  readonly hash: Sha256;
  readonly text: string;
}

/** Texts that earlier commands of the same batch bring, by the article whose current text they will be. */
type OwnTexts = Map<ArticleId, PlacedText>;

/**
 * Fills in what the commands of a line left out, in their order: texts are kept durably and measured, passages are
 * found in the current text of their article, or in the one that the same line gives it.
 */
export async function completeCommands(
  desk: NotebookDesk,
  commands: readonly LineCommand[],
): Promise<Result<readonly SingleCommand[], CompletionError>> {
  const own: OwnTexts = new Map();
  const complete: SingleCommand[] = [];
  for (const command of commands) {
    const done = await completed(desk, command, own);
    if (!done.ok) return done;
    complete.push(done.value);
  }
  return ok(complete);
}

async function completed(
  desk: NotebookDesk,
  line: LineCommand,
  own: OwnTexts,
): Promise<Result<SingleCommand, CompletionError>> {
  const { command } = line;
  if (command.kind === 'addArticle' || command.kind === 'addVersion') {
    return withText(desk, { ...line, command }, own);
  }
  if (command.kind === 'mergeAnnotations' && line.covers) {
    const cover = await coverOf(desk, command.ids);
    return cover.ok ? ok({ ...command, target: cover.value }) : cover;
  }
  if ((command.kind !== 'annotate' && command.kind !== 'retarget') || line.passage === null) {
    return ok(command);
  }
  const target = await targetOf(desk, line.passage, own);
  return target.ok ? ok({ ...command, target: target.value }) : target;
}

type TextCommand = Extract<SingleCommand, { kind: 'addArticle' | 'addVersion' }>;

async function withText(
  desk: NotebookDesk,
  { command, text, carries }: LineCommand & { readonly command: TextCommand },
  own: OwnTexts,
): Promise<Result<SingleCommand, CompletionError>> {
  if (text === null) return ok(command);
  const version = await keptVersion(desk, text, command.version.provenance);
  if (!version.ok) return version;
  const placed = { hash: version.value.textHash, text: text.text };
  if (command.id !== undefined) own.set(command.id, placed);
  if (command.kind === 'addArticle' || !carries) return ok({ ...command, version: version.value });
  const article = desk.notebook.get('article', command.id);
  if (article === null) return ok({ ...command, version: version.value, carried: [] });
  const next = { text: placed.text, textHash: placed.hash };
  const { carried } = await carriedOver(desk, article, next, 'others');
  return ok({ ...command, version: version.value, carried });
}

async function targetOf(
  desk: NotebookDesk,
  passage: NamedPassage,
  own: OwnTexts,
): Promise<Result<Target, CompletionError>> {
  const { articleId } = passage;
  const placed = own.get(articleId);
  const read = placed === undefined ? await currentText(desk, articleId) : ok(placed);
  if (!read.ok) return read;
  const { hash, text } = read.value;
  const found = findPassage(text, passage);
  if (!found.ok) return fail({ kind: 'passage', passage, error: found.error });
  return ok({ articleId, textHash: hash, ...describe(text, found.value) });
}

/** The target from the first start to the last end of annotations, in the text of the first one. */
async function coverOf(
  desk: NotebookDesk,
  ids: readonly AnnotationId[],
): Promise<Result<Target, CompletionError>> {
  const targets: Target[] = [];
  for (const id of ids) {
    const annotation = desk.notebook.get('annotation', id);
    if (annotation === null) return fail({ kind: 'refused', reason: { kind: 'notFound', id } });
    targets.push(annotation.target);
  }
  const range = coverRange(targets.map(({ position }) => position));
  const [first] = targets;
  if (first === undefined || range === null) {
    const reason = 'there are fewer than two of them';
    return fail({ kind: 'refused', reason: { kind: 'cannotMerge', reason } });
  }
  const read = await desk.readText(first.textHash);
  if (!read.ok) return read;
  const { text } = read.value;
  const within = { start: range.start, end: Math.min(range.end, text.length) };
  return ok({ ...first, ...describe(text, within) });
}

async function currentText(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<Result<PlacedText, CompletionError>> {
  const article = desk.notebook.get('article', id);
  if (article === null) return fail({ kind: 'refused', reason: { kind: 'notFound', id } });
  const hash = currentVersion(article).textHash;
  const read = await desk.readText(hash);
  return read.ok ? ok({ hash, text: read.value.text }) : read;
}
