import type { ArticleId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { tell } from './messages';
import { useNotebook } from './notebook-store';
import { focusedArticle, readArticle, readPassage } from './panes-actions';
import { DIRECTNESS_WORDS, whoSaid } from './phrase-proposal';
import {
  focusProposal,
  useProposals,
  waitingIn,
  type Proposal,
  type ProposalId,
} from './proposals';
import { useReading } from './reading';
import { settleProposals, tellSettled, type Settling } from './settle-proposals';
import { showPassage } from './show-passage';
import { openCard, showProposals, useView } from './view-store';
import { useWaitingProposals } from './waiting-proposals';

/** The proposals of the focused pane's article that wait; `null` without such a pane. */
function waitingHere(): readonly Proposal[] | null {
  const articleId = focusedArticle();
  const loaded = articleId && useNotebook.getState().replica?.loaded.get(articleId);
  return loaded ? waitingIn(loaded) : null;
}

/** The proposal in focus in the focused pane; `null` when none is. */
export function proposalInHand(): Proposal | null {
  const { focused } = useProposals.getState();
  return waitingHere()?.find(({ id }) => id === focused) ?? null;
}

/** The proposal after (1) or before (-1) one; from none, the first that reaches beyond an offset, or the last before. */
export function proposalFrom(
  waiting: readonly Proposal[],
  from: Pick<Proposal, 'start' | 'end'> | null,
  offset: number,
  by: 1 | -1,
): Proposal | null {
  const isBehind = (one: Proposal): boolean =>
    from === null
      ? one.end > offset
      : one.start > from.start || (one.start === from.start && one.end > from.end);
  const isBefore = (one: Proposal): boolean =>
    from === null
      ? one.end <= offset
      : one.start < from.start || (one.start === from.start && one.end < from.end);
  return (by === 1 ? waiting.find(isBehind) : waiting.findLast(isBefore)) ?? null;
}

/** Focuses a proposal of the focused pane, brings it into view and says it. */
export function showProposal(proposal: Proposal, said = ''): void {
  focusProposal(proposal.id);
  const { focusedPane, marginTab } = useView.getState();
  if (marginTab !== 'annotations') useView.setState({ marginTab: 'annotations' });
  if (focusedPane) showPassage(focusedPane, proposal, { align: 'centre', isSmooth: true });
  announce([said, sayProposal(proposal)].filter((part) => part !== '').join(' '));
}

/** Goes to the next or previous proposal; at the end, and asked once more, to the next article that has some. */
export async function stepProposal(by: 1 | -1): Promise<void> {
  const waiting = waitingHere();
  if (waiting === null) return;
  const next = proposalFrom(waiting, proposalInHand(), offsetHere(), by);
  if (next !== null) {
    offered = null;
    showProposal(next);
  } else if (by === -1) announce('No proposal before');
  else await offerNext(waiting.length);
}

/** Accepts or dismisses a proposal and goes on to the next; without one in hand it goes to the next only. */
export async function settleInHand(how: Settling): Promise<void> {
  const proposal = proposalInHand();
  if (proposal === null) return stepProposal(1);
  await settleAndGoOn([proposal], how);
}

/** Accepts or dismisses proposals of one article, and goes on to the one behind the last of them. */
export async function settleAndGoOn(proposals: readonly Proposal[], how: Settling): Promise<void> {
  const last = proposals.at(-1);
  const before = waitingHere();
  if (last === undefined || before === null) return;
  const settling = settleProposals(proposals, how);
  const left = before.filter((one) => !proposals.includes(one));
  const next = proposalFrom(left, last, 0, 1);
  if (next !== null) {
    focusProposal(next.id);
    const { focusedPane } = useView.getState();
    if (focusedPane) showPassage(focusedPane, next, { align: 'nearest', isSmooth: true });
  }
  const settled = await settling;
  if (settled === null) {
    focusProposal(last.id);
    return;
  }
  tellSettled(proposals, how, `${left.length.toLocaleString()} left`);
  if (next !== null) announce(`Next: ${sayProposal(next)}`);
  else {
    focusProposal(null);
    await offerNext(left.length);
  }
}

/** Accepts a proposal and opens its card at the speaker. */
export async function correctProposal(proposal: Proposal): Promise<void> {
  const settled = await settleProposals([proposal], 'accept');
  const [id] = settled?.made ?? [];
  if (id === undefined) return;
  openCard(id, 'speaker');
  announce('Accepted. Who said it?');
}

/** The same for one of the list of all: its article is opened beside the card. */
export async function correctListed(proposal: Proposal): Promise<void> {
  const settled = await settleProposals([proposal], 'accept');
  const [id] = settled?.made ?? [];
  if (id === undefined) return;
  readPassage(proposal.articleId, id);
  openCard(id, 'speaker');
  useView.setState({ returnTo: 'proposals' });
  announce('Accepted. Who said it?');
}

/** The proposals of the same speaker that wait in the article; only that one where the text names nobody. */
export function ofSameSpeaker(
  proposal: Proposal,
  waiting: readonly Proposal[],
): readonly Proposal[] {
  const { speaker, speakerBy } = proposal.statement;
  if (speaker === null || speakerBy === 'unknown') return [proposal];
  return waiting.filter(
    ({ statement }) => statement.speaker === speaker && statement.speakerBy !== 'unknown',
  );
}

/** A proposal as it is said when it gets the focus. */
export function sayProposal({ statement, exact }: Proposal): string {
  const { name, office } = whoSaid(statement);
  const who = office === '' ? name : `${name}, ${office}`;
  return `Proposed ${DIRECTNESS_WORDS[statement.type].toLowerCase()}, ${who}: ${exact}`;
}

function offsetHere(): number {
  const { focusedPane } = useView.getState();
  return (focusedPane && useReading.getState().positions[focusedPane]?.offset) || 0;
}

/** The article that was offered last; asked for once more, it is opened. */
let offered: ArticleId | null = null;

/** At the end of an article: says so, and offers the next one that has proposals. */
async function offerNext(left: number): Promise<void> {
  const here = focusedArticle();
  const next = await nextArticle(here);
  if (focusedArticle() !== here) return;
  const title = next && (useNotebook.getState().replica?.rows.get(next.id)?.title ?? '');
  if (next !== null && offered === next.id && left === 0) {
    offered = null;
    readNext(next.id);
    return;
  }
  const end =
    left === 0 ? 'No proposal waits here any more' : `No further proposal, ${left} before`;
  if (next === null) {
    const isLooking = useWaitingProposals.getState().progress.state === 'working';
    const none = isLooking ? `${end}. Others are still looked for` : 'No proposal waits any more';
    tell(left === 0 ? none : end, null, 'end of proposals');
    return;
  }
  offered = next.id;
  tell(
    `${end}. ${next.waiting.toLocaleString()} in “${short(title ?? '')}”`,
    { label: 'Read it', run: () => readNext(next.id) },
    'end of proposals',
  );
}

const LONGEST_TITLE = 60;

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
}

