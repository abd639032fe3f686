import type { NotebookInfo, OpenError, SaveState } from '../contract/app-state';
import type { CopyError, Finding, NotebookCopy } from '../contract/safekeeping';
import { type DeskPorts, NotebookDesk } from '../desk/notebook-desk';
import { readQuickOverview } from '../desk/quick-overview';
import { saveCopy } from '../desk/save-copy';
import { fail, ok, type Result } from '../domain/result';
import { Turns } from '../library/turns';
import { OpeningBehind } from './opening-behind';
import { OverviewUpkeep } from './overview-upkeep';
import type { RecentNotebooks } from './recent-notebooks';
import { Saving } from './saving';
import { type HeldQuestions, settleHeld } from './settle-held';
import { spaced } from './spaced';
import type { Tell } from './tell';
import { tellEdits } from './tell-edits';

/** How a folder is opened: as it is, to read it only, or made a notebook of first. */
type Opener = (path: string, ports: DeskPorts) => Promise<Result<NotebookDesk, OpenError>>;

/** What opening came to; `null` when the user stays with the notebook that is open. */
type Opened = Result<NotebookInfo, OpenError> | null;

/** What a session is given. */
export interface SessionPorts {
  readonly desk: DeskPorts;
  readonly recent: RecentNotebooks;
  readonly tell: Tell;
  /** How the user is asked about edits that can't be saved when their notebook is to be closed. */
  readonly heldQuestions: HeldQuestions;
  /** Whether the user lets go of what is still to be brought into the open notebook, if anything is. */
  readonly mayLeave: () => Promise<boolean>;
  /** The open notebook was edited. */
  readonly onChanged: () => void;
  /** Another notebook is open now; `null` for none. */
  readonly onSwitched: (info: NotebookInfo | null) => void;
}

const openToRead: Opener = (path, ports) => NotebookDesk.open(path, ports, { readOnly: true });

/**
 * The one notebook that is open in the app, or none. Opening and closing happen one after the other; a notebook that
 * does not open leaves the one that is open alone, and so does a user who won't give up edits that could not be saved.
 */
export class NotebookSession {
  #desk: NotebookDesk | null = null;
  #upkeep: OverviewUpkeep | null = null;
  /** The notebook that is shown and still to be opened. */
  #behind: OpeningBehind | null = null;
  #saving = new Saving();
  #problem: OpenError | null = null;
  /** The notebook that did not open last because someone else has it open. */
  #refused: Extract<OpenError, { kind: 'inUse' }> | null = null;
  readonly #turns = new Turns();

  constructor(private readonly ports: SessionPorts) {}

  /** The open notebook; `null` for none. */
  get desk(): NotebookDesk | null {
    return this.#desk;
  }

  /** The open notebook in a few words, or the one that is shown and still to be opened; `null` for none. */
  get info(): NotebookInfo | null {
    const desk = this.#desk;
    if (!desk) return this.#behind?.info ?? null;
    const { info, findings } = desk;
    const isRefused = info.readOnly === 'inUse' && this.#refused?.path === info.path;
    const usedBy = isRefused ? (this.#refused?.by ?? null) : null;
    return { ...info, usedBy, findings: findings.filter(mustBeTold) };
  }

  /** Whether the edits of the open notebook are on the disk. */
  get saveState(): SaveState {
    return this.#saving.state;
  }

  /** Why the last notebook did not reopen at the start; `null` when it did, or when one was opened since. */
  get problem(): OpenError | null {
    return this.#problem;
  }

  /** Opens a notebook folder in place of what is open. */
  open(path: string): Promise<Opened> {
    return this.#turns.take(() => this.#replace(path, NotebookDesk.open));
  }

  /** Makes a notebook of an absent or empty folder and opens it in place of what is open. */
  create(path: string): Promise<Opened> {
    return this.#turns.take(() => this.#replace(path, NotebookDesk.create));
  }

  /** Whether a notebook of this path was refused just now because someone else has it open. */
  wasRefused(path: string): boolean {
    return this.#refused?.path === path;
  }

  /** Opens a notebook folder in place of what is open to read it, whoever has it open. */
  openForReading(path: string): Promise<Opened> {
    return this.#turns.take(() => this.#replace(path, openToRead));
  }

  /** Tries to open for writing what is open for reading only; `null` when there is no such notebook. */
  async openForWriting(): Promise<Opened> {
    const info = this.#desk?.info;
    return info?.readOnly ? this.open(info.path) : null;
  }

  /** Opens the notebook of the session before, if it was open to the end. */
  async reopenLast(): Promise<void> {
    const path = this.ports.recent.last;
    if (path === null) return;
    const quick = await readQuickOverview(path);
    if (quick) void this.#openBehind(path, new OpeningBehind(quick));
    else await this.#reopen(path);
  }

  /** What the notebook that is still to be opened is shown with; `null` when there is none. */
  takeQuickOverview(): string | null {
    this.#behind?.shown();
    return this.#behind?.quick.text ?? null;
  }

  /** Comes back once the notebook that is shown is open too; at once in the normal course of things. */
  async settled(): Promise<void> {
    if (this.#behind === null) return;
    this.#behind.start();
    await this.#turns.over();
  }

  /** Copies the open notebook with all edits that could not be saved into an empty folder. */
  saveCopy(folder: string): Promise<Result<NotebookCopy, CopyError>> {
    return this.#turns.take(() => this.#copyTo(folder));
  }

  /** Closes the notebook for good, so that it does not reopen at the next start, unless the user stays with it. */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      if (!this.#desk || !(await this.#mayLetGo())) return;
      await this.#letGo();
      await this.ports.recent.closed();
      this.#announce();
    });
  }

