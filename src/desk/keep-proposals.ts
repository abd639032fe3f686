import { PROPOSING_VERSION } from '../domain/statement/proposing-version';
import type { FileSystem } from '../library/files/file-system';
import { nodeFileSystem } from '../library/files/node-file-system';
import {
  type KeptProposals,
  readProposalsCache,
  writeProposalsCache,
} from '../library/proposals-cache';
import { Turns } from '../library/turns';
import type { NotebookDesk } from './notebook-desk';
import type { ProposalsFeed } from './proposals-feed';

/** While there is always some news, proposals are kept this often, in milliseconds. */
const OFTEN_MS = 60_000;

/** As much of a feed as is needed to keep what it found. */
export type FeedToKeep = Pick<ProposalsFeed, 'places' | 'keys'>;

/** Keeps what was proposed in the folder of an open notebook, so that the next session has it without proposing anew. */
export class ProposalsKeeper {
  readonly #turns = new Turns();
  #timer: NodeJS.Timeout | undefined;
  #keptAt = performance.now();
  #isEnded = false;
  /** How many texts had been learnt of what is kept. */
  #kept = 0;

  /** @param afterMs so long after the last news of them proposals are kept, in milliseconds */
  constructor(
    private readonly desk: NotebookDesk,
    private readonly afterMs: number,
    private readonly files: FileSystem = nodeFileSystem,
  ) {}

  /** What was kept by the rules of today; `null` for nothing. */
  read(): Promise<KeptProposals | null> {
    return readProposalsCache(this.files, this.desk.info.path, PROPOSING_VERSION);
  }

  /** Proposals were found; they are kept soon, unless the notebook is only for reading. */
  found(feed: FeedToKeep): void {
    if (this.#isEnded || this.desk.info.readOnly !== null) return;
    if (feed.places.learned === this.#kept) return;
    clearTimeout(this.#timer);
    const wait = Math.min(this.afterMs, Math.max(0, this.#keptAt + OFTEN_MS - performance.now()));
    this.#timer = setTimeout(() => void this.#turns.take(() => this.#keep(feed)), wait);
  }

  /** Keeps no more. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }

  async #keep(feed: FeedToKeep): Promise<void> {
    if (this.#isEnded) return;
    this.#keptAt = performance.now();
    this.#kept = feed.places.learned;
    const { path } = this.desk.info;
    // A cache that can't be written is done without.
    await writeProposalsCache(this.files, path, PROPOSING_VERSION, feed.places.kept(feed.keys()));
  }
}
