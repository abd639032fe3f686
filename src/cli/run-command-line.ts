import type { Command, CommandPorts } from './command';
import { EXIT, type ExitCode } from './exit-code';
import { helpOn, helpOnAll, usage } from './help';
import { INVOCATION } from './invocation';
import { readArguments } from './read-arguments';

/** Does what the arguments behind the program's name ask for. */
export async function runCommandLine(
  args: readonly string[],
  { commands, version }: { readonly commands: readonly Command[]; readonly version: string },
  ports: CommandPorts,
): Promise<ExitCode> {
  const { terminal } = ports;
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.say('Say what to do.');
    terminal.say(`  Commands: ${namesOf(commands)}. Help: ${INVOCATION} --help`);
    return EXIT.couldNotRun;
  }
  if (name === '--version') return tell(version);
  const asked = name === 'help' ? rest[0] : name;
  if (asked === undefined || isHelp(asked)) return tell(helpOnAll(commands));
  const command = commands.find((each) => each.name === asked);
  if (command === undefined) {
    const isOption = asked.startsWith('-');
    terminal.say(isOption ? `“${asked}” stands before a command.` : `There is no “${asked}”.`);
    terminal.say(`  Commands: ${namesOf(commands)}. Help: ${INVOCATION} --help`);
    return EXIT.couldNotRun;
  }
  const given = readArguments(command, name === 'help' ? ['--help'] : rest);
  if (given.kind === 'help') return tell(helpOn(command));
  if (given.kind === 'run') return command.run(given.values, given.operands, ports);
  terminal.say(given.what);
  terminal.say(`  ${usage(command)}`);
  return EXIT.couldNotRun;

  function tell(text: string): ExitCode {
    terminal.result(text);
    return EXIT.done;
  }
}

function isHelp(name: string): boolean {
  return ['--help', '-h', 'help'].includes(name);
}

function namesOf(commands: readonly Command[]): string {
  return commands.map(({ name }) => name).join(', ');
}
