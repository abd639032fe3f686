import { useEffect } from 'react';
import type { TextPositionSelector } from '../../../domain/anchor/selector';
import { offerGeometry, type PaneGeometry, type WindowBox } from '../../state/pane-geometry';
import type { DrawnArticle } from './drawn-article';
import { firstLine, lastLine, type Box } from './geometry';
import { characterAt } from './hit-test';
import { heightOf, placeAt } from './page-places';

/** Lets the rest of the window ask where the text of this pane stands. */
export function usePaneGeometry(paneId: string, drawn: DrawnArticle | null): void {
  useEffect(
    () => (drawn === null ? undefined : offerGeometry(paneId, geometryOf(drawn))),
    [paneId, drawn],
  );
}

function geometryOf({ body, region, painting }: DrawnArticle): PaneGeometry {
  return {
    region,
    length: body.drawn.text.text.length,
    column: () => {
      const { left, right } = body.root.getBoundingClientRect();
      const { top } = region.getBoundingClientRect();
      return { left, right, top, bottom: top + region.clientHeight };
    },
    boxOf: (range) => boxOf(body, range),
    offsetAt: (point) => characterAt(body, point),
    placeAt: (height) => placeAt(body, pageOf(region), height),
    heightOf: (place) => heightOf(body, pageOf(region), place),
    lookAround: () => painting.lookAround(),
  };
}

/** All that scrolls in a pane, in the window. */
function pageOf(region: HTMLElement): Box {
  const { left, right, top } = region.getBoundingClientRect();
  const above = top - region.scrollTop;
  return { left, right, top: above, bottom: above + region.scrollHeight };
}

function boxOf(body: DrawnArticle['body'], range: TextPositionSelector): WindowBox | null {
  const [first, last] = [firstLine(body, range), lastLine(body, range)];
  if (first === null || last === null) return null;
  return {
    left: Math.min(first.left, last.left),
    right: Math.max(first.right, last.right),
    top: first.top,
    bottom: last.bottom,
  };
}
