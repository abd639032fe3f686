import type { SharedWordingRun } from '../../../contract/shared-wording';
import { partnerOf } from '../../state/aligned-reading';
import { chooseRun, type PointedRun } from '../../state/comparing';
import type { Pane } from '../../state/panes';
import { readerIn } from '../../state/reading';
import { useView } from '../../state/view-store';
import { aligner } from './aligned-scrolling';
import { bringLevel, type Partners } from './bring-level';

/** Chooses a run at a place, and brings it and its partners into view. */
export function goToRun(pointed: PointedRun): void {
  const { panes, isAligned } = useView.getState();
  chooseRun(pointed);
  aligner.hold();
  readerIn(pointed.paneId)?.scrollToRange(pointed.at, { align: 'nearest', isSmooth: true });
  bringLevel(pointed.paneId, pointed.at, partnersIn(pointed, panes), !isAligned);
}

/** Chooses a run where it stands in the focused pane, or in the first that shows it, and has all panes scroll to it. */
export function chooseFromList(run: SharedWordingRun): void {
  const { panes, focusedPane: focused } = useView.getState();
  const [pane] = panes
    .filter(({ articleId }) => run.places.some((place) => place.articleId === articleId))
    .sort((a, b) => Number(b.id === focused) - Number(a.id === focused));
  const at = run.places.find(({ articleId }) => articleId === pane?.articleId);
  if (pane && at) goToRun({ run, at, paneId: pane.id });
}

/** The nearest partner of a run in each other pane that has one; the same place where a pane shows the same article. */
function partnersIn({ run, at, paneId }: PointedRun, panes: readonly Pane[]): Partners {
  const partners = new Map<string, SharedWordingRun['places'][number]>();
  for (const { id, articleId } of panes) {
    const partner = articleId === at.articleId ? at : partnerOf(run, at, articleId);
    if (id !== paneId && partner) partners.set(id, partner);
  }
  return partners;
}
