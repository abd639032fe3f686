import type { Candidate } from '../../domain/article/candidate';
import type { ArticleId, CollectionId, TagId } from '../../domain/ids';
import type { ArticleMatch } from '../../domain/incoming/article-match';
import type { BatchItemId, BatchItemState, LookReason } from '../../domain/incoming/batch';
import { fail, ok, type Result } from '../../domain/result';
import { Turns } from '../../library/turns';
import type { EditError } from '../ask-for-edit';
import type { Draft } from '../import-drafts';
import { type Fingerprint, fingerprintOf, type LikeArticles } from '../like-articles';
import type { NotebookDesk } from '../notebook-desk';
import type { ItemRead } from '../read-items';
import type { BatchItem } from './batch-item';
import type { BatchLedger } from './batch-ledger';
import { BatchSaver, isLikeAny } from './batch-saver';
import type { HeldItem, HeldItems } from './held-items';
import { certain, judge, type Part, type Policy } from './judge';

/** Where everything of a batch goes. */
export interface BatchPlace {
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** What becomes of items that wait for a look. */
export type Resolution =
  | { readonly kind: 'add' }
  | { readonly kind: 'skip' }
  /** `of` names the article for a single one; `null` takes for each text what it is most like. */
  | { readonly kind: 'version'; readonly of: ArticleId | null };

/** What deciding needs. */
export interface DeciderPorts {
  readonly desk: NotebookDesk;
  readonly like: LikeArticles;
  readonly policy: Policy;
  readonly ledger: BatchLedger;
  readonly held: HeldItems;
  /** Edits of a group in a row are undone as one. */
  readonly group: string;
  /** Told of each item that has come to an end, with what it gave. */
  readonly onSettled: (item: BatchItem, candidates: readonly Candidate[]) => void;
}

interface Held extends HeldItem {
  readonly place: BatchPlace;
}

/** Decides what becomes of items that were read, one after the other, and has that done. */
export class BatchDecider {
  readonly #ports: DeciderPorts;
  readonly #saver: BatchSaver;
  readonly #turns = new Turns();
  /** What waits for a look, by what it is compared by. */
  readonly #looking = new Map<BatchItemId, readonly Fingerprint[]>();

  constructor(ports: DeciderPorts) {
    this.#ports = ports;
    this.#saver = new BatchSaver(ports.desk, ports.like, ports.group);
  }

  /** Decides about an item. Comes back before it is saved. */
  decide(item: BatchItem, { reading, candidates }: ItemRead, place: BatchPlace): Promise<void> {
    const { like, ledger, held, policy, onSettled } = this.#ports;
    const prints = candidates.map(fingerprintOf);
    const title = candidates[0]?.metadata.title ?? null;
    return this.#turns.take(async () => {
      if (this.#saver.mayHold(prints)) await this.#saver.save();
      const matches = await like.findLike(prints);
      const verdict = judge(candidates, matches, policy);
      const why = verdict.kind === 'look' ? verdict.why : this.#twinsOf(prints);
      if (verdict.kind === 'take' && why.length === 0) {
        ledger.set(item, item.state, title);
        const taken = { reading, candidates: candidates.map(certain), matches, place };
        this.#save(item, taken, verdict.parts, prints);
        return;
      }
      await held.put(item.id, { reading, candidates, matches });
      this.#looking.set(item.id, prints);
      this.#places.set(item.id, place);
      ledger.set(
        item,
        { status: 'needsALook', why, candidates: candidates.length, matches },
        title,
      );
      onSettled(item, candidates);
    });
  }

  readonly #places = new Map<BatchItemId, BatchPlace>();

