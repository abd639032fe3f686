import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleProposals } from '../../contract/proposals';
import type { ArticleId, Sha256 } from '../../domain/ids';
import type { ProposedStatement } from '../../domain/statement/propose-statements';
import { waitingProposals, wordsKey } from '../../domain/statement/waiting-proposals';
import { afterPaint } from '../platform/after-paint';
import { bridge } from '../platform/bridge';
import { useNotebook } from './notebook-store';
import { useReadOnly } from './read-only';
import type { LoadedArticle } from './replica';
import { useView } from './view-store';

/** Names a proposal within the window, for as long as its text is the article's. */
export type ProposalId = `proposal:${string}`;

/** A statement that is proposed for a passage of an article. */
export interface Proposal {
  readonly kind: 'proposal';
  readonly id: ProposalId;
  readonly articleId: ArticleId;
  readonly textHash: Sha256;
  /** From its first part to its last, in UTF-16 code units of that text. */
  readonly start: number;
  readonly end: number;
  /** The words from start to end. */
  readonly exact: string;
  /** By what it is compared with what was dismissed. */
  readonly words: number;
  readonly statement: ProposedStatement;
}

/** What is known of proposals in the articles on screen. */
export interface Proposals {
  /** Everything that was proposed since an article is on screen, waiting or not. */
  readonly known: ReadonlyMap<ArticleId, readonly Proposal[]>;
  /** Those that are just being accepted or dismissed: they show no more. */
  readonly leaving: ReadonlySet<ProposalId>;
  readonly focused: ProposalId | null;
  readonly hovered: ProposalId | null;
}

/** The proposals on screen, written only by this file's actions. */
export const useProposals = create<Proposals>(() => ({
  known: new Map(),
  leaving: new Set(),
  focused: null,
  hovered: null,
}));

/** A proposal as the window knows it. */
export function proposalOf(
  { articleId, textHash }: Pick<ArticleProposals, 'articleId' | 'textHash'>,
  statement: ProposedStatement,
  exact: string,
): Proposal {
  const { start, end } = statement;
  const id: ProposalId = `proposal:${articleId}/${String(start)}-${String(end)}`;
  const words = wordsKey(exact);
  return { kind: 'proposal', id, articleId, textHash, start, end, exact, words, statement };
}

const NONE: readonly Proposal[] = [];

/** The proposals of an article that wait, in the order of the text; the same list until one comes or goes. */
export function waitingIn(
  { article, annotations, textHash }: Pick<LoadedArticle, 'article' | 'annotations' | 'textHash'>,
  { known, leaving }: Pick<Proposals, 'known' | 'leaving'> = useProposals.getState(),
): readonly Proposal[] {
  const all = known.get(article.id) ?? NONE;
  if (all.length === 0 || all[0]?.textHash !== textHash) return NONE;
  const dismissed = article.dismissed ?? NONE_DISMISSED;
  const before = latest.get(all);
  const isSame = before?.annotations === annotations && before.dismissed === dismissed;
  const settled = isSame
    ? before.waiting
    : unlessAlike(waitingProposals(all, { textHash, annotations, dismissed }), before?.waiting);
  latest.set(all, { annotations, dismissed, waiting: settled });
  return leaving.size === 0 ? settled : settled.filter(({ id }) => !leaving.has(id));
}

const NONE_DISMISSED: NonNullable<LoadedArticle['article']['dismissed']> = [];
const latest = new WeakMap<
  readonly Proposal[],
  {
    readonly annotations: LoadedArticle['annotations'];
    readonly dismissed: NonNullable<LoadedArticle['article']['dismissed']>;
    readonly waiting: readonly Proposal[];
  }
>();

/** The list given before when the new one holds the same. */
function unlessAlike(
  now: readonly Proposal[],
  before: readonly Proposal[] | undefined,
): readonly Proposal[] {
  const isAlike = before?.length === now.length && now.every((one, at) => one === before[at]);
  return isAlike ? before : now;
}

/** The proposals of an article that wait, as a component follows them; none while they are not shown. */
export function useWaitingIn(loaded: LoadedArticle): readonly Proposal[] {
  const known = useProposals((state) => state.known);
  const leaving = useProposals((state) => state.leaving);
  const isShown = useShownProposals();
  const { article, annotations, textHash } = loaded;
  return useMemo(
    () => (isShown ? waitingIn({ article, annotations, textHash }, { known, leaving }) : NONE),
    [isShown, article, annotations, textHash, known, leaving],
  );
}

