import type { ArticleId, Sha256 } from '../domain/ids';
import type { ProposedStatement } from '../domain/statement/propose-statements';

/** Statements proposed from the current text of an article that wait for the reader, in the order of the text. */
export interface ArticleProposals {
  readonly articleId: ArticleId;
  /** The text that they were proposed from; their offsets count in it. */
  readonly textHash: Sha256;
  readonly proposals: readonly ProposedStatement[];
}

/**
 * How far looking for statements has come: articles looked through, of how many. `done` also when there is nothing to
 * do, and when no notebook is open; `off` while the settings say that nothing is proposed.
 */
export interface ProposingProgress {
  readonly state: 'working' | 'paused' | 'done' | 'off';
  readonly done: number;
  readonly of: number;
}

/** How many proposals wait in the open notebook; articles in the trash have none. */
export interface WaitingProposals {
  readonly total: number;
  /** Only articles that have some. */
  readonly byArticle: Readonly<Record<ArticleId, number>>;
  readonly progress: ProposingProgress;
}

/** A proposal that waits, with where it stands and its words as they stand there, from its start to its end. */
export interface FoundProposal {
  readonly articleId: ArticleId;
  readonly textHash: Sha256;
  readonly proposal: ProposedStatement;
  readonly exact: string;
}

/** Which proposals are asked for. */
export interface ProposalQuery {
  /** All, or those of a speaker as {@link ProposedSpeakerCount} names them. */
  readonly of: 'all' | { readonly speaker: string | null };
  readonly offset: number;
  /** At most {@link LARGEST_PROPOSAL_PAGE}. */
  readonly limit: number;
}

/** Most proposals in one answer. */
export const LARGEST_PROPOSAL_PAGE = 200;

/** Proposals that wait: articles that came in last come first, then by place in the text. */
export interface FoundProposals {
  readonly total: number;
  /** Fewer than were asked for also where a text could not be read. */
  readonly items: readonly FoundProposal[];
  /** Offset of the next page. */
  readonly next: number;
}

/** A speaker as proposals name them, with how many of theirs wait; `null` for those that name nobody. */
export interface ProposedSpeakerCount {
  readonly speaker: string | null;
  readonly waiting: number;
}

/** What waits has changed, or looking for more has come further. Told now and then, and at once after an edit. */
export interface ProposalsChange {
  readonly progress: ProposingProgress;
  /** In the whole notebook. */
  readonly waiting: number;
  /** Articles whose proposals are to be asked for anew, with how many wait in each by their order here. */
  readonly changed: readonly ArticleId[];
  readonly counts: readonly number[];
  /** How many were found in what came in, told once, when there is nothing left to look through; otherwise 0. */
  readonly found: number;
}

/** The calls about what is proposed; none of them changes the notebook. */
export interface ProposalCalls {
  /** `null` when the article is gone, its text can't be read, or nothing is proposed in its language or at all. */
  readonly proposals: {
    request: { readonly articleId: ArticleId };
    answer: ArticleProposals | null;
  };
  readonly waitingProposals: { request: null; answer: WaitingProposals };
  readonly findProposals: { request: ProposalQuery; answer: FoundProposals };
  /** Most waiting first, then by name; nobody last. */
  readonly proposedSpeakers: { request: null; answer: readonly ProposedSpeakerCount[] };
  /** Looks for no more until it is resumed, or another notebook is opened. */
  readonly pauseProposing: { request: null; answer: null };
  readonly resumeProposing: { request: null; answer: null };
}

/** What main tells of it unasked. */
export interface ProposalEvents {
  readonly proposalsChanged: ProposalsChange;
}
