import { editByLines, type LineAnswer } from '../../desk/edit-by-lines';
import { exampleLines } from '../../desk/example-lines';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { linesOfStream } from '../../desk/read-lines';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { INVOCATION } from '../invocation';
import { phraseEditError } from '../phrases/edit-error';
import { phraseLineError } from '../phrases/line-error';
import { sayProblem, type Terminal } from '../terminal';
import { withNotebook } from '../with-notebook';

/** Most lines of an example, so that a slip of the finger fills no disk. */
const MOST_EXAMPLES = 1_000_000;

/** `edit`: commands as JSON lines, each answered once it is durable. */
export const editCommand = defineCommand({
  name: 'edit',
  says: 'does commands from standard input, each a line of JSON',
  details: [
    'Reads commands, one JSON object a line, and answers each in its place with {"revision":n} once no crash or power cut can lose it; n rises by one from answer to answer. Lines need not wait for answers: those that come together are saved together. A folder that is empty or not there yet becomes a notebook.',
    'A line that is refused is answered by {"error":{"code","message","line"}}, changes nothing, and does not keep the others out; the exit code is 1 then. Blank lines are passed over. {"kind":"undo"} and {"kind":"redo"} take back and do again what this run did.',
    'Commands: addArticle, editArticle, addVersion, markArticles, tagArticles, collectArticles, trashArticles, restoreArticles, removeArticles, createCollection, renameCollection, deleteCollection, annotate, recolour, retarget, settleAnnotations, tagAnnotations, attribute, splitAnnotation, mergeAnnotations, deleteAnnotations, createTag, editTag, mergeTags, deleteTag, createSpeaker, editSpeaker, mergeSpeakers, deleteSpeaker, writeNote, deleteNote, relate, changeRelation, turnRelation, removeRelations, addLayout, changeLayout, removeLayout, and batch, which does several as one step or not at all. One that creates may carry an id, such as "tag:ports", for later lines to name; without one a new id is made.',
    'addArticle takes {"metadata":{"title"},"text"}: the text is plain, with its paragraphs on lines of their own, or {"text","blocks","spans"}; further metadata may be left out where it is not known. addVersion takes {"id","text"}, and carries annotations over as editing in the app does. annotate takes {"target":{"articleId","exact"},"colour"}: exact are the words of the passage as they stand in the article’s current text; where they stand there more than once, add prefix, suffix or start. splitAnnotation takes {"id","at"}: at is the offset in the text, in UTF-16 code units, where it is cut. mergeAnnotations takes {"ids"} of two or more on one text. relate takes {"from","to","type"}, two annotations and relates, repeats, softens, hardens, reverses, adds or answers.',
    'Error codes: badJson, badCommand, tooLong, notUtf8 (the line is no command); notFound, badId, idTaken, nameTaken, nameEmpty, badDate, badAddress, badLanguage, badTarget, cannotSplit, cannotMerge, cycle, notInTrash, relatedToItself, relatedAlready (the notebook does not take it); noPassage, manyPassages, textUnreadable (the passage was not found); nothingToUndo, nothingToRedo; notSaved, changedOutside, readOnly, unreadable (files failed: what was answered before is safe).',
    '--example prints lines like these instead; Fed to an empty notebook in order all of them are accepted.',
  ],
  options: {
    notebook: { kind: 'optional', placeholder: 'DIR', says: 'the folder of the notebook' },
    example: {
      kind: 'optional',
      placeholder: 'N',
      says: 'prints N commands as an example, and touches no notebook',
    },
    seed: {
      kind: 'optional',
      placeholder: 'S',
      says: 'another example for another seed, always the same one for the same',
    },
  },
  operands: null,
  run: async ({ notebook, example, seed }, _, ports) => {
    const misuse = wrongUse(notebook, example, seed);
    if (misuse !== null) {
      ports.terminal.say(misuse);
      ports.terminal.say(`  Help: ${INVOCATION} help edit`);
      return EXIT.couldNotRun;
    }
    if (example !== null) return printExample(Number(example), seed ?? '1', ports.terminal);
    return withNotebook(notebook ?? '', 'make', ports, (desk) => edit(desk, ports));
  },
});

function wrongUse(
  notebook: string | null,
  example: string | null,
  seed: string | null,
): string | null {
  if (example === null) {
    if (notebook === null) return 'edit needs --notebook DIR, or --example N.';
    return seed === null ? null : '--seed goes with --example.';
  }
  if (notebook !== null) return '--example only prints: leave --notebook out, or --example.';
  const isCount = /^\d{1,9}$/.test(example) && Number(example) <= MOST_EXAMPLES;
  return isCount ? null : `--example is a whole number up to ${MOST_EXAMPLES}, not “${example}”.`;
}

async function printExample(count: number, seed: string, terminal: Terminal): Promise<ExitCode> {
  const isOver = (): boolean => terminal.stopped.aborted || terminal.resultsLost.aborted;
  let printed = 0;
  for (const line of exampleLines(count, seed)) {
    terminal.result(line);
    printed += 1;
    if (printed % BETWEEN_LOOKS === 0) await terminal.resultsOut();
    if (isOver()) break;
  }
  return EXIT.done;
}

/** Lines that are printed before it is looked whether anybody wants more. */
const BETWEEN_LOOKS = 200;

async function edit(desk: NotebookDesk, { terminal }: CommandPorts): Promise<ExitCode> {
  if (desk.info.readOnly !== null) {
    sayProblem(terminal, phraseEditError({ kind: 'readOnly' }));
    return EXIT.couldNotRun;
  }
  const { input, inputIsTyped, stopped, resultsLost } = terminal;
  if (inputIsTyped) terminal.say('Reading commands, one a line; end with Ctrl+D.');
  let [done, refused] = [0, 0];
  const lines = linesOfStream(input, AbortSignal.any([stopped, resultsLost]));
  await editByLines(desk, lines, (answer) => {
    if (answer.ok) done += 1;
    else refused += 1;
    terminal.result(printAnswer(answer));
  });
  if (refused > 0) terminal.say(`${refused} of ${done + refused} lines were refused.`);
  if (resultsLost.aborted) terminal.say(`Nobody reads the answers any more. Lines done: ${done}.`);
  return refused > 0 || resultsLost.aborted ? EXIT.failed : EXIT.done;
}

function printAnswer(answer: LineAnswer): string {
  if (answer.ok) return JSON.stringify({ revision: answer.value.revision });
  const { line, error } = answer.error;
  return JSON.stringify({ error: { ...phraseLineError(error), line } });
}
