import { useEffect, type RefObject } from 'react';
import type { ArticleId } from '../../domain/ids';
import type { ReaderHandle, ReadingPosition } from '../features/reader/reader-types';
import { forgetPlaces, leavePlace, takePlace } from '../state/came-from';
import { useCommands } from '../state/command-bus';
import { useFound } from '../state/found';
import { scrolledPane } from '../state/panes-actions';
import type { Pane } from '../state/panes';
import { readingAt } from '../state/reading';
import { keepReadingPlace, readingPlace } from '../state/reading-places';
import { openDialog, useView } from '../state/view-store';
import { announce } from '../ui/announcer';

/**
 * The places of a pane in its text: carries out finding, going to a place and the way back, and keeps where reading
 * is. `startAt` is the offset to begin at; `null` is the headline.
 */
export function useTextPlaces(
  reader: RefObject<ReaderHandle | null>,
  pane: Pane,
  length: number,
  isFocused: boolean,
): { readonly startAt: number | null; readonly onPosition: (position: ReadingPosition) => void } {
  const { id, articleId } = pane;
  useEffect(() => () => forgetPlaces(id), [id, articleId]);
  /** Steps of one find are one way: Back leads to where it began. */
  const leave = (): void => {
    if (id in useFound.getState().panes) return;
    leavePlace(id, reader.current?.readingPosition().offset ?? 0);
  };
  useCommands(
    {
      findInPane: () => {
        leave();
        reader.current?.openFind();
      },
      findNext: () => {
        leave();
        reader.current?.findNext();
      },
      findPrevious: () => {
        leave();
        reader.current?.findPrevious();
      },
      goToParagraph: () => isReading() && openDialog({ kind: 'goTo' }),
      back: () => isReading() && goBack(reader.current, id),
    },
    isFocused,
  );
  const start = pane.offset > 0 ? pane.offset : readingPlace(articleId, length);
  return {
    startAt: start > 0 ? start : null,
    onPosition: (position) => {
      if (isShowing(id, articleId)) {
        scrolledPane(id, position.offset);
        readingAt(id, position);
      }
      keepReadingPlace(articleId, position, length);
    },
  };
}

/** Not any more while a pane goes over to another article. */
function isShowing(paneId: string, articleId: ArticleId): boolean {
  return useView
    .getState()
    .panes.some((pane) => pane.id === paneId && pane.articleId === articleId);
}

function isReading(): boolean {
  return useView.getState().place === 'reading';
}

/** To where reading was before it jumped; `false` when it never did. */
function goBack(reader: ReaderHandle | null, paneId: string): boolean {
  const place = reader && takePlace(paneId, reader.readingPosition().offset);
  if (reader === null || place === null) return false;
  reader.restorePosition(place);
  reader.focus();
  announce('Back to where you were');
  return true;
}
