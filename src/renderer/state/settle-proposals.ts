import type { AnnotationId, ArticleId, SpeakerId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import type { Speaker } from '../../domain/speaker/speaker';
import { readVersion } from './article-versions';
import { useMarkColour } from './marking';
import { tellProblem } from './messages';
import { edit, useNotebook } from './notebook-store';
import { holdPending } from './pending-edits';
import { isNamed, nameOfProposal } from './phrase-proposal';
import { whileLeaving, type Proposal, type ProposalId } from './proposals';
import { tellWithUndo } from './undo-offer';

/** What becomes of proposals. */
export type Settling = 'accept' | 'dismiss';

/** A step that was done, with the statements that it made. */
export interface Settled {
  readonly made: readonly AnnotationId[];
}

/**
 * Makes statements of proposals, or says that they are none, as one step; they are hidden at once. `null` when it was
 * refused, which is told. `onDone` is called before they could show again.
 */
export async function settleProposals(
  proposals: readonly Proposal[],
  how: Settling,
  onDone: (ids: readonly ProposalId[]) => void = () => undefined,
): Promise<Settled | null> {
  const ids = proposals.map(({ id }) => id);
  const made: AnnotationId[] = [];
  const isDone = await whileLeaving(ids, () =>
    inTurn(async () => {
      const commands = await commandsFor(proposals, how);
      if (commands === null) return false;
      made.push(...commands.flatMap((one) => (one.kind === 'annotate' && one.id ? [one.id] : [])));
      const [first] = commands;
      if (first === undefined) return true;
      const label = labelOf(proposals, how);
      const wasTaken = await edit({ kind: 'batch', label, commands });
      if (wasTaken) onDone(ids);
      return wasTaken;
    }),
  );
  return isDone ? { made } : null;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * One after the other, so that the next one knows the speaker whom the one before made. They show as done at once, so
 * that an undo right behind them, or closing, has to wait for them.
 */
function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  const done = turn.then(work);
  const settled = done.catch(() => undefined);
  turn = settled;
  const release = holdPending(() => settled);
  void settled.then(release);
  return done;
}

/** Tells what was done, with how many are left where it matters, and offers to take it back. */
export function tellSettled(proposals: readonly Proposal[], how: Settling, left: string): void {
  const word = how === 'accept' ? 'Accepted' : 'Dismissed';
  const [first] = proposals;
  if (first === undefined) return;
  const what = proposals.length === 1 ? nameOfProposal(first.statement) : severalBy(proposals);
  tellWithUndo([`${word}. ${what}`, left].filter((part) => part !== '').join(', '), 'proposal');
}

function labelOf(proposals: readonly Proposal[], how: Settling): string {
  const verb = how === 'accept' ? 'Accept' : 'Dismiss';
  const noun = how === 'accept' ? 'statement' : 'proposal';
  return proposals.length === 1
    ? `${verb} ${noun}`
    : `${verb} ${String(proposals.length)} ${noun}s`;
}

/** `5 statements by Ada Strait`. */
function severalBy(proposals: readonly Proposal[]): string {
  const names = new Set(proposals.map(({ statement }) => statement.speaker));
  const [first] = proposals;
  const isOne = names.size === 1 && first !== undefined && isNamed(first.statement);
  const count = `${proposals.length.toLocaleString()} statements`;
  return isOne ? `${count} by ${String(first.statement.speaker)}` : count;
}

async function commandsFor(
  proposals: readonly Proposal[],
  how: Settling,
): Promise<readonly SingleCommand[] | null> {
  const speakers = new Map(useNotebook.getState().replica?.speakers);
  const { colour } = useMarkColour.getState();
  const newId = (): string => crypto.randomUUID();
  // Brings the words of a language along, which nobody needs who only reads.
  const { acceptProposals, dismissalOf } = await import('../../domain/statement/accept-proposal');
  const commands: SingleCommand[] = [];
  for (const [articleId, items] of byArticle(proposals)) {
    const [{ textHash } = { textHash: '' }] = items;
    const text = await textOf(articleId, textHash);
    if (text === null) return null;
    const proposed = items.map(({ statement }) => statement);
    if (how === 'dismiss') {
      const add = proposed.map((each) => dismissalOf(each, { text, textHash }));
      commands.push({ kind: 'dismissProposals', articleId, add, remove: [] });
      continue;
    }
    const next = acceptProposals(proposed, {
      ...{ articleId, text, textHash, colour, newId },
      speakers: speakers.values(),
    });
    commands.push(...next);
    remember(speakers, next);
  }
  return commands;
}

/** Speakers that one article's statements make are known to the next one's. */
function remember(speakers: Map<SpeakerId, Speaker>, commands: readonly SingleCommand[]): void {
  for (const command of commands) {
    if (command.kind === 'createSpeaker' && command.id) {
      const { id, name, aliases = [], roles = [] } = command;
      speakers.set(id, { kind: 'speaker', id, name, aliases, roles, createdAt: '9999' });
    } else if (command.kind === 'editSpeaker') {
      const known = speakers.get(command.id);
      if (known) speakers.set(command.id, { ...known, ...command.patch });
    }
  }
}

function byArticle(proposals: readonly Proposal[]): ReadonlyMap<ArticleId, readonly Proposal[]> {
  const groups = new Map<ArticleId, Proposal[]>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.articleId) ?? [];
    group.push(proposal);
    groups.set(proposal.articleId, group);
  }
  return groups;
}

/** The text that was proposed from: on screen, or of the notebook; `null` when it can't be read, which is told. */
async function textOf(articleId: ArticleId, textHash: string): Promise<string | null> {
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  if (loaded?.textHash === textHash) return loaded.text.text;
  const read = await readVersion(textHash);
  if (read.ok) return read.value.text;
  tellProblem(
    'The text of an article can’t be read. Nothing was changed. Check the notebook folder.',
  );
  return null;
}
