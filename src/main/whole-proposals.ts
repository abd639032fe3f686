import type { ProposingOutcome, WholeProposal } from '../contract/background-jobs';
import type { NotebookDesk } from '../desk/notebook-desk';
import { itemOf, type ItemToPropose, keyOf } from '../desk/to-propose';
import { type Article, currentVersion } from '../domain/article/article';

/** Most UTF-16 code units of words that are kept at hand: those of about a hundred articles. */
const MOST_AT_HAND = 1_000_000;

/** All that is known of the proposals of a text, in its order. */
export type WholeProposals = readonly WholeProposal[];

/** Proposes in the background with all that is known of each; `null` when that came to its end before it was done. */
type ProposeWhole = (
  items: readonly ItemToPropose[],
) => Promise<readonly ProposingOutcome[] | null>;

/** The proposals of the articles that were looked at last, as texts are proposed from when they are asked for. */
export class WholeProposalsAtHand {
  /** What was used last is last. */
  readonly #atHand = new Map<string, WholeProposals>();
  readonly #underWay = new Map<string, Promise<WholeProposals | null>>();
  #length = 0;

  constructor(
    private readonly desk: NotebookDesk,
    private readonly propose: ProposeWhole,
  ) {}

  /** The proposals of some articles, each `null` where they can't be told. */
  of(articles: readonly Article[]): Promise<readonly (WholeProposals | null)[]> {
    const asked = articles.map((article) => ({ article, key: keyOf(article) }));
    const lacking = asked.filter(({ key }) => !this.#atHand.has(key) && !this.#underWay.has(key));
    if (lacking.length > 0) this.#ask(lacking);
    return Promise.all(asked.map(async ({ key }) => this.#underWay.get(key) ?? this.#use(key)));
  }

  #ask(asked: readonly { readonly article: Article; readonly key: string }[]): void {
    const answer = this.propose(asked.map(({ article }) => itemOf(article, null)));
    for (const [at, { article, key }] of asked.entries()) {
      const made = answer
        .then((outcomes) => this.#wholeOf(article, outcomes?.[at] ?? null))
        .then((whole) => {
          if (whole !== null) this.#keep(key, whole);
          return whole;
        })
        .finally(() => this.#underWay.delete(key));
      this.#underWay.set(key, made);
    }
  }

  /** A text that can't be read in the folder is restored from a second copy, if there is one. */
  async #wholeOf(
    article: Article,
    outcome: ProposingOutcome | null,
  ): Promise<WholeProposals | null> {
    if (outcome?.kind === 'whole') return outcome.proposals;
    if (outcome?.kind === 'failed') return null;
    const read = await this.desk.readText(currentVersion(article).textHash);
    if (!read.ok) return null;
    const [again] = (await this.propose([itemOf(article, read.value.text)])) ?? [];
    return again?.kind === 'whole' ? again.proposals : null;
  }

  #use(key: string): WholeProposals | null {
    const whole = this.#atHand.get(key);
    if (whole === undefined) return null;
    this.#atHand.delete(key);
    this.#atHand.set(key, whole);
    return whole;
  }

  #keep(key: string, whole: WholeProposals): void {
    this.#atHand.set(key, whole);
    this.#length += lengthOf(whole);
    for (const [oldest, old] of this.#atHand) {
      if (this.#length <= MOST_AT_HAND || oldest === key) break;
      this.#atHand.delete(oldest);
      this.#length -= lengthOf(old);
    }
  }
}

function lengthOf(whole: WholeProposals): number {
  return whole.reduce((sum, { exact, proposal: { why } }) => sum + exact.length + why.length, 0);
}
