import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { commandOf, type Edit } from './edits';
import type { Ledger } from './ledger';

/** A line to be written to a store; `edit` is `null` when its outcome is of no interest. */
export interface FeedLine {
  readonly text: string;
  readonly edit: Edit | null;
}

/** How a writer ended. */
export interface WriterEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

interface Answer {
  readonly revision?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

/** The line of an edit. */
export function lineOf(edit: Edit): FeedLine {
  return { text: JSON.stringify(commandOf(edit)), edit };
}

/**
 * A process that writes to a store, fed with lines on its standard input: as `dateline edit` reads and answers them.
 * At most `atOnce` lines are under way; every answer is put down in the ledger.
 */
export class FedWriter {
  readonly ended: Promise<WriterEnd>;
  /** What the refusals so far said. */
  readonly refusals: { readonly code: string; readonly message: string }[] = [];
  answers = 0;
  readonly #child: ChildProcess;
  readonly #looks = new Set<() => void>();
  #underWay = 0;
  #isFed = true;
  #isOver = false;

  constructor(
    command: readonly string[],
    private readonly ledger: Ledger,
    private readonly next: () => FeedLine,
    private readonly atOnce: () => number,
  ) {
    const [program = '', ...args] = command;
    this.#child = spawn(program, args, { stdio: 'pipe', detached: true });
    this.#child.stdin?.on('error', () => undefined);
    this.ended = this.#watch();
    this.#feed();
  }

  /** Whether it ended, by itself or not. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Comes back after so many more answers, or when the writer ended before. */
  async afterAnswers(count: number): Promise<void> {
    const wanted = this.answers + count;
    await this.#until(() => this.answers >= wanted);
  }

  /** Sends nothing any more, and comes back once all that was sent is answered. */
  async pause(): Promise<void> {
    this.#isFed = false;
    await this.#until(() => this.#underWay === 0);
  }

  /** Feeds on after a pause. */
  resume(): void {
    this.#isFed = true;
    this.#feed();
  }

  /** Closes its standard input. */
  endInput(): void {
    this.#isFed = false;
    this.#child.stdin?.end();
  }

  /** Ends it and all that it started, at once; how it ended tells whether it had done so by itself before. */
  async kill(): Promise<WriterEnd> {
    this.#isFed = false;
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL');
    } catch {
      // It ended by itself a moment before.
    }
    return this.ended;
  }

  #watch(): Promise<WriterEnd> {
    let stderr = '';
    this.#child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    const { stdout } = this.#child;
    if (!stdout) throw new Error('A writer without output');
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => this.#answer(JSON.parse(line) as Answer));
    const read = new Promise((resolve) => lines.once('close', resolve));
    return new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        void read.then(() => {
          this.#isOver = true;
          this.#tell();
          resolve({ code, signal, stderr });
        });
      });
    });
  }

  #answer(answer: Answer): void {
    const { revision, error } = answer;
    this.#underWay -= 1;
    this.answers += 1;
    if (revision === undefined) {
      this.ledger.refused();
      this.refusals.push(error ?? { code: 'none', message: JSON.stringify(answer) });
    } else {
      this.ledger.saved(revision);
    }
    this.#feed();
    this.#tell();
  }

  #feed(): void {
    const wanted = this.atOnce();
    while (this.#isFed && !this.#isOver && this.#underWay < wanted) {
      const { text, edit } = this.next();
      this.#underWay += 1;
      this.ledger.ask(edit);
      this.#child.stdin?.write(`${text}\n`);
    }
  }

  #until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds() && !this.#isOver) return;
        this.#looks.delete(look);
        resolve();
      };
      this.#looks.add(look);
      look();
    });
  }

  #tell(): void {
    for (const look of [...this.#looks]) look();
  }
}
