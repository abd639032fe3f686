import { create } from 'zustand';
import type { DecisionError, OutsideReport } from '../../contract/two-versions';
import type { Decision } from '../../domain/notebook/decide-conflict';
import type { TwoVersions } from '../../domain/notebook/two-versions';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { tell, tellEditError } from './messages';
import { reloadNotebook } from './notebook-store';
import { tellWithUndo } from './undo-offer';

/** What others did in the notebook's folder, as far as the user has to know of it. */
interface Outside {
  /** What was taken in last and not put away yet; `null` for nothing. */
  readonly report: OutsideReport | null;
  /** Records of which two versions wait for a decision. */
  readonly pairs: readonly TwoVersions[];
}

const NOTHING: Outside = { report: null, pairs: [] };

/** Written only by this file's actions. */
export const useOutside = create<Outside>(() => NOTHING);

/** When the report that was put away last came about. */
let putAway: string | null = null;

/** Follows what main tells from now on. Call once. */
export function followOutside(): void {
  bridge().onNotebookSwitched(() => useOutside.setState(NOTHING));
  bridge().onChangedOutside((report) => void take(report));
}

/** Asks how things stand; to be done when a notebook was opened. */
export async function loadOutside(): Promise<void> {
  const { pairs, report } = await bridge().outsideState();
  useOutside.setState({ pairs, report: report?.at === putAway ? null : report });
}

/** Takes the notice away; what waits for a decision goes on waiting. */
export function dismissReport(): void {
  putAway = useOutside.getState().report?.at ?? null;
  useOutside.setState({ report: null });
}

/** Carries out what the user decided; answers whether it was done. */
export async function decide(pair: TwoVersions, decision: Decision): Promise<boolean> {
  const answer = await bridge().decideVersions({ key: pair.key, decision });
  const { pairs } = await bridge().outsideState();
  useOutside.setState({ pairs });
  if (!answer.ok) {
    tellDecisionError(answer.error);
    return false;
  }
  if (answer.value.changed) tellWithUndo(DONE[decision](pair));
  announce(
    `${DONE[decision](pair)}. ${pairs.length === 0 ? 'All is decided' : `${pairs.length} left`}`,
  );
  return true;
}

const DONE: Record<Decision, (pair: TwoVersions) => string> = {
  keep: ({ noun }) => `The ${noun} stays as it is`,
  take: ({ noun, other }) =>
    other === null ? `The ${noun} is deleted` : `The other version of the ${noun} is in its place`,
  both: ({ noun }) => `The ${noun} has both versions, one below the other`,
};

function tellDecisionError(error: DecisionError): void {
  if (error.kind === 'pairGone') tell('This was decided in another window or on another computer.');
  else tellEditError(error);
}

async function take(report: OutsideReport): Promise<void> {
  if (report.records > 0) await reloadNotebook();
  const { pairs } = await bridge().outsideState();
  useOutside.setState(({ report: earlier }) => ({ pairs, report: together(earlier, report) }));
}

/** What came in two goes is told as one, as long as nobody has put it away. */
function together(earlier: OutsideReport | null, later: OutsideReport): OutsideReport {
  if (earlier === null) return later;
  return {
    at: later.at,
    records: earlier.records + later.records,
    conflicts: earlier.conflicts + later.conflicts,
    from: [...new Set([...earlier.from, ...later.from])],
    wasBehind: earlier.wasBehind || later.wasBehind,
    undoIsGone: earlier.undoIsGone || later.undoIsGone,
    findings: [...earlier.findings, ...later.findings],
  };
}
