import { allStatements, type ListedStatement, saidInALine } from '../../desk/list-statements';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { INVOCATION } from '../invocation';
import { tableOf } from '../table';
import { printable } from '../terminal';
import { withNotebook } from '../with-notebook';
import { filterOf, ONE_WAY, printedAs, printView, VIEW_OPTIONS } from './view-options';

/** `trail`: statements in order of date said. */
export const trailCommand = defineCommand({
  name: 'trail',
  says: 'prints statements in order of date said',
  details: [
    'Prints the statements of a notebook, or those that the options name, in order of date said, unknown ones last. Every option narrows; one that is repeated lets any of its values through. A tag stands for those below it. Proposed statements are never among them.',
    '--markdown writes what became of the words of the one before of the same speaker: kept ones plain, dropped ones ~~struck~~, new ones **bold**, and a footnote for each statement. --csv has all fields, with dates in EDTF.',
    '--json prints {"statements": [{"id", "articleId", "dateSaid", "speaker", "role", "organisation", "said", "passage", "parts": [{"start", "end"}], "directness", "cue", "tags", "stance", "title", "publisher", "published", "url"}]}: said are the words, with … for what is left out between parts; parts count in passage, in UTF-16 code units, and are null when all of it was said; tags are paths; what is not known is null.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    ...VIEW_OPTIONS,
  },
  operands: null,
  run: async (values, _, ports) => {
    const way = printedAs(values);
    if (way === null) {
      ports.terminal.say(ONE_WAY);
      ports.terminal.say(`  Help: ${INVOCATION} help trail`);
      return EXIT.couldNotRun;
    }
    return withNotebook(values.notebook, 'open', ports, async (desk) => {
      const filter = await filterOf(desk, values, ports);
      if (filter === null) return EXIT.couldNotRun;
      if (way === 'markdown' || way === 'csv') {
        await printView(desk, { kind: 'trail', filter, against: 'speaker' }, way, ports);
        return EXIT.done;
      }
      return print(await allStatements(desk, filter), way === 'json', ports);
    });
  },
});

function print(
  statements: readonly ListedStatement[],
  isJson: boolean,
  { terminal }: CommandPorts,
): ExitCode {
  if (isJson) terminal.result(JSON.stringify({ statements }));
  else if (statements.length === 0) terminal.say('No statement was found.');
  else terminal.result(tableOf(['DATE SAID', 'SPEAKER', 'STATEMENT'], statements.map(cellsOf)));
  return EXIT.done;
}

function cellsOf(statement: ListedStatement): string[] {
  const { dateSaid, speaker } = statement;
  return [
    dateSaid ?? 'unknown',
    printable(speaker ?? 'unknown'),
    printable(saidInALine(statement)),
  ];
}
