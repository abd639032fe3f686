import { join } from 'node:path';
import type { NotebookInfo, Settings } from '../contract/app-state';
import type {
  DailyCopiesList,
  DailyCopiesState,
  DailyCopy,
  DailyCopyError,
  DailyCopyId,
} from '../contract/daily-copies';
import { DailyCopies } from '../desk/daily-copies';
import type { Instant } from '../domain/ids';
import { ok, type Result } from '../domain/result';
import { rotate } from '../library/copies/choose-copies';
import { copyPath, idPart, readGroupName } from '../library/copies/copy-names';
import { attempt } from '../library/files/file-fault';
import type { FileSystem } from '../library/files/file-system';
import { isGood, listCopies, type ListedCopy } from '../library/copies/list-copies';
import { nodeFileSystem } from '../library/files/node-file-system';
import type { Tell } from './tell';

/** Folder of copies among the app's own data. */
const DEFAULT_FOLDER = 'Copies';
/** The app does not keep its user waiting longer than this when it ends. */
const END_LIMIT_MS = 8_000;

/** What a keeper of copies is given. */
export interface CopyKeeperPorts {
  readonly userData: string;
  readonly settings: () => Settings;
  readonly now: () => Instant;
  readonly tell: Tell;
  readonly files?: FileSystem;
}

/** The copies of notebooks outside their folders: makes them day by day, lists them, knows what went wrong. */
export class CopyKeeper {
  readonly #ports: CopyKeeperPorts;
  readonly #files: FileSystem;
  readonly #daily: DailyCopies;
  #isBusy = false;
  #isEnding = false;
  #problem: DailyCopyError | null = null;

  constructor(ports: CopyKeeperPorts) {
    this.#ports = ports;
    this.#files = ports.files ?? nodeFileSystem;
    this.#daily = new DailyCopies({
      files: this.#files,
      now: ports.now,
      plan: () => this.#plan(),
      onStart: () => this.#become(true, this.#problem),
      onOutcome: (_notebook, outcome) => {
        if (!outcome.ok) complain(outcome.error);
        this.#become(false, outcome.ok ? null : outcome.error);
      },
    });
  }

  /** How things stand. */
  get state(): DailyCopiesState {
    return { folder: this.#folder, isBusy: this.#isBusy, problem: this.#problem };
  }

  /** Another notebook is open now; `null` for none. One that is open for reading only has no copies made of it. */
  follow(info: NotebookInfo | null): void {
    this.#problem = null;
    this.#daily.follow(info && info.readOnly === null ? info.path : null);
  }

  /** The open notebook was edited. */
  edited(): void {
    this.#daily.edited();
  }

  /** Makes a copy of the open notebook at once. */
  async makeNow(): Promise<Result<null, DailyCopyError>> {
    const outcome = await this.#daily.makeNow();
    return outcome.ok ? ok(null) : outcome;
  }

  /** The app ends: makes the copy that is due, unless that takes too long. */
  end(): Promise<void> {
    this.#isEnding = true;
    return this.#daily.end(END_LIMIT_MS);
  }

  /** Folder of a copy. */
  pathOf(id: DailyCopyId): string {
    return copyPath(this.#folder, id);
  }

  /** Every copy that there is. `notebookId` is that of the open notebook, `null` for none. */
  async list(notebookId: string | null): Promise<DailyCopiesList> {
    const listed = await attempt(() => listCopies(this.#files, this.#folder));
    if (!listed.ok) {
      return { ...this.state, problem: { kind: 'fault', code: listed.error.code }, copies: [] };
    }
    const copies = listed.value;
    const keptForSize = this.#keptForSize(copies);
    const shown = copies.map((copy) => shownCopy(copy, notebookId, keptForSize.has(keyOf(copy))));
    return { ...this.state, copies: shown };
  }

  get #folder(): string {
    return this.#ports.settings().copiesFolder ?? join(this.#ports.userData, DEFAULT_FOLDER);
  }

  /** The app's own folder is made where it is missing; one that the user chose may lie on a disk that is not there. */
  async #plan() {
    const { copiesFolder, copyDays, dailyCopies } = this.#ports.settings();
    const folder = this.#folder;
    if (copiesFolder === null) await this.#files.makeFolders(folder);
    return { folder, days: copyDays, isDaily: dailyCopies };
  }

  #become(isBusy: boolean, problem: DailyCopyError | null): void {
    this.#isBusy = isBusy;
    this.#problem = problem;
    // A window that closes would ask what it is told of, and nobody would answer.
    if (!this.#isEnding) this.#ports.tell('dailyCopiesChanged', this.state);
  }

  #keptForSize(copies: readonly ListedCopy[]): ReadonlySet<string> {
    const { copyDays } = this.#ports.settings();
    const good = copies.filter(isGood);
    const groups = new Set(good.map(({ id, notebookId }) => `${id.group}/${notebookId}`));
    const kept = [...groups].flatMap((group) => {
      const own = good.filter(({ id, notebookId }) => `${id.group}/${notebookId}` === group);
      const rotated = own.map(({ id, day, about }) => {
        return { name: id.name, day, articles: about.counts.article };
      });
      const names = rotate(rotated, copyDays).keptForSize;
      return own.filter(({ id }) => names.includes(id.name)).map(keyOf);
    });
    return new Set(kept);
  }
}

function keyOf({ id }: ListedCopy): string {
  return `${id.group}/${id.name}`;
}

function shownCopy(
  { id, notebook, madeAt, notebookId, about, problem }: ListedCopy,
  openId: string | null,
  isKeptForSize: boolean,
): DailyCopy {
  const holds = about && {
    articles: about.counts.article,
    annotations: about.counts.annotation,
    notes: about.counts.note,
    bytes: about.bytes,
    lacking: about.lacking,
  };
  // One that can't be read does not tell whose it is, but its folder does.
  const isOfOpen =
    openId !== null &&
    (notebookId ?? openId) === openId &&
    readGroupName(id.group)?.idPart === idPart(openId);
  return { id, notebook, isOfOpen, madeAt, holds, problem, isKeptForSize };
}

/** For whoever looks at the app's own messages; the window tells it in words. */
function complain(error: DailyCopyError): void {
  const detail = error.kind === 'fault' ? error.code : error.kind === 'damaged' ? error.what : '';
  process.stderr.write(`Dateline: no copy was made (${error.kind} ${detail})\n`);
}
