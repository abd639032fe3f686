import type { ArticleId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { Turns } from '../../library/turns';
import { SketchBook } from '../../domain/compare/sketch-book';
import { addressKey } from '../../domain/article/address-key';
import type { EditError } from '../ask-for-edit';
import { type Draft, importDrafts } from '../import-drafts';
import type { Fingerprint, LikeArticles } from '../like-articles';
import type { NotebookDesk } from '../notebook-desk';

/** Articles that are put on the disk with one edit at most. */
const MOST_AT_ONCE = 32;
/** Bytes that wait for it at most. */
const MOST_BYTES = 16_000_000;
/** How long the first of them waits for more, in milliseconds. */
const LONGEST_WAIT_MS = 1_000;

/** What is to be saved for one item. */
export interface ToSave {
  readonly drafts: readonly Draft[];
  readonly prints: readonly Fingerprint[];
  readonly done: (saved: Result<readonly ArticleId[], EditError>) => void;
}

/** Saves what came in, several items with one edit; all edits of a group in a row are undone as one. */
export class BatchSaver {
  #waiting: ToSave[] = [];
  /** On their way to the disk: neither waiting nor in the notebook. */
  #underWay: readonly ToSave[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;
  readonly #turns = new Turns();

  constructor(
    private readonly desk: NotebookDesk,
    private readonly like: LikeArticles,
    private readonly group: string,
  ) {}

  /** Has an item saved soon. */
  add(item: ToSave): void {
    this.#waiting.push(item);
    this.#bytes += item.drafts[0]?.reading.bytes.length ?? 0;
    if (this.#waiting.length >= MOST_AT_ONCE || this.#bytes > MOST_BYTES) void this.save();
    else this.#timer ??= setTimeout(() => void this.save(), LONGEST_WAIT_MS);
  }

  /** Whether something that is still to be saved may be like what was read. */
  mayHold(prints: readonly Fingerprint[]): boolean {
    const saving = [...this.#underWay, ...this.#waiting].flatMap((item) => item.prints);
    return isLikeAny(prints, saving);
  }

  /** Saves all that waits and comes back once it is on the disk. */
  save(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = null;
      const items = this.#waiting;
      this.#underWay = items;
      this.#waiting = [];
      this.#bytes = 0;
      if (items.length === 0) return;
      const saved = await this.#import(items.flatMap(({ drafts }) => drafts));
      if (saved.ok || items.length === 1) this.#settle(items, saved);
      // One that is refused takes the others of its edit along: they are saved one by one.
      else for (const item of items) this.#settle([item], await this.#import(item.drafts));
      this.#underWay = [];
    });
  }

  async #import(drafts: readonly Draft[]): Promise<Result<readonly ArticleId[], EditError>> {
    const step = { group: this.group, label: 'Import articles' };
    const imported = await importDrafts(this.desk, drafts, step);
    return imported.ok ? { ok: true, value: imported.value.articleIds } : imported;
  }

  #settle(items: readonly ToSave[], saved: Result<readonly ArticleId[], EditError>): void {
    let at = 0;
    for (const { drafts, prints, done } of items) {
      if (!saved.ok) {
        done(saved);
        continue;
      }
      for (const print of prints) this.like.remember(print);
      done({ ok: true, value: saved.value.slice(at, at + drafts.length) });
      at += drafts.length;
    }
  }
}

/** Whether any of some texts has the words, the address or nearly the words of any of the others. */
export function isLikeAny(prints: readonly Fingerprint[], others: readonly Fingerprint[]): boolean {
  if (others.length === 0) return false;
  const hashes = new Set(others.map(({ hash }) => hash));
  const places = new Set(others.map(({ address }) => address && addressKey(address)));
  const book = new SketchBook<Fingerprint>();
  for (const other of others) book.put(other, other.sketch);
  return prints.some(({ hash, address, sketch }) => {
    const place = address === null ? null : addressKey(address);
    return (
      hashes.has(hash) || (place !== null && places.has(place)) || book.alike(sketch).length > 0
    );
  });
}
