import { basename } from 'node:path';
import type { Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { Sha256 } from '../domain/ids';
import { apply, type Outcome } from '../domain/notebook/apply';
import type { Command, CommandError } from '../domain/notebook/command';
import { isEmpty } from '../domain/notebook/diff';
import { redoStep, undoStep } from '../domain/notebook/history';
import type { Notebook } from '../domain/notebook/notebook';
import { totals } from '../domain/notebook/overview';
import type { Totals } from '../domain/notebook/rows';
import { fail, ok, type Result } from '../domain/result';
import type { FileFault } from '../library/files/file-fault';
import type { Finding } from '../library/finding';
import type { NotebookStore } from '../library/notebook-store';
import type { OpenError, ReadOnlyReason, SaveError, TextError } from '../library/open-error';
import {
  createNotebookFolder,
  type FolderPorts,
  openNotebookFolder,
  type OpenOptions,
} from '../library/open-notebook-folder';
import {
  askForEdit,
  askForMove,
  type Done,
  type EditError,
  type PrepareEdit,
} from './ask-for-edit';
import { checkTexts } from './check-texts';
import { DeskEvents } from './desk-events';
import { EditQueue, type QueuePorts } from './edit-queue';
import { FoldSchedule } from './fold-schedule';
import { type OutsideChange, type OutsidePorts, reconcileStore } from './outside-changes';

/** What the outside world lends to a desk: the time, fresh unique parts of ids and, in tests, a file system. */
export interface DeskPorts extends FolderPorts, OutsidePorts {
  readonly newId: () => string;
  /** What becomes of an edit that can't be saved; `refuse` unless said otherwise. */
  readonly whenNotSaved?: QueuePorts['whenNotSaved'];
}

/**
 * An open notebook with everything that edits it. Edits are done one at a time in the order they are asked for; each
 * is on the disk before listeners hear of it and before its answer resolves, in this order. `notebook` may already
 * show edits that are on their way to the disk. What can be undone lasts as long as the desk.
 */
export class NotebookDesk extends DeskEvents {
  readonly #store: NotebookStore;
  readonly #ports: DeskPorts;
  readonly #queue: EditQueue;
  readonly #schedule: FoldSchedule;

  private constructor(store: NotebookStore, ports: DeskPorts) {
    super();
    this.#store = store;
    this.#ports = ports;
    store.onFinding = (finding) => this.found.tell(finding);
    this.#schedule = new FoldSchedule(store, (outcome) => this.folds.tell(outcome));
    this.#queue = new EditQueue(store, {
      now: ports.now,
      whenNotSaved: ports.whenNotSaved ?? 'refuse',
      onState: (state) => this.saveStates.tell(state),
      onSaved: ({ how, diff, label, revision }) => {
        this.changes.tell({ how, diff, label, revision });
        this.#schedule.edited();
      },
      onHeld: (steps) => this.held.tell(steps),
      onTakenBack: () => this.takenBack.tell(null),
      reconcile: async () => {
        const reconciled = await this.#takeInOutside();
        return reconciled.ok ? null : reconciled.error;
      },
    });
  }

  /** Opens a notebook folder. */
  static async open(
    path: string,
    ports: DeskPorts,
    options: OpenOptions = {},
  ): Promise<Result<NotebookDesk, OpenError>> {
    const opened = await openNotebookFolder(path, ports, options);
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

  /** Number of the last edit that `notebook` shows, held ones included. */
  get shownRevision(): number {
    return this.#store.shownRevision;
  }

  /** The same in every copy of the notebook. */
  get id(): string {
    return this.#store.manifest.id;
  }

  /** Hash of the last line that is on the disk, which says what led to this state; `null` before the first edit. */
  get head(): Sha256 | null {
    return this.#store.head;
  }

  /** What people know a notebook by. Its name is its folder's. */
  get info(): { name: string; path: string; totals: Totals; readOnly: ReadOnlyReason | null } {
    const { path, readOnly, notebook } = this.#store;
    return { name: basename(path), path, totals: totals(notebook), readOnly };
  }

  /** What undo and redo would take back and do again, as labels; `null` when there is nothing. */
  get undoState(): { undo: string | null; redo: string | null } {
    const { done, undone } = this.#queue.history;
    return { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  }

  /** The time and fresh ids, for use cases that make commands. */
  get ports(): DeskPorts {
    return this.#ports;
  }

  /** What was found when the notebook was opened, and since. */
  get findings(): readonly Finding[] {
    return this.#store.findings;
  }

  /** Does a command. Steps in a row with the same `group` are undone as one; `null` stands alone. */
  dispatch(command: Command, group: string | null): Promise<Result<Done, EditError>> {
    const prepare: PrepareEdit = async () => {
      const { now, newId } = this.#ports;
      const applied = apply(this.notebook, command, { now: now(), newId });
      if (!applied.ok) return applied;
      const badText = await checkTexts(command, (hash) => this.#store.readText(hash));
      return badText ? fail(badText) : applied;
    };
    return this.#edit(prepare, group);
  }

  /** Does what a use case worked out by itself from the notebook as it is when its turn has come. */
  commitDiff(
    make: (notebook: Notebook) => Result<Outcome, CommandError>,
    group: string | null = null,
  ): Promise<Result<Done, EditError>> {
    return this.#edit(() => Promise.resolve(make(this.notebook)), group);
  }

  /** Takes back the latest step; `null` when there is none. */
  undo(): Promise<Result<Done, EditError> | null> {
    return askForMove(this.#queue, 'undo', undoStep);
  }

  /** Does again the step undone last; `null` when there is none. */
  redo(): Promise<Result<Done, EditError> | null> {
    return askForMove(this.#queue, 'redo', redoStep);
  }

  /** Takes in what others wrote in the folder since it was read or written last; `null` when there is nothing. */
  lookOutside(): Promise<Result<OutsideChange | null, SaveError>> {
    return this.#queue.inTurn(() => this.#takeInOutside());
  }

  /** Tries at once to save what is held. */
  retryNow(): void {
    this.#queue.retryNow();
  }

  /** Gives up the edits that are held; they are answered as not saved. */
  abandonHeld(): void {
    this.#queue.abandon();
  }

  /** Keeps an article text and answers its hash. */
  putText(text: ArticleText): Promise<Result<Sha256, SaveError>> {
    return this.#store.putText(text);
  }

  /** The article text of a hash. */
  readText(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    return this.#store.readText(hash);
  }

  /** The stored JSON of a text; `null` where only `readText` can put right or tell what is wrong with it. */
  readTextJson(hash: Sha256): Promise<string | null> {
    return this.#store.readTextJson(hash);
  }

  /** Keeps imported bytes as evidence; the extension is without a dot. */
  putOriginal(bytes: Uint8Array, extension: string): Promise<Result<Original, SaveError>> {
    return this.#store.putOriginal(bytes, extension);
  }

  /**
   * Waits for the edits under way, makes a last snapshot and lets other processes open the folder. The desk is of no
   * use afterwards.
   */
  close(): Promise<Result<null, FileFault>> {
    return this.#queue.inTurn(async () => {
      await this.#schedule.end();
      return this.#store.close();
    });
  }

  #edit(prepare: PrepareEdit, group: string | null): Promise<Result<Done, EditError>> {
    if (this.#store.readOnly) return Promise.resolve(fail({ kind: 'readOnly' }));
    return askForEdit(this.#queue, prepare, group);
  }

  /** What can be undone speaks of the notebook as it was before others changed it, and is forgotten. */
  async #takeInOutside(): Promise<Result<OutsideChange | null, SaveError>> {
    const reconciled = await reconcileStore(this.#store, this.#ports);
    if (!reconciled.ok || reconciled.value === null) return reconciled;
    if (!isEmpty(reconciled.value.patch)) this.#queue.forgetHistory();
    this.outside.tell(reconciled.value);
    return reconciled;
  }
}
