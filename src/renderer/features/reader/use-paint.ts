import { useLayoutEffect, useMemo } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { FindPaint, PanePainting } from './pane-painting';
import type { ReaderLayer, ReaderMark } from './reader-types';
import './highlights.css';
import './highlights-forced.css';

/** Everything that is painted over the text of a pane. */
export interface Painted {
  readonly marks: readonly ReaderMark[];
  readonly layers: readonly ReaderLayer[];
  readonly focusedId: AnnotationId | null;
  /** Marks under the pointer here, and those pointed at elsewhere. */
  readonly hoveredHere: readonly AnnotationId[];
  readonly hoveredElsewhere: readonly AnnotationId[];
  readonly find: FindPaint;
}

/** Paints what it is given over the text; costs nothing while the same lists are given again. */
export function usePaint(painting: PanePainting | null, painted: Painted): void {
  const { marks, layers, focusedId, hoveredHere, hoveredElsewhere, find } = painted;
  const hovered = useMemo(
    () => [...new Set([...hoveredHere, ...hoveredElsewhere])],
    [hoveredHere, hoveredElsewhere],
  );
  useLayoutEffect(() => painting?.setMarks(marks), [painting, marks]);
  useLayoutEffect(() => painting?.setLayers(layers), [painting, layers]);
  useLayoutEffect(() => painting?.setFocused(focusedId), [painting, focusedId]);
  useLayoutEffect(() => painting?.setHovered(hovered), [painting, hovered]);
  useLayoutEffect(() => painting?.setFind(find), [painting, find]);
}
