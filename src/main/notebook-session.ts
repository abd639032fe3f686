import type { NotebookInfo, OpenError } from '../contract/app-state';
import { changeOverview } from '../desk/overview';
import { type DeskPorts, NotebookDesk } from '../desk/notebook-desk';
import { fail, ok, type Result } from '../domain/result';
import type { RecentNotebooks } from './recent-notebooks';
import type { Tell } from './tell';

/** How a folder is opened: as it is, or made a notebook of first. */
type Opener = (path: string, ports: DeskPorts) => Promise<Result<NotebookDesk, OpenError>>;

/** What a session is given. */
export interface SessionPorts {
  readonly desk: DeskPorts;
  readonly recent: RecentNotebooks;
  readonly tell: Tell;
  /** The open notebook was edited. */
  readonly onChanged: () => void;
  /** Another notebook is open now; `null` for none. */
  readonly onSwitched: (info: NotebookInfo | null) => void;
}

/**
 * The one notebook that is open in the app, or none. Opening and closing happen one after the other; a notebook that
 * does not open leaves the one that is open alone.
 */
export class NotebookSession {
  #desk: NotebookDesk | null = null;
  #problem: OpenError | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: SessionPorts) {}

  /** The open notebook; `null` for none. */
  get desk(): NotebookDesk | null {
    return this.#desk;
  }

  /** The open notebook in a few words; `null` for none. */
  get info(): NotebookInfo | null {
    return this.#desk?.info ?? null;
  }

  /** Why the last notebook did not reopen at the start; `null` when it did, or when one was opened since. */
  get problem(): OpenError | null {
    return this.#problem;
  }

  /** Opens a notebook folder in place of what is open. */
  open(path: string): Promise<Result<NotebookInfo, OpenError>> {
    return this.#inTurn(() => this.#replace(path, NotebookDesk.open));
  }

  /** Makes a notebook of an absent or empty folder and opens it in place of what is open. */
  create(path: string): Promise<Result<NotebookInfo, OpenError>> {
    return this.#inTurn(() => this.#replace(path, NotebookDesk.create));
  }

  /** Opens the notebook of the session before, if it was open to the end. */
  async reopenLast(): Promise<void> {
    const path = this.ports.recent.last;
    if (path === null) return;
    const opened = await this.open(path);
    if (!opened.ok) this.#problem = opened.error;
  }

  /** Closes the notebook for good: it does not reopen at the next start. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#desk) return;
      await this.#letGo();
      await this.ports.recent.closed();
      this.#announce();
    });
  }

  /** Closes the notebook because the app ends; it reopens at the next start. */
  end(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  async #replace(path: string, open: Opener): Promise<Result<NotebookInfo, OpenError>> {
    if (this.#desk?.info.path === path && open === NotebookDesk.open) return ok(this.#desk.info);
    const opened = await open(path, this.ports.desk);
    if (!opened.ok) return fail(opened.error);
    await this.#letGo();
    this.#take(opened.value);
    await this.ports.recent.opened(path, this.ports.desk.now());
    this.#announce();
    return ok(opened.value.info);
  }

  #take(desk: NotebookDesk): void {
    this.#desk = desk;
    this.#problem = null;
    desk.onSaveState((state) => this.ports.tell('saveStateChanged', state));
    desk.onChange((change) => {
      this.ports.tell('notebookChanged', changeOverview(desk, change));
      this.ports.onChanged();
    });
  }

  async #letGo(): Promise<void> {
    const desk = this.#desk;
    this.#desk = null;
    const closed = await desk?.close();
    // The edits are on the disk; a lock that stays behind is recognised as stale.
    if (closed && !closed.ok)
      process.stderr.write(`Dateline: lock not released (${closed.error.code})\n`);
  }

  #announce(): void {
    this.ports.tell('notebookSwitched', this.info);
    this.ports.onSwitched(this.info);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
