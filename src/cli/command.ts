import type { StartWorker } from '../desk/guarded-reader';
import type { DeskPorts } from '../desk/notebook-desk';
import type { Instant } from '../domain/ids';
import type { ExitCode } from './exit-code';
import type { Terminal } from './terminal';

/** An option as the help shows it and arguments are checked against. */
export type Option =
  | { readonly kind: 'flag'; readonly says: string }
  | {
      /** How often it must or may be given: once; not at all or once; any number of times. */
      readonly kind: 'required' | 'optional' | 'repeatable';
      /** What its value is called: `DIR`. */
      readonly placeholder: string;
      /** The only values it may have; absent for any that is not empty. */
      readonly choices?: readonly string[];
      readonly says: string;
    };

/** Options by name, without the two dashes. */
export type Options = Readonly<Record<string, Option>>;

interface ValueOfKind extends Record<Option['kind'], unknown> {
  readonly flag: boolean;
  readonly required: string;
  /** `null` when it was not given. */
  readonly optional: string | null;
  readonly repeatable: readonly string[];
}

/** What a command is given of its options. */
export type Values<Own extends Options> = {
  readonly [Name in keyof Own]: ValueOfKind[Own[Name]['kind']];
};

/** What may stand among the options: at least one of them. */
export interface Operands {
  readonly placeholder: string;
  readonly says: string;
}

/** What the outside world lends to a command. */
export interface CommandPorts {
  readonly terminal: Terminal;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** How snapshots are built without keeping edits waiting; absent in tests. */
  readonly buildSnapshot?: DeskPorts['buildSnapshot'];
  /** The variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Starts a worker that reads imported bytes. */
  readonly startWorker: StartWorker;
  /** BCP 47 tag of the language that dates are written in. */
  readonly locale: string;
}

/** A command as it is written down; its options say what its work is given. */
export interface Definition<Own extends Options> {
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly says: string;
  /** Paragraphs for its own help. */
  readonly details: readonly string[];
  readonly options: Own;
  /** `null` when it takes none. */
  readonly operands: Operands | null;
  /** Does the work. */
  readonly run: (
    values: Values<Own>,
    operands: readonly string[],
    ports: CommandPorts,
  ) => Promise<ExitCode>;
}

/** A row of the command table. */
export type Command = Definition<Options>;

/** Makes a row of the command table; reading the arguments sees to it that the values are what its options ask for. */
export function defineCommand<const Own extends Options>(definition: Definition<Own>): Command {
  return {
    ...definition,
    run: (values, operands, ports) => definition.run(values as Values<Own>, operands, ports),
  };
}
