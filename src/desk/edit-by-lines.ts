import type { Command } from '../domain/notebook/command';
import { fail, ok, type Result } from '../domain/result';
import { completeCommands, type CompletionError } from './complete-command';
import type { Done, EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';
import { type EditRequest, type LineCommand, type NoRequest, readEditLine } from './read-edit-line';
import type { InputLine } from './read-lines';

/** Why a line was not done; the notebook is as it was before it. */
export type LineError =
  | CompletionError
  | NoRequest
  | Exclude<InputLine, { kind: 'text' }>
  | { readonly kind: 'nothingToUndo' | 'nothingToRedo' };

/** What became of a line: the revision that holds it, on the disk by now, or why there is none. */
export type LineAnswer = Result<
  { readonly revision: number },
  { readonly line: number; readonly error: LineError }
>;

/** Lines and characters of them that may be on their way to the disk at one time. */
const MOST_LINES = 256;
const MOST_CHARACTERS = 16_000_000;

/**
 * Does the commands on the lines in their order and answers each once it is durable, in that order too. Lines are
 * asked of the desk without waiting for those before them, so that they are saved together.
 */
export async function editByLines(
  desk: NotebookDesk,
  lines: AsyncIterable<InputLine>,
  answer: (answer: LineAnswer) => void,
): Promise<void> {
  const session = new EditSession(desk, answer);
  for await (const line of lines) {
    await session.room();
    await session.begin(line);
  }
  await session.settled();
}

type Asked = Promise<Result<Done, LineError>>;

class EditSession {
  readonly #desk: NotebookDesk;
  readonly #answer: (answer: LineAnswer) => void;
  /** Oldest first: until it is answered, and the characters of its line. */
  readonly #open: { readonly turn: Promise<void>; readonly size: number }[] = [];
  #size = 0;
  #last: Promise<void> = Promise.resolve();
  /** The last line after which another text may be the current one of an article. */
  #lastTextChange: Promise<void> = this.#last;

  constructor(desk: NotebookDesk, answer: (answer: LineAnswer) => void) {
    this.#desk = desk;
    this.#answer = answer;
  }

  async room(): Promise<void> {
    while (this.#open.length >= MOST_LINES || this.#size > MOST_CHARACTERS) {
      await this.#open[0]?.turn;
    }
  }

  async settled(): Promise<void> {
    await this.#last;
  }

  /** Comes back once the line is asked of the desk; its answer follows. */
  async begin(line: InputLine): Promise<void> {
    if (line.kind !== 'text') {
      this.#follow(line.number, Promise.resolve(fail(line)), 0);
      return;
    }
    const { number, text } = line;
    const read = readEditLine(text, this.#desk.ports.now());
    // What was asked is wrapped: an await of it here would wait for its answer.
    const { asked } = read.ok ? await this.#ask(read.value) : { asked: Promise.resolve(read) };
    this.#follow(number, asked, text.length);
    if (read.ok && changesTexts(read.value)) this.#lastTextChange = this.#last;
  }

  async #ask(request: EditRequest): Promise<{ readonly asked: Asked }> {
    if (request.kind === 'undo' || request.kind === 'redo')
      return { asked: this.#step(request.kind) };
    const commands = request.kind === 'batch' ? request.commands : [request.command];
    if (commands.some(({ carries, covers }) => carries || covers)) await this.#last;
    else if (commands.some(({ passage }) => passage !== null)) await this.#lastTextChange;
    const complete = await completeCommands(this.#desk, commands);
    if (!complete.ok) return { asked: Promise.resolve(complete) };
    const [first] = complete.value;
    if (request.kind === 'batch') {
      const { kind, label } = request;
      return { asked: this.#dispatch({ kind, label, commands: complete.value }) };
    }
    if (first === undefined) throw new Error('A command was lost');
    return { asked: this.#dispatch(first) };
  }

  #dispatch(command: Command): Promise<Result<Done, EditError>> {
    return this.#desk.dispatch(command, null);
  }

  async #step(kind: 'undo' | 'redo'): Asked {
    const done = await (kind === 'undo' ? this.#desk.undo() : this.#desk.redo());
    return done ?? fail({ kind: kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo' });
  }

  /** Answers the line once those before it are answered. */
  #follow(line: number, asked: Asked, size: number): void {
    const before = this.#last;
    const turn = Promise.all([asked, before]).then(([done]) => {
      this.#open.shift();
      this.#size -= size;
      this.#answer(
        done.ok ? ok({ revision: done.value.revision }) : fail({ line, error: done.error }),
      );
    });
    // A bug rejects here and is met where it is awaited.
    turn.catch(() => undefined);
    this.#open.push({ turn, size });
    this.#size += size;
    this.#last = turn;
  }
}

/** Whether a request may put another text in the place of the current one of an article. */
function changesTexts(request: EditRequest): boolean {
  switch (request.kind) {
    case 'undo':
    case 'redo':
      return true;
    case 'single':
      return bringsText(request.command);
    case 'batch':
      return request.commands.some(bringsText);
  }
}

function bringsText({ command: { kind } }: LineCommand): boolean {
  return kind === 'addArticle' || kind === 'addVersion';
}