/** Whether proposals are shown: not where nothing could be made of them. */
function useShownProposals(): boolean {
  const isWanted = useView((state) => state.showsProposals);
  return !useReadOnly() && isWanted;
}

/** Asks for the proposals of an article on screen, once its text is painted. */
export function useProposalsOf({ article, textHash }: LoadedArticle): void {
  const isShown = useShownProposals();
  const { id, published } = article;
  useEffect(() => {
    if (!isShown) return undefined;
    follow();
    let isWanted = true;
    void afterPaint().then(() => (isWanted ? ask(id) : undefined));
    return () => {
      isWanted = false;
    };
  }, [isShown, id, textHash, published]);
}

let isFollowing = false;

/** Asks anew for what main says has changed, and lets go of it all with the notebook. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  bridge().onProposalsChanged(({ changed }) => {
    const { known } = useProposals.getState();
    for (const id of changed) if (known.has(id)) void ask(id);
  });
  useNotebook.subscribe(({ replica }) => {
    if (replica === null) useProposals.setState({ known: new Map(), focused: null, hovered: null });
  });
  // Only one thing in the text has the focus.
  useView.subscribe(({ focusedAnnotation }, before) => {
    if (focusedAnnotation !== null && focusedAnnotation !== before.focusedAnnotation) {
      focusProposal(null);
    }
  });
}

async function ask(articleId: ArticleId): Promise<void> {
  const answer = await bridge().proposals({ articleId });
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  if (!loaded || (answer && answer.textHash !== loaded.textHash)) return;
  const { text } = loaded.text;
  const items = (answer?.proposals ?? []).map((each) =>
    proposalOf({ articleId, textHash: loaded.textHash }, each, text.slice(each.start, each.end)),
  );
  put(articleId, items, loaded);
}

/** Keeps what is settled just now beside what main says waits, so that an undo shows it at once. */
function put(articleId: ArticleId, items: readonly Proposal[], loaded: LoadedArticle): void {
  const { known } = useProposals.getState();
  const before = (known.get(articleId) ?? NONE).filter(
    ({ textHash }) => textHash === loaded.textHash,
  );
  const waiting = new Set(waitingIn(loaded).map(({ id }) => id));
  const there = new Map(before.map((one) => [one.id, one]));
  const named = new Set(items.map(({ id }) => id));
  const settled = before.filter(({ id }) => !waiting.has(id) && !named.has(id));
  const all = [...items.map((one) => sameAs(there.get(one.id), one)), ...settled].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const onScreen = useNotebook.getState().replica?.loaded;
  const next = new Map([...known].filter(([id]) => onScreen?.has(id)));
  useProposals.setState({ known: next.set(articleId, all) });
}

/** What was there, when it says the same: what is drawn of it need not be drawn again. */
function sameAs(before: Proposal | undefined, now: Proposal): Proposal {
  const isSame = before !== undefined && before.statement.why === now.statement.why;
  return isSame && before.statement.speaker === now.statement.speaker ? before : now;
}

/** Hides proposals while they are accepted or dismissed, and shows them again when that was refused. */
export async function whileLeaving(
  ids: readonly ProposalId[],
  work: () => Promise<boolean>,
): Promise<boolean> {
  const change = (by: (leaving: Set<ProposalId>) => void): void => {
    const leaving = new Set(useProposals.getState().leaving);
    by(leaving);
    useProposals.setState({ leaving });
  };
  change((leaving) => ids.forEach((id) => leaving.add(id)));
  try {
    return await work();
  } finally {
    change((leaving) => ids.forEach((id) => leaving.delete(id)));
  }
}

/** Focuses a proposal instead of whatever had the focus; with `null` lets go of it. */
export function focusProposal(id: ProposalId | null): void {
  if (id !== null) useView.setState({ focusedAnnotation: null });
  if (useProposals.getState().focused !== id) useProposals.setState({ focused: id });
}

/** Points at a proposal. */
export function hoverProposal(id: ProposalId | null): void {
  if (useProposals.getState().hovered !== id) useProposals.setState({ hovered: id });
}

/** Lets go of the proposal in focus; `false` when none was. */
export function releaseProposal(): boolean {
  if (useProposals.getState().focused === null) return false;
  focusProposal(null);
  return true;
}
