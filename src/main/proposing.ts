import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type {
  ArticleProposals,
  FoundProposals,
  ProposalQuery,
  ProposalsChange,
  ProposedSpeakerCount,
  ProposingProgress,
  WaitingProposals,
} from '../contract/proposals';
import { ProposalsKeeper } from '../desk/keep-proposals';
import type { NotebookDesk } from '../desk/notebook-desk';
import { ProposalsFeed } from '../desk/proposals-feed';
import type { ItemToPropose, ProposedFrom } from '../desk/to-propose';
import type { ArticleId } from '../domain/ids';
import { TEXTS_FOLDER } from '../library/texts/text-store';
import { findProposals, type KnownProposals, proposalsOf, speakersOf } from './answer-proposals';
import type { BackgroundReader } from './background-reader';
import type { Tell } from './tell';
import { WholeProposalsAtHand } from './whole-proposals';

/** A notebook that was just opened has other things to do for so long, in milliseconds. */
const SPARE_TIME = 2_500;
/** An opened article is proposed from once this part of that time has passed. */
const RESTED = 5;
/** Proposals are kept so many times later after they were found. */
const KEEPING = 6;
/** News of the work, other than of edits, is told this often at most, in milliseconds. */
const APART_MS = 300;

const NOTHING: ProposingProgress = { state: 'done', done: 0, of: 0 };
const OFF: ProposingProgress = { state: 'off', done: 0, of: 0 };

/** What is known of the notebook that is open. */
interface Following extends KnownProposals {
  readonly keeper: ProposalsKeeper;
  readonly begin: NodeJS.Timeout;
  /** Comes back once the page has what it shows first. */
  readonly rested: Promise<void>;
}

/** The statements that are proposed from the articles of the open notebook: none while the settings want none. */
export class Proposing {
  #desk: NotebookDesk | null = null;
  #following: Following | null = null;
  readonly #changed = new Set<ArticleId>();
  /** Those that waited when there was news last, and those that were found and not told yet. */
  #total = 0;
  #found = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #toTell: NodeJS.Timeout | undefined;

  constructor(
    private readonly tell: Tell,
    private readonly background: Pick<BackgroundReader, 'propose'>,
    private readonly isOn: () => boolean,
    private readonly spareTime = SPARE_TIME,
  ) {}

  /** The notebook that is open now; `null` for none. What was known of the one before is let go. */
  follow(desk: NotebookDesk | null): void {
    if (desk === this.#desk) return;
    this.#leave();
    this.#desk = desk;
    this.#begin();
  }

  /** The settings may want proposals where they wanted none, or none any more. */
  settingsChanged(): void {
    const { isOn } = this;
    if (isOn() === (this.#following !== null) || this.#desk === null) return;
    for (const id of this.#following?.feed.places.articles() ?? []) this.#changed.add(id);
    this.#leave();
    this.#begin();
    this.#tellNow();
  }

  /** Ends all work. */
  stop(): void {
    this.follow(null);
  }

  pause(): void {
    this.#following?.feed.pause();
  }

  resume(): void {
    this.#following?.feed.resume();
  }

  /** The proposals of an article that wait; `null` when there can be none. */
  async of(id: ArticleId): Promise<ArticleProposals | null> {
    const following = this.#following;
    await following?.rested;
    if (following === null || following !== this.#following) return null;
    const answer = await proposalsOf(following, id);
    return following === this.#following ? answer : null;
  }

  /** How many wait, and how far looking for more has come. */
  waiting(): WaitingProposals {
    const places = this.#following?.feed.places;
    const progress = this.#progress;
    return { total: places?.total ?? 0, byArticle: places?.counts() ?? {}, progress };
  }

  /** Who said what waits. */
  speakers(): readonly ProposedSpeakerCount[] {
    return this.#following ? speakersOf(this.#following) : [];
  }

  /** A page of what waits. */
  async find(query: ProposalQuery): Promise<FoundProposals> {
    return this.#following
      ? findProposals(this.#following, query)
      : { total: 0, items: [], next: 0 };
  }

  get #progress(): ProposingProgress {
    if (!this.isOn()) return OFF;
    return this.#following?.feed.progress ?? NOTHING;
  }

  #begin(): void {
    const desk = this.#desk;
    if (desk === null || !this.isOn()) return;
    const folder = join(desk.info.path, TEXTS_FOLDER);
    const keeper = new ProposalsKeeper(desk, this.spareTime * KEEPING);
    const feed = new ProposalsFeed(desk, {
      propose: async (items) =>
        (await this.background.propose({ folder, items, isWhole: false }))?.map(placesOnly) ?? null,
      readKept: () => keeper.read(),
      told: (changed, cause) => this.#news(changed, cause, feed, keeper),
    });
    const proposeWhole = (items: readonly ItemToPropose[]) =>
      this.background.propose({ folder, items, isWhole: true });
    const whole = new WholeProposalsAtHand(desk, proposeWhole);
    const begin = setTimeout(() => void feed.start(), this.spareTime);
    const rested = pass(this.spareTime / RESTED);
    this.#following = { desk, feed, keeper, whole, begin, rested };
  }

  #leave(): void {
    const following = this.#following;
    this.#following = null;
    clearTimeout(this.#toTell);
    this.#toTell = undefined;
    this.#total = 0;
    this.#found = 0;
    if (following === null) return;
    clearTimeout(following.begin);
    following.feed.end();
    following.keeper.end();
  }

  #news(
    changed: readonly ArticleId[],
    cause: 'edit' | 'work',
    feed: ProposalsFeed,
    keeper: ProposalsKeeper,
  ): void {
    if (this.#following?.feed !== feed) return;
    for (const id of changed) this.#changed.add(id);
    const { total } = feed.places;
    if (cause === 'work') {
      this.#found += Math.max(0, total - this.#total);
      keeper.found(feed);
    }
    this.#total = total;
    const wait = this.#toldAt + APART_MS - performance.now();
    if (cause === 'edit' || wait <= 0) this.#tellNow();
    else this.#toTell ??= setTimeout(() => this.#tellNow(), wait);
  }

  #tellNow(): void {
    clearTimeout(this.#toTell);
    this.#toTell = undefined;
    this.#toldAt = performance.now();
    const changed = [...this.#changed];
    this.#changed.clear();
    const places = this.#following?.feed.places;
    const counts = changed.map((id) => places?.count(id) ?? 0);
    const waiting = places?.total ?? 0;
    const progress = this.#progress;
    const found = progress.state === 'done' ? this.#found : 0;
    this.#found -= found;
    const news: ProposalsChange = { progress, waiting, changed, counts, found };
    this.tell('proposalsChanged', news);
  }
}

function placesOnly(outcome: { readonly kind: string }): ProposedFrom {
  if (outcome.kind === 'whole') throw new Error('Places were asked for, and all came');
  return outcome as ProposedFrom;
}
