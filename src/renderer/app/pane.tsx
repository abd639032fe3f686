import { useEffect, useMemo, useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { ArticleError } from '../../contract/notebook-views';
import { assertNever } from '../../domain/assert-never';
import type { AnnotationId } from '../../domain/ids';
import { useSharedLayers } from '../features/compare/use-shared-layers';
import { Reader } from '../features/reader/reader';
import { passageDragHandlers } from '../features/relations/drag-passage';
import type { MarkingHandle } from '../features/reader/marking-handle';
import { type ReaderHandle, type TextRange } from '../features/reader/reader-types';
import { releaseRun } from '../state/comparing';
import { moveAnnotation } from '../state/annotation-ends';
import { useChosen } from '../state/chosen-annotations';
import { loadArticle, useNotebook } from '../state/notebook-store';
import { focusPane, shutPane } from '../state/panes-actions';
import type { Pane as PaneState } from '../state/panes';
import { forgetWaitingPassage } from '../state/passage-comparison';
import { focusProposal, hoverProposal, releaseProposal, type ProposalId } from '../state/proposals';
import { useReadOnly } from '../state/read-only';
import { stopRelating } from '../state/relating';
import { hoverAnnotations, offerReader, useReading } from '../state/reading';
import type { LoadedArticle, Replica } from '../state/replica';
import { chooseMark, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorNotice } from '../ui/error-notice';
import { openAddress } from '../state/opening';
import { marksShown } from './marks-shown';
import { OldVersionPane } from './old-version-pane';
import { PaneHead } from './pane-head';
import { useProposalKeys } from './use-proposal-keys';
import { useProposalsShown } from './use-proposals-shown';
import { READER_SHORTCUTS } from './reader-shortcuts';
import { ReadingProgress } from './reading-progress';
import { useCopying } from './use-copying';
import { releaseFocus, useMarking } from './use-marking';
import { useMarkingKeys } from './use-marking-keys';
import { useFocusedInView } from './use-focused-in-view';
import { useShowWish } from './use-show-wish';
import { useTextPlaces } from './use-text-places';
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
  const arrangement = useView((state) => state.arrangement);
  const self = useRef<HTMLElement>(null);
  useFocusedInView(self, isFocused, `${place} ${count} ${arrangement}`);
  return (
    <section
      ref={self}
      className={styles.pane}
      data-pane={pane.id}
      data-stacked={arrangement === 'stack' && count > 1 ? '' : undefined}
      data-focused={isFocused && count > 1 ? '' : undefined}
      aria-label={`Pane ${place + 1} of ${count}${loaded ? `: ${loaded.article.title}` : ''}`}
      onFocusCapture={() => focusPane(pane.id)}
      onPointerDownCapture={() => focusPane(pane.id)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && letGo()) {
          event.preventDefault();
        }
      }}
    >
      <PaneHead pane={pane} place={place} count={count} />
      {loaded && pane.version === undefined && (
        <ReadingPane pane={pane} loaded={loaded} isFocused={isFocused} />
      )}
      {loaded && pane.version !== undefined && (
        <OldVersionPane pane={pane} version={pane.version} loaded={loaded} isFocused={isFocused} />
      )}
      {!loaded && failure && <Failure error={failure} paneId={pane.id} />}
    </section>
  );
}

/** Escape steps back one level: from relating, from shared wording, from the focused proposal or annotation, from a passage to compare. */
function letGo(): boolean {
  return (
    stopRelating() || releaseRun() || releaseProposal() || releaseFocus() || forgetWaitingPassage()
  );
}

function chooseProposal(id: ProposalId): void {
  focusProposal(id);
  useView.setState({ marginTab: 'annotations' });
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
  const shared = useSharedLayers(pane.articleId);
  const proposed = useProposalsShown(loaded);
  const layers = useMemo(() => [...shared, ...proposed.layers], [shared, proposed.layers]);
  const focusedId = useView((state) => (isFocused ? state.focusedAnnotation : null));
  const hoveredIds = usePointedAt();
  const isReadOnly = useReadOnly();
  const { act } = useMarking(reader, loaded, isFocused);
  const marking = useRef<MarkingHandle>(null);
  useMarkingKeys(marking, loaded, isFocused);
  useProposalKeys(loaded, isFocused);
  useShowWish(reader, loaded, isFocused);
  useCopying(reader, loaded, isFocused);
  const places = useTextPlaces(reader, pane, loaded.text.text.length, isFocused);
  useEffect(() => offerReader(pane.id, portOf(reader)), [pane.id]);
  return (
    <div className={styles.reader} {...passageDragHandlers(pane)}>
      <ReadingProgress pane={pane} />
      <Reader
        key={pane.articleId}
        ref={reader}
        marking={marking}
        paneId={pane.id}
        article={loaded.article}
        text={loaded.text}
        marks={marks}
        layers={layers}
        proposals={proposed.proposals}
        focusedId={focusedId}
        hoveredIds={hoveredIds}
        startAt={places.startAt}
        locale={locale}
        isReadOnly={isReadOnly}
        shortcuts={READER_SHORTCUTS}
        announce={announce}
        onOpenLink={openAddress}
        onAct={act}
        onFocusMark={(id) => {
          focusProposal(null);
          chooseMark(id);
        }}
        onHoverMarks={hoverAnnotations}
        onFocusProposal={(id) => chooseProposal(id as ProposalId)}
        onHoverProposal={(id) => hoverProposal(id as ProposalId | null)}
        onMoveMark={(id, range) => moveMark(loaded, id, range)}
        onPosition={places.onPosition}
      />
    </div>
  );
}

/** The annotations pointed at in the margin, and those chosen there. */
function usePointedAt(): readonly AnnotationId[] {
  const hovered = useReading((state) => state.hovered);
  const chosen = useChosen((state) => state.ids);
  return useMemo(
    () => (chosen.length === 0 ? hovered : [...hovered, ...chosen]),
    [hovered, chosen],
  );
}

async function moveMark(loaded: LoadedArticle, id: AnnotationId, range: TextRange): Promise<void> {
  const annotation = loaded.annotations.find((one) => one.id === id);
  if (annotation) await moveAnnotation(loaded, annotation, range);
}

/** The same list until an annotation, its note or what colours it changes. */
function useMarks({ annotations, article, notes }: LoadedArticle) {
  const colourBy = useView((state) => state.colourBy);
  const tags = useNotebook((state) => state.replica?.tags ?? NO_TAGS);
  return useMemo(
    () => marksShown({ annotations, article, notes }, tags, colourBy),
    [annotations, article, notes, tags, colourBy],
  );
}

const NO_TAGS: Replica['tags'] = new Map();

function portOf(reader: React.RefObject<ReaderHandle | null>) {
  return {
    focus: () => reader.current?.focus(),
    selection: () => reader.current?.selection() ?? null,
    scrollToRange: (
      range: Parameters<ReaderHandle['scrollToRange']>[0],
      options?: Parameters<ReaderHandle['scrollToRange']>[1],
    ) => reader.current?.scrollToRange(range, options),
    topOf: (offset: number) => reader.current?.topOf(offset) ?? null,
    restore: (offset: number) => reader.current?.restorePosition(offset),
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
