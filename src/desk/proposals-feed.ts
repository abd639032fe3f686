import { setTimeout as pass } from 'node:timers/promises';
import { type Article, currentVersion } from '../domain/article/article';
import type { ArticleId } from '../domain/ids';
import { changesOf, type Diff } from '../domain/notebook/diff';
import { ShortTurns } from '../library/files/short-turns';
import type { KeptProposals } from '../library/proposals-cache';
import type { NotebookDesk } from './notebook-desk';
import { ProposingQueue } from './proposing-queue';
import { isWanted, itemOf, type ItemToPropose, keyOf, type ProposedFrom } from './to-propose';
import { type ProposedPlace, WaitingPlaces } from './waiting-places';

/** What a feed is given. */
export interface ProposalsFeedPorts {
  /** Proposes in the background; `null` when that came to its end before it was done. */
  readonly propose: (items: readonly ItemToPropose[]) => Promise<readonly ProposedFrom[] | null>;
  /** What was kept in an earlier session; `null` for nothing. */
  readonly readKept: () => Promise<KeptProposals | null>;
  /** What waits in these articles has changed, or there is news of how far it has come. */
  readonly told: (changed: readonly ArticleId[], cause: 'edit' | 'work') => void;
}

/** How far looking for statements has come. */
export interface FeedProgress {
  readonly state: 'working' | 'paused' | 'done';
  /** Articles looked through since there was nothing to do. */
  readonly done: number;
  readonly of: number;
}

/** Edits of so many articles at once are taken in at once; more in turns with other work. */
const FEW = 20;
/** What comes in comes first: nothing is proposed until nothing came in for so long, in milliseconds, … */
const REST_MS = 400;
/** … or this long has passed since something was. */
const LONGEST_REST_MS = 5_000;
/** So many texts in a row that brought the background down by themselves: it is not they. */
const MOST_LOSSES = 3;

/**
 * Looks for statements in all articles of a notebook that are not in the trash, and keeps count of the proposals that
 * wait. Does nothing until it is started; then follows every edit, undo and change from outside.
 */
export class ProposalsFeed {
  readonly places = new WaitingPlaces();
  readonly #queue = new ProposingQueue();
  #isStarted = false;
  #isAtWork = false;
  #isPaused = false;
  #isEnded = false;
  #done = 0;
  #underWay = 0;
  #losses = 0;
  /** Texts that were under way when the background came to its end. */
  readonly #suspects = new Set<ArticleId>();
  #cameInAt = Number.NEGATIVE_INFINITY;
  #proposedAt = Number.NEGATIVE_INFINITY;
  readonly #forgets: readonly (() => void)[];