/** Opens the article of a proposal of the list of all, which Back returns to, and shows it there. */
export function readProposal({ articleId, id }: Proposal): void {
  showProposals(true);
  readNext(articleId, id);
  useView.setState({ returnTo: 'proposals' });
}

/** Opens an article at a proposal, by default its first, as soon as it is known. */
function readNext(articleId: ArticleId, id: ProposalId | null = null): void {
  readArticle(articleId);
  const show = (): boolean => {
    const waiting = waitingHere() ?? [];
    const first = waiting.find((one) => one.id === id) ?? waiting[0];
    if (first?.articleId === articleId) showProposal(first);
    return first?.articleId === articleId || focusedArticle() !== articleId;
  };
  if (show()) return;
  const end = useProposals.subscribe(() => {
    if (show()) end();
  });
}

/** The article after one, by when they came in, that has proposals; from the last it goes on with the first. */
async function nextArticle(
  after: ArticleId | null,
): Promise<{ readonly id: ArticleId; readonly waiting: number } | null> {
  const { byArticle } = await bridge().waitingProposals();
  const rows = [...(useNotebook.getState().replica?.rows.values() ?? [])]
    .filter(({ id }) => id === after || (byArticle[id] ?? 0) > 0)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
  const at = rows.findIndex(({ id }) => id === after);
  const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))][0];
  return next ? { id: next.id, waiting: byArticle[next.id] ?? 0 } : null;
}
