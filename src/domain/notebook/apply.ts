import type { Context } from '../ids';
import type { Result } from '../result';
import { ok } from '../result';
import { annotationHandlers } from './apply-annotation';
import { articleHandlers } from './apply-article';
import { collectionHandlers } from './apply-collection';
import { layoutHandlers } from './apply-layout';
import { noteHandlers } from './apply-note';
import { relationHandlers } from './apply-relation';
import { speakerHandlers } from './apply-speaker';
import { tagHandlers } from './apply-tag';
import { trashHandlers } from './apply-trash';
import type { Command, CommandError, SingleCommand } from './command';
import type { Diff } from './diff';
import { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import type { NotebookReader } from './notebook-reader';

/** What a command comes to. */
export interface Outcome {
  /** Empty when the command changes nothing. */
  readonly diff: Diff;
  /** A few words for "Undo …" in a menu: `Highlight`, `Move 3 articles to trash`. */
  readonly label: string;
}

/**
 * What a command does to a notebook, without doing it: the least diff that gets there, or why it is refused. Reads
 * the notebook, never changes it; every record it writes is one that `parseRecord` takes.
 */
export function apply(
  notebook: NotebookReader,
  command: Command,
  context: Context,
): Result<Outcome, CommandError> {
  const draft = new Draft(notebook);
  const done =
    command.kind === 'batch'
      ? applyEach(draft, command.commands, command.label, context)
      : applySingle(draft, command.kind, command, context);
  return done.ok ? ok({ diff: draft.diff(), label: done.value }) : done;
}

function applyEach(
  draft: Draft,
  commands: readonly SingleCommand[],
  label: string,
  context: Context,
): Result<string, CommandError> {
  for (const command of commands) {
    const done = applySingle(draft, command.kind, command, context);
    if (!done.ok) return done;
  }
  return ok(label);
}

function applySingle<Kind extends SingleCommand['kind']>(
  draft: Draft,
  kind: Kind,
  command: CommandOf[Kind],
  context: Context,
): Result<string, CommandError> {
  return HANDLERS[kind](draft, command, context);
}

const HANDLERS: Handlers<SingleCommand> = {
  ...articleHandlers,
  ...trashHandlers,
  ...collectionHandlers,
  ...annotationHandlers,
  ...tagHandlers,
  ...speakerHandlers,
  ...noteHandlers,
  ...relationHandlers,
  ...layoutHandlers,
};
