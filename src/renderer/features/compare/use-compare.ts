import { useEffect, useSyncExternalStore } from 'react';
import { followWordingIndex } from '../../state/also-appears';
import { geometryOf, geometryTurn, onGeometries } from '../../state/pane-geometry';
import type { Pane } from '../../state/panes';
import { completeRarity, useSharedWording } from '../../state/shared-wording';
import { useView } from '../../state/view-store';
import { aligner } from './aligned-scrolling';
import { bringLevel, partnersOf } from './bring-level';
import { useCompareCommands } from './use-compare-commands';
import { passageInHand } from '../../state/passage-in-hand';
import { pointIn } from './pointing';

/** A number that changes whenever a pane's text is drawn or taken away. */
export function useGeometryTurn(): number {
  return useSyncExternalStore(onGeometries, geometryTurn);
}

/** Puts everything to work that compares the panes. */
export function useCompare(): void {
  const panes = useView((state) => state.panes);
  useEffect(() => followWordingIndex(completeRarity), []);
  usePointing(panes);
  useAligned(panes);
  useChosenPassage();
  useCompareCommands();
}

function usePointing(panes: readonly Pane[]): void {
  const turn = useGeometryTurn();
  const isShown = useView((state) => state.showsSharedWording);
  const key = panes.map(({ id, articleId }) => `${id} ${articleId}`).join();
  useEffect(() => {
    if (!isShown) return undefined;
    const ends = useView.getState().panes.flatMap((pane) => {
      const geometry = geometryOf(pane.id);
      return geometry ? [pointIn(pane, geometry.region)] : [];
    });
    return () => ends.forEach((end) => end());
  }, [key, turn, isShown]);
}

function useAligned(panes: readonly Pane[]): void {
  const isAligned = useView((state) => state.isAligned && state.place === 'reading');
  const isUseful = isAligned && panes.length > 1;
  const runs = useSharedWording((state) => state.runs);
  const turn = useGeometryTurn();
  useEffect(() => (isUseful ? aligner.start() : undefined), [isUseful]);
  useEffect(() => {
    if (isUseful) aligner.wake();
  }, [isUseful, runs, turn]);
}

/** With the panes locked, an annotation that is chosen brings the others to what corresponds to it. */
function useChosenPassage(): void {
  const isAligned = useView((state) => state.isAligned);
  const annotation = useView((state) => state.focusedAnnotation);
  useEffect(() => {
    const passage = isAligned && annotation ? passageInHand() : null;
    if (passage?.annotationId !== annotation || !passage) return;
    aligner.hold();
    bringLevel(passage.paneId, passage.range, partnersOf(passage.paneId, passage.range).partners);
  }, [isAligned, annotation]);
}
