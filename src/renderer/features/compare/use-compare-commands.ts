import type { TextPositionSelector } from '../../../domain/anchor/selector';
import type { SharedWordingRun } from '../../../contract/shared-wording';
import { askWhereElse } from '../../state/also-appears';
import { useComparing } from '../../state/comparing';
import { useCommands } from '../../state/command-bus';
import { tell } from '../../state/messages';
import { useNotebook } from '../../state/notebook-store';
import { geometryOf } from '../../state/pane-geometry';
import { passageInHand } from '../../state/passage-in-hand';
import type { Pane } from '../../state/panes';
import { useReading } from '../../state/reading';
import { runsInText, stepRun } from '../../state/runs-in-text';
import { useSharedWording } from '../../state/shared-wording';
import { useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { aligner } from './aligned-scrolling';
import { bringLevel, partnersOf } from './bring-level';
import { counted } from './describe-run';
import { goToRun } from './go-to-run';
import { readingShare } from './reading-line';

/** Offers the commands that compare the articles in view. */
export function useCompareCommands(): void {
  const hasPanes = useView(({ panes, place }) => panes.length > 0 && place === 'reading');
  useCommands(
    {
      showSharedWording: toggleSharedWording,
      alignedReading: toggleAligned,
      nextSharedWording: () => stepWording(1),
      previousSharedWording: () => stepWording(-1),
      bringOthersHere: () => bringOthers(),
      bringThisThere: () => bringThis(),
      alsoAppears: whereElse,
    },
    hasPanes,
  );
}

function toggleSharedWording(): void {
  const showsSharedWording = !useView.getState().showsSharedWording;
  useView.setState(({ marginTab }) => ({
    showsSharedWording,
    marginTab: marginTab === 'sharedWording' && !showsSharedWording ? 'annotations' : marginTab,
  }));
  announce(showsSharedWording ? 'Shared wording shown' : 'Shared wording hidden');
}

function toggleAligned(): void {
  const isAligned = !useView.getState().isAligned;
  useView.setState({ isAligned });
  announce(isAligned ? 'Aligned reading on: the panes scroll together' : 'Aligned reading off');
}

function stepWording(by: 1 | -1): void {
  const pane = focusedPane();
  if (!pane) return;
  const { runs, status } = useSharedWording.getState();
  const inText = runsInText(runs, pane.articleId);
  const { chosen } = useComparing.getState();
  const here =
    chosen?.run.places.find(
      (place) =>
        place.articleId === pane.articleId && (chosen.paneId !== pane.id || place === chosen.at),
    ) ?? null;
  const offset = useReading.getState().positions[pane.id]?.offset ?? 0;
  const next = stepRun(inText, here, offset, by);
  if (next) {
    goToRun({ run: next.run, at: next.place, paneId: pane.id });
    announceRun(next.run, pane, inText.inOrder.indexOf(next), inText.inOrder.length);
  } else if (inText.inOrder.length > 0) {
    announce(by === 1 ? 'No further shared wording' : 'No shared wording before');
  } else announce(status === 'looking' ? 'Still looking for shared wording' : 'No shared wording');
}

function announceRun(run: SharedWordingRun, pane: Pane, at: number, of: number): void {
  const replica = useNotebook.getState().replica;
  const text = replica?.loaded.get(pane.articleId)?.text.text ?? '';
  const here = run.places.find(({ articleId }) => articleId === pane.articleId);
  const others = new Set(
    run.places
      .filter((place) => place.articleId !== pane.articleId)
      .map((place) => place.articleId),
  );
  const titles = [...others].map((id) => `“${replica?.rows.get(id)?.title ?? ''}”`).join(', ');
  announce(
    `Shared wording ${at + 1} of ${of}: “${text.slice(here?.start, here?.end)}”, ` +
      `${counted(run.words, 'word')}, also in ${titles}`,
  );
}

/** Scrolls the other panes to what corresponds to the passage in hand, or to what is read here. */
function bringOthers(): boolean {
  const pane = focusedPane();
  if (!pane || !hasOthers()) return false;
  bring(pane, 'Other panes brought here');
  return true;
}

/** Scrolls this pane to what corresponds to what is read in the pane that is next to it. */
function bringThis(): boolean {
  const { panes } = useView.getState();
  const pane = focusedPane();
  if (!pane || !hasOthers()) return false;
  const at = panes.indexOf(pane);
  const other = panes[at + 1] ?? panes[at - 1];
  if (!other) return false;
  bring(other, 'This pane brought to the other', new Set([pane.id]));
  return true;
}

function bring(from: Pane, done: string, only: ReadonlySet<string> | null = null): void {
  const hand = passageInHand();
  const passage = hand?.paneId === from.id ? hand.range : readIn(from);
  const { partners, isMatched } = partnersOf(from.id, passage);
  const wanted = only ? new Map([...partners].filter(([id]) => only.has(id))) : partners;
  aligner.hold();
  bringLevel(from.id, passage, wanted);
  announce(isMatched ? `${done}, by shared wording` : done);
}

/** What is being read in a pane. */
function readIn(pane: Pane): TextPositionSelector {
  const geometry = geometryOf(pane.id);
  if (!geometry) return { start: 0, end: 0 };
  const { region, length } = geometry;
  const { top } = region.getBoundingClientRect();
  const place = geometry.placeAt(top + readingShare(region) * region.clientHeight);
  const start = Math.floor(Math.max(0, Math.min(place, length - 1)));
  return { start, end: start + 1 };
}

function whereElse(): boolean {
  const passage = passageInHand();
  if (!passage) {
    tell('Select words, or choose a highlight, to see where else they appear');
    return true;
  }
  askWhereElse(passage);
  return true;
}

function focusedPane(): Pane | undefined {
  const { panes, focusedPane: id } = useView.getState();
  return panes.find((pane) => pane.id === id);
}

function hasOthers(): boolean {
  if (useView.getState().panes.length > 1) return true;
  tell('Open a second article beside this one to compare');
  return false;
}