  /** Closes the notebook because the app ends; it reopens at the next start. `false` when the user stays with it. */
  end(): Promise<boolean> {
    this.#behind?.start();
    return this.#turns.take(async () => {
      if (!(await this.#mayLetGo())) return false;
      await this.#letGo();
      return true;
    });
  }

  async #reopen(path: string): Promise<void> {
    const opened = await this.open(path);
    if (opened && !opened.ok) this.#problem = opened.error;
  }

  /** Opens a notebook that is shown already. When it turns out to be another than the one shown, the page is told. */
  async #openBehind(path: string, behind: OpeningBehind): Promise<void> {
    this.#behind = behind;
    this.ports.onSwitched(this.info);
    const opened = await this.#turns.take(async () => {
      await behind.due;
      const answer = await this.#replace(path, NotebookDesk.open);
      this.#behind = null;
      return answer;
    });
    if (opened?.ok) return;
    if (opened) this.#problem = opened.error;
    this.#announce();
  }

  async #replace(path: string, open: Opener): Promise<Opened> {
    const info = this.#desk?.info;
    const isThere = info?.path === path && info.readOnly === null;
    if (isThere && open !== NotebookDesk.create) return ok(this.info ?? never(path));
    const opened = await open(path, this.ports.desk);
    if (!opened.ok) {
      if (opened.error.kind === 'inUse') this.#refused = opened.error;
      return fail(opened.error);
    }
    if (!(await this.#mayLetGo())) {
      await opened.value.close();
      return null;
    }
    await this.#letGo();
    this.#take(opened.value);
    await this.ports.recent.opened(path, this.ports.desk.now());
    this.#announce();
    return ok(this.info ?? never(path));
  }

  #take(desk: NotebookDesk): void {
    const saving = new Saving();
    this.#desk = desk;
    this.#saving = saving;
    this.#problem = null;
    const tellOutdated = (): void => this.ports.tell('overviewOutdated', null);
    this.#upkeep = new OverviewUpkeep(desk, this.#behind?.quick ?? null, tellOutdated);
    desk.onFinding(() => this.ports.tell('notebookSwitched', this.info));
    desk.onSaveState((state) => {
      saving.take(state);
      this.ports.tell('saveStateChanged', state);
    });
    tellEdits(desk, this.ports.tell, this.ports.onChanged);
  }

  async #copyTo(folder: string): Promise<Result<NotebookCopy, CopyError>> {
    const desk = this.#desk;
    if (!desk) return fail({ kind: 'noNotebook' });
    const heldEdits = this.#saving.held?.edits ?? 0;
    const tell = spaced((progress) => this.ports.tell('copyProgress', progress));
    const copied = await saveCopy(desk, folder, tell);
    if (!copied.ok) return copied;
    this.#saving.copied(heldEdits);
    await this.ports.recent.add(copied.value.path, this.ports.desk.now());
    return ok({ ...copied.value, heldEdits });
  }

  /** Whether the open notebook may be closed: nothing is held, or the user has decided what becomes of it. */
  async #mayLetGo(): Promise<boolean> {
    const desk = this.#desk;
    if (desk === null) return true;
    if (!(await this.ports.mayLeave())) return false;
    const retry = () => desk.retryNow();
    const copyTo = (folder: string) => this.#copyTo(folder);
    return settleHeld({ saving: this.#saving, retry, copyTo }, this.ports.heldQuestions);
  }

  async #letGo(): Promise<void> {
    const desk = this.#desk;
    const upkeep = this.#upkeep;
    this.#desk = null;
    this.#upkeep = null;
    upkeep?.leave();
    if (this.#saving.held) desk?.abandonHeld();
    await upkeep?.keep();
    const closed = await desk?.close();
    this.#saving = new Saving();
    // The edits are on the disk; a lock that stays behind is recognised as stale.
    if (closed && !closed.ok)
      process.stderr.write(`Dateline: lock not released (${closed.error.code})\n`);
  }

  #announce(): void {
    this.ports.tell('notebookSwitched', this.info);
    this.ports.onSwitched(this.info);
  }
}

/** What a crash leaves in the normal course of things is put in order without a word. */
function mustBeTold({ kind }: Finding): boolean {
  return kind !== 'residue';
}

function never(path: string): never {
  throw new Error(`Nothing is open although ${path} was just opened`);
}
