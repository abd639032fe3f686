import type { Context } from '../ids';
import type { Result } from '../result';
import type { CommandError, SingleCommand } from './command';
import type { Draft } from './draft';

/** Each single command by its kind. */
export type CommandOf = { readonly [Single in SingleCommand as Single['kind']]: Single };

/** Does a command on a draft and says its label, or refuses and leaves the draft to be thrown away. */
export type Handler<Single extends SingleCommand> = (
  draft: Draft,
  command: Single,
  context: Context,
) => Result<string, CommandError>;

/** A handler for each of some commands. */
export type Handlers<Singles extends SingleCommand> = {
  readonly [Kind in Singles['kind']]: Handler<CommandOf[Kind]>;
};
