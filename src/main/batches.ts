import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ReadItem } from '../contract/import-and-export';
import { type BatchPlace, type BatchState, MOST_BATCH_ITEMS } from '../contract/import-batch';
import { type BatchInput, ImportBatch } from '../desk/batch/import-batch';
import type { FetchItem } from '../desk/batch/take-item';
import { LikeArticles } from '../desk/like-articles';
import type { DraftsImported } from '../desk/import-drafts';
import type { NotebookDesk } from '../desk/notebook-desk';
import type { BatchItemId } from '../domain/incoming/batch';
import { TEXTS_FOLDER } from '../library/texts/text-store';
import type { BackgroundReader } from './background-reader';
import type { Readings } from './readings';
import type { Tell } from './tell';

/** What batches need. */
export interface BatchesPorts {
  readonly userData: string;
  readonly tell: Tell;
  readonly reader: BackgroundReader;
  readonly readings: Readings;
  readonly fetch: FetchItem;
  readonly newId: () => string;
}

/** What a batch would leave undone if its notebook were closed now. */
export interface Unfinished {
  readonly toLookAt: number;
  readonly underWay: number;
}

/** The one batch that is brought into the open notebook, or none. */
export class Batches {
  readonly #ports: BatchesPorts;
  readonly #folder: string;
  #desk: NotebookDesk | null = null;
  #like: LikeArticles | null = null;
  #batch: ImportBatch | null = null;
  /** Items that are open in the import dialog, by the reading that they are there. */
  readonly #previews = new Map<string, BatchItemId>();
  /** What an earlier session left behind is removed before anything is put there. */
  #swept: Promise<void> | null = null;

  constructor(ports: BatchesPorts) {
    this.#ports = ports;
    this.#folder = join(ports.userData, 'import-batches');
  }

  /** The notebook that is open now; `null` for none. A batch for the one before is given up. */
  follow(desk: NotebookDesk | null): void {
    if (desk === this.#desk) return;
    void this.close();
    this.#like?.end();
    this.#desk = desk;
    const { reader } = this.#ports;
    this.#like =
      desk &&
      new LikeArticles(desk, (hashes) => reader.sketch(join(desk.info.path, TEXTS_FOLDER), hashes));
  }

  /** What finds like articles in the open notebook; `null` while none is open. */
  get like(): LikeArticles | null {
    return this.#like;
  }

  /** The batch as it is; `null` when there is none. */
  get state(): BatchState | null {
    return this.#batch?.state ?? null;
  }

  /** What would be lost by closing the notebook now; `null` when there is nothing. */
  get unfinished(): Unfinished | null {
    const counts = this.#batch?.state.summary.counts;
    if (!counts) return null;
    const underWay = counts.waiting + counts.reading;
    return underWay + counts.needsALook > 0 ? { toLookAt: counts.needsALook, underWay } : null;
  }

  /** Begins a batch, or adds to the one there is. Throws while no notebook is open for it. */
  async begin(
    inputs: readonly BatchInput[],
    place: BatchPlace,
    allowPrivate = false,
  ): Promise<BatchState> {
    this.#swept ??= rm(this.#folder, { recursive: true, force: true });
    await this.#swept;
    const batch = (this.#batch ??= this.#make());
    if (allowPrivate) {
      batch.confirm(inputs.flatMap((input) => (input.kind === 'address' ? input.address : [])));
    }
    void batch.begin(inputs, place);
    return batch.state;
  }

  /** The batch under way, for what is asked of it; `null` when there is none. */
  get current(): ImportBatch | null {
    return this.#batch;
  }

  /** Opens an item that waits for a look in the import dialog; `null` when it waits no longer. */
  async preview(id: BatchItemId): Promise<Extract<ReadItem, { status: 'read' }> | null> {
    const held = await this.#batch?.look(id);
    if (!held) return null;
    const { reading, candidates, matches, name } = held;
    const readingId = this.#ports.readings.keep(reading);
    this.#previews.set(readingId, id);
    return { status: 'read', name, readingId, candidates, matches };
  }

  /** Something was imported from the dialog: what of it belongs to the batch no longer waits. */
  async imported(
    drafts: readonly { readonly readingId: string; readonly as: { readonly kind: string } }[],
    { articleIds }: DraftsImported,
  ): Promise<void> {
    for (const readingId of new Set(drafts.map((draft) => draft.readingId))) {
      const id = this.#previews.get(readingId);
      if (id === undefined) continue;
      this.#previews.delete(readingId);
      const own = drafts.flatMap((draft, at) => (draft.readingId === readingId ? at : []));
      const isVersion = own.some((at) => drafts[at]?.as.kind === 'version');
      await this.#batch?.looked(
        id,
        own.flatMap((at) => articleIds[at] ?? []),
        isVersion,
      );
    }
  }

  /** The dialog let go of readings. */
  dropped(readingIds: readonly string[]): void {
    for (const id of readingIds) this.#previews.delete(id);
  }

  /** Forgets the batch. */
  async close(): Promise<void> {
    const batch = this.#batch;
    this.#batch = null;
    this.#previews.clear();
    if (!batch) return;
    this.#ports.tell('batchChanged', null);
    await batch.close();
  }

  #make(): ImportBatch {
    const { tell, reader, fetch, newId } = this.#ports;
    const desk = this.#desk;
    const like = this.#like;
    if (!desk || !like) throw new Error('A batch was begun without a notebook');
    const batch: ImportBatch = new ImportBatch(newId(), {
      desk,
      like,
      reader,
      fetch,
      folder: this.#folder,
      policy: { alike: 'look', doubtful: 'look' },
      atOnce: AT_ONCE,
      most: MOST_BATCH_ITEMS,
      tell: (change) => {
        if (batch === this.#batch) tell('batchChanged', change);
      },
    });
    return batch;
  }
}

/** One core stays free for whoever reads meanwhile; more than two would only wait for the disk. */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1));
