import {
  isPublicationDate,
  type StatementFacts,
  statementsOf,
} from '../../desk/propose-statements';
import { answerQuoteLine, type QuoteLine } from '../../desk/quote-lines';
import { linesOfStream } from '../../desk/read-lines';
import { openFile, readPlainText } from '../../desk/read-plain-text';
import { defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { INVOCATION } from '../invocation';
import { phraseQuoteLineError } from '../phrases/quote-line-error';
import { phraseReadError } from '../phrases/read-error';
import { printable, sayProblem, type Terminal } from '../terminal';
import { STANDARD_INPUT } from './read-item';

/** `statements`: who says what in a text, as Dateline would propose it. */
export const statementsCommand = defineCommand({
  name: 'statements',
  says: 'proposes who says what in a text',
  details: [
    'Finds direct, mixed and indirect quotations in FILE, a text in UTF-8 (or - for standard input), with who is said to have spoken, as what, and when as far as the text tells. The text is taken exactly as given, line ends and a byte order mark included. These are proposals: nothing is saved.',
    '--published is the date that “on Thursday” and the like are counted from: 2025-01-02. Without it they are unknown.',
    '--json prints {"statements": [{"start", "end", "parts": [{"start", "end"}], "type", "speaker", "mention", "speakerStart", "speakerEnd", "role", "organisation", "cue", "cueStart", "cueEnd", "dateSaid", "datePrecision", "why"}]}. Offsets are UTF-16 code units, ends exclusive; what is absent is null. type is direct, mixed or indirect; speaker is the full name if the text has it, else mention, the words at speakerStart; dateSaid is in EDTF; datePrecision is day, month, year, approximate or unknown.',
    '--jsonl reads lines {"id","text"} instead and prints one for each, in order: {"id","quotes": [{"start", "end", "type", "speaker", "speakerStart", "speakerEnd", "cue", "cueStart", "cueEnd", "group"}]}, a record for each stretch and paragraph, with the same group for those of one statement; {"id","error": {"code","message","line"}} for a line that is not such. The exit code is 1 then.',
  ],
  options: {
    published: { kind: 'optional', placeholder: 'DATE', says: 'when the text was published' },
    json: { kind: 'flag', says: 'the statements as one line of JSON' },
    jsonl: { kind: 'flag', says: 'many texts, one for each line of JSON' },
  },
  operands: { placeholder: 'FILE', says: 'one text file, or - for standard input' },
  run: async ({ published, json, jsonl }, files, { terminal }) => {
    const [file = STANDARD_INPUT] = files;
    const misuse = wrongUse(files, published, json && jsonl);
    if (misuse !== null) {
      terminal.say(misuse);
      terminal.say(`  Help: ${INVOCATION} help statements`);
      return EXIT.couldNotRun;
    }
    if (jsonl) return printQuotes(file, terminal);
    return printStatements(file, { published, isJson: json }, terminal);
  },
});

function wrongUse(
  files: readonly string[],
  published: string | null,
  hasBoth: boolean,
): string | null {
  if (files.length > 1) return 'statements reads one FILE at a time.';
  if (hasBoth) return '--json and --jsonl do not go together.';
  if (published === null || isPublicationDate(published)) return null;
  return `--published is a date such as 2025-01-02, not “${printable(published)}”.`;
}

function streamOf(file: string, { input, inputIsTyped, say }: Terminal) {
  if (file !== STANDARD_INPUT) return openFile(file);
  if (inputIsTyped) say('Reading what you type; end with Ctrl+D on a line of its own.');
  return input;
}

async function printStatements(
  file: string,
  { published, isJson }: { readonly published: string | null; readonly isJson: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readPlainText(streamOf(file, terminal), terminal.stopped);
  if (read === null) return EXIT.couldNotRun;
  if (!read.ok) {
    sayProblem(terminal, { ...phraseReadError(read.error), safe: 'Nothing was changed.' }, file);
    return EXIT.couldNotRun;
  }
  const text = read.value;
  const statements = statementsOf(text, published);
  if (isJson) terminal.result(JSON.stringify({ statements }));
  else if (statements.length === 0) terminal.say('No statements were found.');
  else terminal.result(statements.map((each) => linesOf(text, each)).join('\n'));
  return EXIT.done;
}

function linesOf(text: string, statement: StatementFacts): string {
  const { start, end, type, speaker, role, dateSaid, parts, why } = statement;
  const who = [speaker ?? 'unknown speaker', ...(role === null ? [] : [role])].join(', ');
  const said = parts.map((part) => printable(text.slice(part.start, part.end)).trim());
  return [
    `${start}-${end}  ${type}  ${printable(who)}${dateSaid === null ? '' : `  ${dateSaid}`}`,
    `    ${said.join(' … ')}`,
    `    ${printable(why)}`,
  ].join('\n');
}

async function printQuotes(file: string, terminal: Terminal): Promise<ExitCode> {
  const { stopped, resultsLost } = terminal;
  const isOver = AbortSignal.any([stopped, resultsLost]);
  let hasFailed = false;
  for await (const line of linesOfStream(streamOf(file, terminal), isOver)) {
    const answer = answerQuoteLine(line);
    hasFailed ||= 'error' in answer;
    terminal.result(JSON.stringify(printed(answer, line.number)));
    await terminal.resultsOut();
    if (isOver.aborted) break;
  }
  return hasFailed ? EXIT.failed : EXIT.done;
}

function printed(answer: QuoteLine, line: number) {
  if (!('error' in answer)) return answer;
  return { id: answer.id, error: { ...phraseQuoteLineError(answer.error), line } };
}