  /** What an item gave that waits for a look; `null` when it waits no longer. */
  async look(id: BatchItemId): Promise<(HeldItem & { readonly name: string }) | null> {
    const item = this.#lookedFor(id);
    return item && { ...(await this.#ports.held.get(id)), name: item.name };
  }

  /** Somebody has looked at an item and imported from it what was to be. */
  async looked(
    id: BatchItemId,
    articleIds: readonly ArticleId[],
    isVersion: boolean,
  ): Promise<void> {
    const item = this.#lookedFor(id);
    if (item) await this.#leave(item, { status: isVersion ? 'newVersion' : 'added', articleIds });
  }

  /** Decides about items that wait for a look. The first that can't be saved is told; it and the others wait on. */
  resolve(ids: readonly BatchItemId[], resolution: Resolution): Promise<Result<null, EditError>> {
    return this.#turns.take(async () => {
      let problem: EditError | null = null;
      for (const id of ids) {
        const item = this.#lookedFor(id);
        if (!item || problem !== null) continue;
        if (resolution.kind === 'skip') await this.#leave(item, { status: 'skipped' });
        else {
          await this.#resolveOne(item, resolution, (error) => {
            problem ??= error;
          });
        }
      }
      await this.#saver.save();
      return problem === null ? ok(null) : fail(problem);
    });
  }

  /** Comes back once all that was decided is saved. */
  async over(): Promise<void> {
    await this.#turns.over();
    await this.#saver.save();
  }

  async #resolveOne(
    item: BatchItem,
    resolution: Exclude<Resolution, { kind: 'skip' }>,
    onProblem: (error: EditError) => void,
  ): Promise<void> {
    const { held, ledger } = this.#ports;
    const kept = await held.get(item.id);
    const place = this.#places.get(item.id) ?? { tags: [], collections: [] };
    const parts = kept.candidates.map((_, at) => chosenPart(kept.matches, at, resolution));
    const before = item.state;
    ledger.set(item, { status: 'reading' });
    const prints = this.#looking.get(item.id) ?? [];
    this.#save(item, { ...kept, place }, parts, prints, (error) => {
      onProblem(error);
      ledger.set(item, before);
    });
  }

  /** Has the parts of an item saved; `onProblem` keeps it waiting when that does not work. */
  #save(
    item: BatchItem,
    { reading, candidates, matches, place }: Held,
    parts: readonly Part[],
    prints: readonly Fingerprint[],
    onProblem?: (error: EditError) => void,
  ): void {
    const { ledger, held, onSettled } = this.#ports;
    const chosen = candidates.flatMap((candidate, at) => {
      const part = parts[at];
      return part && part.kind !== 'duplicate' ? [{ candidate, part, print: prints[at] }] : [];
    });
    if (chosen.length === 0) {
      ledger.set(item, { status: 'duplicate', matches });
      onSettled(item, []);
      return;
    }
    const drafts = chosen.map(({ candidate, part }): Draft => ({
      candidate,
      as: part.kind === 'version' ? part : { kind: 'article' },
      ...place,
      reading,
    }));
    const isVersion = chosen.some(({ part }) => part.kind === 'version');
    this.#saver.add({
      drafts,
      prints: chosen.flatMap(({ print }) => print ?? []),
      done: (saved) => {
        if (saved.ok) {
          const status = isVersion ? ('newVersion' as const) : ('added' as const);
          ledger.set(item, { status, articleIds: saved.value });
          this.#looking.delete(item.id);
          void held.drop(item.id);
          onSettled(
            item,
            chosen.map(({ candidate }) => candidate),
          );
        } else if (onProblem) onProblem(saved.error);
        else {
          ledger.set(item, { status: 'failed', why: { at: 'saving', error: saved.error } });
          onSettled(item, []);
        }
      },
    });
  }

  /** Other items that wait for a look and are the same or nearly the same. */
  #twinsOf(prints: readonly Fingerprint[]): LookReason[] {
    for (const [id, others] of this.#looking) {
      if (isLikeAny(prints, others)) return [{ kind: 'likeItem', item: id }];
    }
    return [];
  }

  #lookedFor(id: BatchItemId): BatchItem | null {
    const item = this.#ports.ledger.get(id);
    return item?.state.status === 'needsALook' ? item : null;
  }

  async #leave(item: BatchItem, state: BatchItemState): Promise<void> {
    this.#looking.delete(item.id);
    this.#ports.ledger.set(item, state);
    await this.#ports.held.drop(item.id);
  }
}

function chosenPart(
  matches: readonly ArticleMatch[],
  candidate: number,
  resolution: Exclude<Resolution, { kind: 'skip' }>,
): Part {
  if (resolution.kind === 'add') return { kind: 'add' };
  const like = matches.find((match) => match.candidate === candidate)?.articleId;
  const of = resolution.of ?? like;
  return of === undefined ? { kind: 'add' } : { kind: 'version', of };
}
