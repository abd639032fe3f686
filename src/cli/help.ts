import type { Command, Option } from './command';
import { INVOCATION } from './invocation';

/** Columns of a line of help. */
const WIDTH = 88;

const EXIT_CODES = [
  'Exit codes',
  '  0  all done',
  '  1  it ran, but something failed or is damaged',
  '  2  it could not run: wrong use, notebook in use or unreadable',
];

/** The help on everything. */
export function helpOnAll(commands: readonly Command[]): string {
  const rows = [
    ...commands.map(({ name, says }) => [name, says] as const),
    ['help', 'explains a command, as in: help import'] as const,
  ];
  return [
    'Dateline without a window: the same notebooks as in the app.',
    '',
    `Usage: ${INVOCATION} <command> [options]`,
    '',
    'Commands',
    ...table(rows),
    '',
    'Options',
    ...table([
      ['-h, --help', 'this text, or behind a command the help on it'],
      ['--version', 'the version of Dateline'],
    ]),
    '',
    ...EXIT_CODES,
    '',
    'Results go to standard output, everything else to standard error.',
  ].join('\n');
}

/** The help on one command. */
export function helpOn(command: Command): string {
  const { options, operands } = command;
  const rows = [
    ...(operands === null ? [] : [[`${operands.placeholder}...`, operands.says] as const]),
    ...Object.entries(options).map(
      ([name, option]) => [spelled(name, option), option.says] as const,
    ),
    ['-h, --help', 'this text'] as const,
  ];
  const paragraphs = command.details.flatMap((paragraph) => ['', ...wrap(paragraph, WIDTH)]);
  return [usage(command), ...paragraphs, '', ...table(rows), '', ...EXIT_CODES].join('\n');
}

/** How a command is used, in one line. */
export function usage({ name, options, operands }: Command): string {
  const parts = Object.entries(options).map(([option, spec]) => inUsage(option, spec));
  const files = operands === null ? [] : [`${operands.placeholder}...`];
  return ['Usage:', INVOCATION, name, ...parts, ...files].join(' ');
}

function inUsage(name: string, option: Option): string {
  const text = spelled(name, option);
  if (option.kind === 'required') return text;
  return option.kind === 'repeatable' ? `[${text}]...` : `[${text}]`;
}

function spelled(name: string, option: Option): string {
  return option.kind === 'flag' ? `--${name}` : `--${name} ${option.placeholder}`;
}

/** Two columns; the second one is wrapped. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([term]) => term.length)) + 4;
  return rows.flatMap(([term, says]) =>
    wrap(says, WIDTH - left).map(
      (line, at) => `${(at === 0 ? `  ${term}` : '').padEnd(left)}${line}`,
    ),
  );
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
