import type {
  BackgroundTask,
  ProposingItem,
  ProposingOutcome,
  WholeProposal,
} from '../contract/background-jobs';
import { wordsKey } from '../domain/statement/waiting-proposals';
import type { JobRunner } from './job-runner';
import type { ReadText } from './wording-jobs';

/** The task of proposing from texts. */
export type ProposingTask = Extract<BackgroundTask, { kind: 'propose' }>;

/** Proposes from one text after the other; each has the thread to itself, and its whole time. */
export async function proposeFromTexts(
  { folder, items, isWhole }: ProposingTask,
  readText: ReadText,
  runner: Pick<JobRunner, 'do'>,
): Promise<readonly ProposingOutcome[]> {
  const outcomes: ProposingOutcome[] = [];
  for (const item of items) {
    const text = item.text ?? (await readText(folder, item.hash));
    if (text === null) outcomes.push({ kind: 'unreadable' });
    else outcomes.push(await proposeFromText(text, item, isWhole, runner));
  }
  return outcomes;
}

async function proposeFromText(
  text: string,
  { published, language }: ProposingItem,
  isWhole: boolean,
  runner: Pick<JobRunner, 'do'>,
): Promise<ProposingOutcome> {
  const outcome = await runner.do({ kind: 'proposeFrom', text, published, language });
  if (outcome.kind !== 'proposed') return { kind: 'failed' };
  const proposals = outcome.proposals.map((proposal): WholeProposal => ({
    proposal,
    exact: text.slice(proposal.start, proposal.end),
  }));
  if (isWhole) return { kind: 'whole', proposals };
  return {
    kind: 'places',
    places: proposals.map(({ proposal: { start, end, speaker }, exact }) => ({
      start,
      end,
      speaker,
      words: wordsKey(exact),
    })),
  };
}
