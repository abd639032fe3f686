import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import type { Totals } from '../domain/notebook/rows';
import type { FileSystem } from '../library/files/file-system';
import { nodeFileSystem } from '../library/files/node-file-system';
import {
  readOverviewCache,
  type StateKey,
  stateInFolder,
  writeOverviewCache,
} from '../library/overview-cache';
import { Turns } from '../library/turns';
import type { NotebookDesk } from './notebook-desk';
import { printOverview } from './print-overview';

/** What a notebook looked like when it was closed, at hand before its records are. */
export interface QuickOverview {
  readonly path: string;
  readonly name: string;
  readonly totals: Totals;
  readonly revision: number;
  /** The overview as JSON. */
  readonly text: string;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const aboutSchema = v.object({
  totals: v.object({
    articles: count,
    trashed: count,
    highlights: count,
    statements: count,
    notes: count,
    relations: count,
    toLookAt: count,
    speakers: count,
    tags: count,
  }),
});

/**
 * The overview that was kept of exactly the state that lies in a folder; `null` when there is none, or when anything
 * about it or the folder is not plain: opening the notebook will tell.
 */
export async function readQuickOverview(
  folder: string,
  files: FileSystem = nodeFileSystem,
): Promise<QuickOverview | null> {
  const path = resolve(folder);
  const state = await stateInFolder(files, path);
  if (state === null) return null;
  const kept = await readOverviewCache(files, path, state);
  const about = v.safeParse(aboutSchema, kept?.about);
  if (kept === null || !about.success) return null;
  const { totals } = about.output;
  return { path, name: basename(path), totals, revision: state.revision, text: kept.text };
}

/** Keeps the overview of an open notebook in its folder up to date, in its spare time. */
export class OverviewKeeper {
  /** The overview in the folder, as far as it is known; `null` when it has to be made anew. */
  #kept: { readonly head: string | null; readonly text: string } | null;
  readonly #turns = new Turns();

  /** @param quick what the notebook was shown with before it was open; `null` when nothing was */
  constructor(
    private readonly desk: NotebookDesk,
    quick: QuickOverview | null,
    private readonly files: FileSystem = nodeFileSystem,
  ) {
    this.#kept = quick && { head: desk.head, text: quick.text };
  }

  /**
   * Prints the overview anew and keeps it where it differs from the kept one. `false` when what the notebook was shown
   * with turns out not to be true.
   */
  check(): Promise<boolean> {
    return this.#turns.take(async () => {
      const before = this.#kept;
      const { head } = this.desk;
      const text = await this.#write(before);
      return text === null || before === null || before.head !== head || before.text === text;
    });
  }

  /** Keeps the overview of the present state, unless it is kept already. Comes back when that is done. */
  keep(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#kept?.head !== this.desk.head) await this.#write(this.#kept);
    });
  }

  /** `null` when an edit came in between, or the notebook is only for reading: then nothing is written. */
  async #write(before: { readonly text: string } | null): Promise<string | null> {
    const { desk } = this;
    if (desk.info.readOnly !== null || desk.head === null) return null;
    const state: StateKey = { id: desk.id, revision: desk.revision, head: desk.head };
    const printed = await printOverview(desk);
    if (printed === null || desk.head !== state.head) return null;
    const { text } = printed;
    this.#kept = { head: state.head, text };
    if (before?.text === text) return text;
    const { totals, path } = desk.info;
    // A cache that can't be written is done without.
    await writeOverviewCache(this.files, path, state, { about: { totals }, text });
    return text;
  }
}
