import type {
  BatchChange,
  BatchItemId,
  BatchItemState,
  BatchRow,
  BatchStatus,
  BatchSummary,
  PassedOver,
} from '../../domain/incoming/batch';
import { type BatchItem, type ItemOrigin } from './batch-item';
import type { KnownOfBytes } from '../read-items';

/** Changes are told together after this time at the latest, in milliseconds. */
const APART_MS = 250;

const NO_COUNTS: Readonly<Record<BatchStatus, number>> = {
  waiting: 0,
  reading: 0,
  added: 0,
  duplicate: 0,
  newVersion: 0,
  needsALook: 0,
  skipped: 0,
  failed: 0,
  cancelled: 0,
};

/** The items of a batch and how things stand with them; tells what changes, many changes at once. */
export class BatchLedger {
  readonly #items = new Map<BatchItemId, BatchItem>();
  readonly #changed = new Set<BatchItemId>();
  readonly #counts: Record<BatchStatus, number> = { ...NO_COUNTS };
  readonly #passedOver: Record<PassedOver, number> = { hidden: 0, otherKind: 0, link: 0 };
  #phase: BatchSummary['phase'] = 'gathering';
  #isCutOff = false;
  #revision = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param most items that are taken in */
  constructor(
    private readonly id: string,
    private readonly most: number,
    private readonly tell: (change: BatchChange) => void,
  ) {}

  /** Takes in an item; `null` when there are too many. */
  add(name: string, origin: ItemOrigin, known: KnownOfBytes): BatchItem | null {
    if (this.#items.size >= this.most) {
      this.#isCutOff = true;
      this.#touch();
      return null;
    }
    const id = this.#items.size + 1;
    const item: BatchItem = {
      id,
      name,
      origin,
      known,
      title: null,
      state: { status: 'waiting' },
    };
    this.#items.set(id, item);
    this.#counts.waiting += 1;
    this.#touch(id);
    return item;
  }

  /** The item of an id; `null` when there is none. */
  get(id: BatchItemId): BatchItem | null {
    return this.#items.get(id) ?? null;
  }

  /** All items, by id. */
  get items(): Iterable<BatchItem> {
    return this.#items.values();
  }

  /** Changes how things stand with an item. */
  set(item: BatchItem, state: BatchItemState, title: string | null = item.title): void {
    this.#counts[item.state.status] -= 1;
    this.#counts[state.status] += 1;
    item.state = state;
    item.title = title;
    this.#touch(item.id);
  }

  /** Counts something that did not become an item. */
  passOver(why: PassedOver): void {
    this.#passedOver[why] += 1;
    this.#touch();
  }

  /** How far the batch is. */
  set phase(phase: BatchSummary['phase']) {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#touch();
  }

  /** The batch without its items, as it was told last. */
  get summary(): BatchSummary {
    return {
      id: this.id,
      revision: this.#revision,
      phase: this.#phase,
      total: this.#items.size,
      counts: { ...this.#counts },
      passedOver: { ...this.#passedOver },
      isCutOff: this.#isCutOff,
    };
  }

  /** All rows, by id. */
  get rows(): BatchRow[] {
    return [...this.#items.values()].map(rowOf);
  }

  /** Tells at once what has changed. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const rows = [...this.#changed].flatMap((id) => this.#items.get(id) ?? []).map(rowOf);
    this.#changed.clear();
    this.#revision += 1;
    this.tell({ summary: this.summary, rows });
  }

  /** Tells nothing more. */
  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed.clear();
  }

  #touch(id?: BatchItemId): void {
    if (id !== undefined) this.#changed.add(id);
    this.#timer ??= setTimeout(() => this.flush(), APART_MS);
  }
}

function rowOf({ id, name, origin, title, state }: BatchItem): BatchRow {
  return { id, name, via: origin.kind === 'address' ? 'address' : 'file', title, state };
}
