import { basename } from 'node:path';
import type { Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { Sha256 } from '../domain/ids';
import { apply } from '../domain/notebook/apply';
import type { Command, CommandError } from '../domain/notebook/command';
import type { Diff } from '../domain/notebook/diff';
import {
  EMPTY_HISTORY,
  type History,
  redoStep,
  remember,
  undoStep,
} from '../domain/notebook/history';
import type { Notebook } from '../domain/notebook/notebook';
import { totals } from '../domain/notebook/overview';
import type { Totals } from '../domain/notebook/rows';
import { fail, ok, type Result } from '../domain/result';
import type { FileFault } from '../library/file-fault';
import type { NotebookStore } from '../library/notebook-store';
import type { OpenError, ReadOnlyReason, SaveError, TextError } from '../library/open-error';
import {
  createNotebookFolder,
  type FolderPorts,
  openNotebookFolder,
} from '../library/open-notebook-folder';
import { checkTexts } from './check-texts';
import { Listeners } from './listeners';

/** What the outside world lends to a desk: the time, fresh unique parts of ids and, in tests, a file system. */
export interface DeskPorts extends FolderPorts {
  readonly newId: () => string;
}

/** An edit that is done and on the disk. */
export interface Done {
  readonly revision: number;
  readonly label: string;
}

/** Why an edit was not done; the notebook is as it was before. */
export type EditError = { readonly kind: 'refused'; readonly reason: CommandError } | SaveError;

/** An edit as listeners are told of it: it is on the disk, and the notebook holds it. */
export interface DeskChange extends Done {
  readonly how: 'do' | 'undo' | 'redo';
  readonly diff: Diff;
}

/** Whether the latest edit is on the disk. */
export type DeskSaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * An open notebook with everything that edits it. Edits are done one at a time in the order they are asked for; each
 * is on the disk before it shows in `notebook`, before listeners hear of it and before its answer resolves, in this
 * order. What can be undone lasts as long as the desk.
 */
export class NotebookDesk {
  readonly #store: NotebookStore;
  readonly #ports: DeskPorts;
  readonly #changes = new Listeners<DeskChange>();
  readonly #saveStates = new Listeners<DeskSaveState>();
  #history: History = EMPTY_HISTORY;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(store: NotebookStore, ports: DeskPorts) {
    this.#store = store;
    this.#ports = ports;
  }

  /** Opens a notebook folder. */
  static async open(path: string, ports: DeskPorts): Promise<Result<NotebookDesk, OpenError>> {
    const opened = await openNotebookFolder(path, ports);
    return opened.ok ? ok(new NotebookDesk(opened.value, ports)) : opened;
  }

  /** Makes a notebook of an absent or empty folder and opens it. */
  static async create(path: string, ports: DeskPorts): Promise<Result<NotebookDesk, OpenError>> {
    const created = await createNotebookFolder(path, ports);
    return created.ok ? ok(new NotebookDesk(created.value, ports)) : created;
  }

  /** The records. Only the desk changes them. */
  get notebook(): Notebook {
    return this.#store.notebook;
  }

  /** Number of the last edit that is on the disk. */
  get revision(): number {
    return this.#store.revision;
  }

  /** What people know a notebook by. Its name is its folder's. */
  get info(): { name: string; path: string; totals: Totals; readOnly: ReadOnlyReason | null } {
    const { path, readOnly, notebook } = this.#store;
    return { name: basename(path), path, totals: totals(notebook), readOnly };
  }

  /** What undo and redo would take back and do again, as labels; `null` when there is nothing. */
  get undoState(): { undo: string | null; redo: string | null } {
    return {
      undo: this.#history.done.at(-1)?.label ?? null,
      redo: this.#history.undone.at(-1)?.label ?? null,
    };
  }

  /** The time and fresh ids, for use cases that make commands. */
  get ports(): DeskPorts {
    return this.#ports;
  }

  /** Does a command. Steps in a row with the same `group` are undone as one; `null` stands alone. */
  dispatch(command: Command, group: string | null): Promise<Result<Done, EditError>> {
    return this.#inTurn(async () => {
      if (this.#store.readOnly) return fail({ kind: 'readOnly' });
      const { now, newId } = this.#ports;
      const applied = apply(this.notebook, command, { now: now(), newId });
      if (!applied.ok) return fail({ kind: 'refused', reason: applied.error });
      const { diff, label } = applied.value;
      const badText = await checkTexts(command, (hash) => this.#store.readText(hash));
      if (badText) return fail({ kind: 'refused', reason: badText });
      const history = remember(this.#history, { label, diff, group });
      return this.#commit('do', { diff, label, history });
    });
  }

  /** Takes back the latest step; `null` when there is none. */
  undo(): Promise<Result<Done, EditError> | null> {
    return this.#inTurn(async () => {
      const move = undoStep(this.#history);
      return move && this.#commit('undo', move);
    });
  }

  /** Does again the step undone last; `null` when there is none. */
  redo(): Promise<Result<Done, EditError> | null> {
    return this.#inTurn(async () => {
      const move = redoStep(this.#history);
      return move && this.#commit('redo', move);
    });
  }

  /** Tells of every edit from now on, until the returned function is called. */
  onChange(listener: (change: DeskChange) => void): () => void {
    return this.#changes.add(listener);
  }

  /** Tells whenever an edit begins to be saved, is saved, or could not be saved. */
  onSaveState(listener: (state: DeskSaveState) => void): () => void {
    return this.#saveStates.add(listener);
  }

  /** Keeps an article text and answers its hash. */
  putText(text: ArticleText): Promise<Result<Sha256, SaveError>> {
    return this.#store.putText(text);
  }

  /** The article text of a hash. */
  readText(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    return this.#store.readText(hash);
  }

  /** Keeps imported bytes as evidence; the extension is without a dot. */
  putOriginal(bytes: Uint8Array, extension: string): Promise<Result<Original, SaveError>> {
    return this.#store.putOriginal(bytes, extension);
  }

  /** Waits for the edits under way and lets other processes open the folder. The desk is of no use afterwards. */
  close(): Promise<Result<null, FileFault>> {
    return this.#inTurn(() => this.#store.close());
  }

  async #commit(
    how: DeskChange['how'],
    { diff, label, history }: { diff: Diff; label: string; history: History },
  ): Promise<Result<Done, EditError>> {
    this.#saveStates.tell({ kind: 'saving' });
    const saved = await this.#store.commit({ diff, label, at: this.#ports.now() });
    if (!saved.ok) {
      const code = saved.error.kind === 'notSaved' ? saved.error.code : 'EROFS';
      this.#saveStates.tell({ kind: 'failed', code });
      return saved;
    }
    this.#history = history;
    const done: Done = { revision: saved.value.revision, label };
    this.#saveStates.tell({ kind: 'saved' });
    this.#changes.tell({ ...done, how, diff });
    return ok(done);
  }

  /** Runs work once all that was asked before has come to its end, well or not. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
