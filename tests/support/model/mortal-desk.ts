import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotebookDesk } from '../../../src/desk/notebook-desk';
import { type DeskPorts } from '../../../src/desk/notebook-desk';
import { openOrCreate } from '../../../src/desk/open-or-create';
import type { SeededRandom } from '../../../src/desk/seeded-random';
import { LOCK_FILE } from '../../../src/library/lock/folder-lock';
import { type FaultyFiles, faultyFiles } from '../faulty-files';
import { valueOf } from '../notebooks';

/** How often a start is cut off, and within how many file calls. */
const CUT_START = { chance: 0.3, calls: 40 };

/** A notebook folder that one process after the other has open; some of them die. */
export class MortalDesk {
  #files: FaultyFiles = faultyFiles();
  #processId = 100;
  #desk: NotebookDesk | null = null;

  constructor(
    private readonly path: string,
    private readonly random: SeededRandom,
    private readonly now: () => string,
  ) {}

  /** The notebook as the process that runs now has it open. */
  get desk(): NotebookDesk {
    if (this.#desk === null) throw new Error('Nothing is open');
    return this.#desk;
  }

  /** From one of the next file calls on nothing reaches the disk. */
  dieWithin(calls: number): void {
    const last = this.#files.calls.length + this.random.below(calls);
    this.#files.mischief = (_, index) => (index >= last ? 'EIO' : null);
  }

  /** One of the next file calls fails. */
  failOnceWithin(calls: number): void {
    const at = this.#files.calls.length + this.random.below(calls);
    this.#files.mischief = (_, index) => (index === at ? 'ENOSPC' : null);
  }

  /** Nothing fails from now on. */
  heal(): void {
    this.#files.mischief = () => null;
  }

  /** The process that ran is no more, and another one opens the notebook, at times after some that died of it. */
  async start(): Promise<void> {
    this.#files.mischief = () => 'EIO';
    while (this.random.chance(CUT_START.chance)) {
      const ports = this.#nextProcess();
      this.dieWithin(CUT_START.calls);
      await openOrCreate(this.path, ports);
      this.#files.mischief = () => 'EIO';
    }
    const opened = await openOrCreate(this.path, this.#nextProcess());
    if (opened.ok || opened.error.kind !== 'inUse') {
      this.#desk = valueOf(opened).desk;
      return;
    }
    // A process that died while it wrote its lock: nobody knows whose that is until it is old.
    await utimes(join(this.path, LOCK_FILE), 0, 0);
    await this.start();
  }

  /** A process that was not there before, and that alone runs. */
  #nextProcess(): DeskPorts {
    this.#files = faultyFiles();
    this.#processId += 1;
    const pid = this.#processId;
    return {
      now: this.now,
      newId: () => {
        throw new Error('Every id is given');
      },
      files: this.#files,
      processes: {
        pid,
        host: 'model',
        startOf: (id) => Promise.resolve(id === pid ? `start of ${id}` : null),
      },
    };
  }
}
