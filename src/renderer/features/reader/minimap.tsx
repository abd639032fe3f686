import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import { leavePlace } from '../../state/came-from';
import type { DrawnArticle } from './drawn-article';
import { drawMinimap, type MinimapContent } from './minimap-canvas';
import { MinimapDrag } from './minimap-drag';
import { useSight } from './use-sight';
import type { FindPaint } from './pane-painting';
import type { ReaderLayer, ReaderMark, TextRange } from './reader-types';
import styles from './minimap.module.css';

export interface MinimapProps {
  paneId: string;
  drawn: DrawnArticle | null;
  marks: readonly ReaderMark[];
  layers: readonly ReaderLayer[];
  focusedId: AnnotationId | null;
  find: FindPaint;
}

/**
 * The whole text as a strip beside its scroll bar: where annotations, hits and shared wording stand, and which stretch
 * is in view. A click or a drag goes there. For the pointer only: whoever reads by keyboard or ear steps through the
 * annotations instead, so it is hidden from screen readers.
 */
export function Minimap({ paneId, drawn, ...shown }: MinimapProps) {
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const content = useContent(drawn, shown);
  useDrawing(canvas, content);
  useSight(drawn, strip, view);
  useEffect(() => {
    if (drawn === null || strip.current === null) return undefined;
    const drag = new MinimapDrag(strip.current, drawn, () => {
      leavePlace(paneId, drawn.view.position().offset);
    });
    return () => drag.stop();
  }, [drawn, paneId]);
  return (
    <div ref={strip} className={styles.strip} aria-hidden="true" data-minimap="">
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={view} className={styles.view} />
    </div>
  );
}

function useContent(
  drawn: DrawnArticle | null,
  { marks, layers, focusedId, find }: Omit<MinimapProps, 'paneId' | 'drawn'>,
): MinimapContent {
  const { matches, current } = find;
  return useMemo(() => {
    const ofLayer = (name: ReaderLayer['name']): readonly TextRange[] =>
      layers.find((layer) => layer.name === name)?.ranges ?? [];
    return {
      length: drawn?.body.drawn.text.text.length ?? 0,
      marks,
      shared: ofLayer('shared'),
      proposed: ofLayer('proposal'),
      hits: matches.length > 0 ? matches : ofLayer('search'),
      focused: focusedId === null ? null : (marks.find(({ id }) => id === focusedId) ?? null),
      current,
    };
  }, [drawn, marks, layers, focusedId, matches, current]);
}

/** The longest that a change waits to be drawn: the text comes first. */
const PATIENCE_MS = 250;

/** Draws the content when nothing else is to be done, and anew in another size, theme or set of colours. */
function useDrawing(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  content: MinimapContent,
): void {
  const draw = useEffectEvent(() => canvas.current && drawMinimap(canvas.current, content));
  const turn = useRef(0);
  useEffect(() => {
    turn.current = requestIdleCallback(() => draw(), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(turn.current);
  }, [content]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const redraw = (): void => void draw();
    // It tells the first size too, before the text is painted; what is drawn then can wait until the window is idle.
    let isTold = false;
    const size = new ResizeObserver(() => {
      if (isTold) redraw();
      isTold = true;
    });
    size.observe(element);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', redraw);
    return () => {
      size.disconnect();
      theme.disconnect();
      forced.removeEventListener('change', redraw);
    };
  }, [canvas]);
}
