import { useEffect, useMemo, useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { ArticleError } from '../../contract/notebook-views';
import { assertNever } from '../../domain/assert-never';
import { currentVersion } from '../../domain/article/article';
import { Reader } from '../features/reader/reader';
import { markOf, type ReaderHandle } from '../features/reader/reader-types';
import { loadArticle, useNotebook } from '../state/notebook-store';
import { focusPane, scrolledPane, shutPane } from '../state/panes-actions';
import type { Pane as PaneState } from '../state/panes';
import { useReadOnly } from '../state/read-only';
import { hoverAnnotations, offerReader, readingAt, useReading } from '../state/reading';
import type { LoadedArticle } from '../state/replica';
import { focusAnnotation, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorNotice } from '../ui/error-notice';
import { openAddress } from '../state/opening';
import { PaneHead } from './pane-head';
import { READER_SHORTCUTS } from './reader-shortcuts';
import { releaseFocus, useMarking } from './use-marking';
import { useShowWish } from './use-show-wish';
import styles from './pane.module.css';

interface PaneProps {
  pane: PaneState;
  /** Place in the row, from 0. */
  place: number;
  count: number;
}

/** One reading column: its head and the article under it, or why there is none. */
export function Pane({ pane, place, count }: PaneProps) {
  const loaded = useNotebook((state) => state.replica?.loaded.get(pane.articleId));
  const failure = useNotebook((state) => state.failures.get(pane.articleId));
  const isFocused = useView((state) => state.focusedPane === pane.id);
  useEffect(() => void loadArticle(pane.articleId), [pane.articleId]);
  return (
    <section
      className={styles.pane}
      data-focused={isFocused && count > 1 ? '' : undefined}
      aria-label={`Pane ${place + 1} of ${count}${loaded ? `: ${loaded.article.title}` : ''}`}
      onFocusCapture={() => focusPane(pane.id)}
      onPointerDownCapture={() => focusPane(pane.id)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && releaseFocus()) {
          event.preventDefault();
        }
      }}
    >
      <PaneHead pane={pane} place={place} count={count} />
      {loaded && <ReadingPane pane={pane} loaded={loaded} isFocused={isFocused} />}
      {!loaded && failure && <Failure error={failure} paneId={pane.id} />}
    </section>
  );
}

interface ReadingPaneProps {
  pane: PaneState;
  loaded: LoadedArticle;
  isFocused: boolean;
}

function ReadingPane({ pane, loaded, isFocused }: ReadingPaneProps) {
  const reader = useRef<ReaderHandle>(null);
  const { locale } = useLocale();
  const marks = useMarks(loaded);
  const focusedId = useView((state) => (isFocused ? state.focusedAnnotation : null));
  const hoveredIds = useReading((state) => state.hovered);
  const isReadOnly = useReadOnly();
  const { act } = useMarking(reader, loaded, isFocused);
  useShowWish(reader, loaded, isFocused);
  useEffect(() => offerReader(pane.id, portOf(reader)), [pane.id]);
  return (
    <div className={styles.reader}>
      <Reader
        key={pane.articleId}
        ref={reader}
        paneId={pane.id}
        article={loaded.article}
        text={loaded.text}
        marks={marks}
        focusedId={focusedId}
        hoveredIds={hoveredIds}
        startAt={pane.offset > 0 ? pane.offset : null}
        locale={locale}
        isReadOnly={isReadOnly}
        shortcuts={READER_SHORTCUTS}
        announce={announce}
        onOpenLink={openAddress}
        onAct={act}
        onFocusMark={(id) => focusAnnotation(id)}
        onHoverMarks={hoverAnnotations}
        onPosition={(position) => {
          scrolledPane(pane.id, position.offset);
          readingAt(pane.id, position);
        }}
      />
    </div>
  );
}

/** Annotations of older versions keep their own text's positions and are not drawn in this one. */
function useMarks({ annotations, article }: LoadedArticle) {
  const { textHash } = currentVersion(article);
  return useMemo(
    () => annotations.filter(({ target }) => target.textHash === textHash).map(markOf),
    [annotations, textHash],
  );
}

function portOf(reader: React.RefObject<ReaderHandle | null>) {
  return {
    focus: () => reader.current?.focus(),
    selection: () => reader.current?.selection() ?? null,
    scrollToRange: (
      range: Parameters<ReaderHandle['scrollToRange']>[0],
      options?: Parameters<ReaderHandle['scrollToRange']>[1],
    ) => reader.current?.scrollToRange(range, options),
    topOf: (offset: number) => reader.current?.topOf(offset) ?? null,
  };
}

function Failure({ error, paneId }: { error: ArticleError; paneId: string }) {
  return (
    <ErrorNotice
      what={phrase(error)}
      safe="Your highlights and notes on it are safe."
      next="Restore the notebook folder from a copy, or import the article again."
      actions={<Button onPress={() => shutPane(paneId)}>Close pane</Button>}
    />
  );
}

function phrase(error: ArticleError): string {
  switch (error.kind) {
    case 'notFound':
      return 'This article is no longer in the notebook.';
    case 'textMissing':
      return 'The text of this article is missing from the notebook folder.';
    case 'textDamaged':
      return 'The text of this article is damaged and can’t be shown.';
    case 'noNotebook':
      return 'No notebook is open any more.';
    default:
      return assertNever(error);
  }
}