  constructor(
    private readonly desk: NotebookDesk,
    private readonly ports: ProposalsFeedPorts,
  ) {
    this.#forgets = [
      desk.onChange(({ diff }) => this.#touched(diff)),
      desk.onHeld((changes) => changes.forEach(({ diff }) => this.#touched(diff))),
      desk.onTakenBack(() => void this.#lookAtAll()),
      desk.onOutside(({ patch }) => this.#touched(patch)),
    ];
  }

  get progress(): FeedProgress {
    const left = this.#queue.size + this.#underWay;
    const state = left === 0 ? 'done' : this.#isPaused ? 'paused' : 'working';
    return { state, done: this.#done, of: this.#done + left };
  }

  /** Takes in what was kept, and begins to look through the rest. */
  async start(): Promise<void> {
    if (this.#isStarted || this.#isEnded) return;
    this.#isStarted = true;
    const kept = await this.ports.readKept();
    const turns = new ShortTurns();
    for (const text of kept?.texts ?? []) {
      if (!this.places.has(text.key)) this.places.learnKept(text, kept?.speakers ?? []);
      await turns.rest();
    }
    await this.#lookAtAll();
  }

  /** Begins nothing more until it is resumed. */
  pause(): void {
    this.#isPaused = true;
    this.ports.told([], 'edit');
  }

  resume(): void {
    this.#isPaused = false;
    this.#losses = 0;
    this.ports.told([], 'edit');
    void this.#work();
  }

  /** Follows the notebook no more. */
  end(): void {
    this.#isEnded = true;
    this.#queue.clear();
    for (const forget of this.#forgets) forget();
  }

  /** Takes in what was found out about an article by another way. */
  learn(article: Article, places: readonly ProposedPlace[]): void {
    const key = keyOf(article);
    if (this.#isEnded || this.places.hasFound(key)) return;
    this.places.learn(key, places);
    this.#queue.remove(article.id);
    if (this.#look(article.id)) this.ports.told([article.id], 'work');
  }

  /** The texts that are proposed from as the notebook is, by their keys. */
  keys(): Set<string> {
    const wanted = this.desk.notebook.all('article').filter(isWanted);
    return new Set(wanted.map(keyOf));
  }

  #touched(diff: Diff): void {
    if (!this.#isStarted) return;
    const ids = new Set<ArticleId>();
    for (const { from, to } of changesOf(diff)) {
      const record = to ?? from;
      if (record?.kind === 'article') {
        ids.add(record.id);
        if (from === null) this.#cameInAt = performance.now();
      }
      for (const each of [from, to])
        if (each?.kind === 'annotation') ids.add(each.target.articleId);
    }
    if (ids.size > FEW) void this.#lookAt(ids);
    else {
      const changed = [...ids].filter((id) => this.#look(id));
      if (changed.length > 0) this.ports.told(changed, 'edit');
      void this.#work();
    }
  }

  async #lookAtAll(): Promise<void> {
    const articles = this.desk.notebook.all('article').map((article) => ({
      id: article.id,
      at: currentVersion(article).addedAt,
    }));
    articles.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    await this.#lookAt(new Set(articles.map(({ id }) => id)));
  }

  async #lookAt(ids: ReadonlySet<ArticleId>): Promise<void> {
    const turns = new ShortTurns();
    const changed: ArticleId[] = [];
    for (const id of ids) {
      if (this.#look(id)) changed.push(id);
      await turns.rest();
      if (this.#isEnded) return;
    }
    this.ports.told(changed, 'edit');
    void this.#work();
  }

  /** Puts an article in order as the notebook has it; `false` when what waits in it is as it was. */
  #look(id: ArticleId): boolean {
    const article = this.desk.notebook.get('article', id);
    if (!article || !isWanted(article)) {
      this.#queue.remove(id);
      return this.places.drop(id);
    }
    const key = keyOf(article);
    const annotations = this.desk.notebook.annotationsOf(id);
    if (this.places.has(key)) {
      this.#queue.remove(id);
      return this.places.look(key, article, annotations);
    }
    this.#queue.add(id);
    return this.places.lookAgain(article, annotations);
  }

  async #work(): Promise<void> {
    if (!this.#isStarted || this.#isAtWork || this.#queue.size === 0) return;
    this.#isAtWork = true;
    this.ports.told([], 'work');
    while (this.#queue.size > 0 && !this.#isPaused && !this.#isEnded) {
      if (await this.#waitsForImports()) continue;
      const slice = this.#queue.next((id) => this.desk.notebook.get('article', id));
      if (slice.length > 0) await this.#proposeFrom(slice);
    }
    this.#isAtWork = false;
    if (this.#isEnded || this.#queue.size > 0) return;
    const hasDone = this.#done > 0;
    this.#done = 0;
    if (hasDone) this.ports.told([], 'work');
  }

  /** Waits a moment if articles come in just now; `true` when it did, and things may be different. */
  async #waitsForImports(): Promise<boolean> {
    const now = performance.now();
    const left = this.#cameInAt + REST_MS - now;
    if (left <= 0 || now - this.#proposedAt > LONGEST_REST_MS) return false;
    await pass(Math.min(left, REST_MS));
    return true;
  }

  async #proposeFrom(slice: readonly Article[]): Promise<void> {
    this.#underWay = slice.length;
    const outcomes = await this.ports.propose(slice.map((article) => itemOf(article, null)));
    this.#proposedAt = performance.now();
    if (this.#isEnded) return;
    if (outcomes === null) {
      this.#underWay = 0;
      this.#lost(slice);
    } else await this.#takeAll(slice, outcomes);
  }

  async #takeAll(slice: readonly Article[], outcomes: readonly ProposedFrom[]): Promise<void> {
    this.#losses = 0;
    const changed: ArticleId[] = [];
    for (const [at, article] of slice.entries()) {
      const outcome = outcomes[at] ?? { kind: 'unreadable' };
      if (await this.#take(article, outcome)) changed.push(article.id);
      this.#suspects.delete(article.id);
    }
    this.#underWay = 0;
    this.#done += slice.length;
    this.ports.told(changed, 'work');
  }

  /** Takes in what came of a text, which may no longer be that of its article. */
  async #take(article: Article, outcome: ProposedFrom): Promise<boolean> {
    const made = outcome.kind === 'unreadable' ? await this.#proposeByHand(article) : outcome;
    if (this.#isEnded) return false;
    const key = keyOf(article);
    if (made.kind === 'places') this.places.learn(key, made.places);
    else this.places.learnNone(key);
    return this.#look(article.id);
  }

  /** A text that has to be restored from a second copy first; one of which there is none has no proposals. */
  async #proposeByHand(article: Article): Promise<ProposedFrom> {
    const read = await this.desk.readText(currentVersion(article).textHash);
    if (!read.ok || this.#isEnded) return { kind: 'unreadable' };
    const [outcome] = (await this.ports.propose([itemOf(article, read.value.text)])) ?? [];
    return outcome ?? { kind: 'unreadable' };
  }

  /** The background came to its end over some texts: each is tried once more, by itself. */
  #lost(slice: readonly Article[]): void {
    const [first] = slice;
    const isSuspect = slice.length === 1 && first !== undefined && this.#suspects.has(first.id);
    if (!isSuspect) {
      const ids = slice.map(({ id }) => id);
      for (const id of ids) this.#suspects.add(id);
      this.#queue.putBack(ids);
      return;
    }
    this.#losses += 1;
    if (this.#losses < MOST_LOSSES) {
      this.places.learnNone(keyOf(first));
      this.#done += 1;
      this.#look(first.id);
      return;
    }
    this.#queue.putBack([first.id]);
    this.pause();
  }
}
