import { apply } from '../../../src/domain/notebook/apply';
import type { Command } from '../../../src/domain/notebook/command';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import type { NotebookStore } from '../../../src/library/notebook-store';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { type Reconciled, reconcile } from '../../../src/library/outside/reconcile';
import { machineProcesses } from '../../../src/library/lock/processes';
import { testPorts, valueOf } from '../notebooks';

/** Tries to save one edit while others keep writing. */
const MOST_TRIES = 5;

/** One computer with a notebook open in its own folder, as a sync service finds it. */
export class Computer {
  #edits = 0;

  private constructor(
    readonly name: string,
    readonly store: NotebookStore,
  ) {}

  /** Makes a notebook and opens it. */
  static async create(name: string, folder: string): Promise<Computer> {
    return new Computer(name, valueOf(await createNotebookFolder(folder, portsOf(name))));
  }

  /** Opens the notebook in a folder. */
  static async open(name: string, folder: string): Promise<Computer> {
    return new Computer(name, valueOf(await openNotebookFolder(folder, portsOf(name))));
  }

  /** The notebook as it is in memory. */
  get notebook() {
    return this.store.notebook;
  }

  /**
   * Does a command and saves it, with what others changed in the meantime taken in first, as the desk does; `false`
   * when the notebook refused it.
   */
  async edit(command: Command): Promise<boolean> {
    this.#edits += 1;
    const now = new Date(Date.UTC(2031, 2, 20, 12, 0, this.#edits)).toISOString();
    const newId = () => `${this.name}-${String(this.#edits)}`;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const applied = apply(this.notebook, command, { now, newId });
      if (!applied.ok) return false;
      this.store.stage({ ...applied.value, at: now });
      const saved = await this.store.flush();
      if (saved.ok) return true;
      this.store.discard();
      if (saved.error.kind !== 'changedOutside') break;
      await this.takeIn();
    }
    throw new Error(`${this.name} could not save ${command.kind}`);
  }

  /** Does commands, one after the other. */
  async editAll(commands: readonly Command[]): Promise<void> {
    for (const command of commands) await this.edit(command);
  }

  /** Makes a snapshot, unless others wrote in the meantime. */
  async fold(): Promise<void> {
    const folded = await this.store.fold();
    if (!folded.ok && folded.error.kind !== 'changedOutside') valueOf(folded);
  }

  /** Takes in what others did; `null` when there was nothing. */
  async takeIn(pauses: readonly number[] = []): Promise<Reconciled | null> {
    const { now } = portsOf(this.name);
    return valueOf(await reconcile(this.store, { files: nodeFileSystem, now, pauses }));
  }

  /** Lets go of the folder. */
  async close(): Promise<void> {
    valueOf(await this.store.close());
  }
}

function portsOf(name: string) {
  return testPorts({ processes: { ...machineProcesses, host: name } });
}
