import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Command, Option, Options, Values } from './command';

/** What arguments ask of a command. */
export type Arguments =
  | {
      readonly kind: 'run';
      readonly values: Values<Options>;
      readonly operands: readonly string[];
    }
  | { readonly kind: 'help' }
  /** `what` is a sentence for the user. */
  | { readonly kind: 'misuse'; readonly what: string };

/** Reads the arguments behind a command's name. What the command does not know is refused by name. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const parsed = parse(command, args);
  if (typeof parsed === 'string') return { kind: 'misuse', what: parsed };
  const { values, positionals } = parsed;
  if (values['help'] !== undefined) return { kind: 'help' };
  const entries = Object.entries(command.options);
  const refused =
    entries
      .map(([name, option]) => wrongOption(command, name, option, values[name]))
      .find(Boolean) ?? wrongOperands(command, positionals);
  if (refused) return { kind: 'misuse', what: refused };
  const read = entries.map(([name, option]) => [name, valueOf(option, values[name])]);
  const given = Object.fromEntries(read) as Values<Options>;
  return { kind: 'run', values: given, operands: positionals };
}

interface Parsed {
  readonly values: Readonly<Record<string, Given>>;
  readonly positionals: readonly string[];
}

/** All that was given of an option, in order; every option is read as one that repeats. */
type Given = readonly (string | boolean)[] | undefined;

function parse(command: Command, args: readonly string[]): Parsed | string {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h', multiple: true },
  };
  for (const [name, { kind }] of Object.entries(command.options)) {
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: true };
  }
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: parsed.values as Parsed['values'], positionals: parsed.positionals };
  } catch (error) {
    return misuseOf(command, error);
  }
}

/** Puts what Node has to say of the arguments in words of ours. The option stands in quotation marks in its message. */
function misuseOf(command: Command, error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const option = /'(?:-\w, )?(--?[^ '=]+)/u.exec(error.message)?.[1] ?? 'An option';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `“${option}” is not an option of ${command.name}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take an argument')
        ? `${option} takes no value.`
        : `${option} needs a value. One that begins with a dash is written ${option}=VALUE.`;
    default:
      throw error;
  }
}

function wrongOption(command: Command, name: string, option: Option, given: Given): string | null {
  const count = given?.length ?? 0;
  if (option.kind === 'flag') return null;
  if (given?.includes('')) return `--${name} needs a value that is not empty.`;
  if (option.kind === 'required' && count === 0) {
    return `${command.name} needs --${name} ${option.placeholder}.`;
  }
  if (option.kind !== 'repeatable' && count > 1) return `--${name} can be given only once.`;
  const { choices } = option;
  const other = given?.find((value) => choices?.includes(String(value)) === false);
  return other === undefined ? null : `--${name} is ${choices?.join(' or ')}, not “${other}”.`;
}

function wrongOperands({ name, operands }: Command, given: readonly string[]): string | null {
  if (operands === null) return given[0] === undefined ? null : `${name} takes no “${given[0]}”.`;
  if (given.length === 0) return `${name} needs at least one ${operands.placeholder}.`;
  return given.includes('') ? `One ${operands.placeholder} is empty.` : null;
}

function valueOf({ kind }: Option, given: Given) {
  if (kind === 'flag') return given !== undefined;
  return kind === 'repeatable' ? (given ?? []) : (given?.[0] ?? null);
}
