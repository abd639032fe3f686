import { useEffect } from 'react';
import { ArticlesView } from '../features/library/articles-view';
import { DropTarget } from '../features/library/drop-target';
import { LibraryCommands } from '../features/library/library-commands';
import { Notices } from '../features/safekeeping/notices';
import { isFollowing } from '../state/following';
import { makeRoom, useView, type Place } from '../state/view-store';
import { SplitPane, SplitView } from '../ui/split-view';
import { FollowingView } from './following-view';
import { PanesView } from './panes-view';
import {
  ExportDialog,
  GoTo,
  HistoryDialogs,
  IncomingView,
  LibraryDialogs,
  LookView,
  MarginColumn,
  NotesView,
  OpeningProblem,
  PassageDialog,
  PrintDialog,
  ProposalsView,
  RecoveryDialog,
  SpeakersView,
  StatementsView,
  TagsView,
  VersionsView,
} from './parts';
import { Sidebar } from './sidebar';
import { StatusLine } from './status-line';
import { useWidths } from './use-widths';
import styles from './workspace.module.css';

/** The window of an open notebook: sidebar, panes or the view in their place, margin, status line. */
export function Workspace() {
  const place = useView((state) => state.place);
  const hasPanes = useView((state) => state.panes.length > 0);
  const { sidebar, margin, resize } = useWidths();
  useRoomOnResize();
  const hasMargin = margin.open && place === 'reading' && hasPanes;
  return (
    <DropTarget>
      <div className={styles.window}>
        <SplitView onLayout={resize}>
          {sidebar.open && (
            <SplitPane
              id="sidebar"
              defaultSize={sidebar.width}
              minSize={200}
              maxSize={420}
              isFixed
              handleLabel="Resize sidebar"
            >
              <Sidebar />
            </SplitPane>
          )}
          <SplitPane id="middle" minSize={320} handleLabel="Resize margin">
            <main className={styles.middle}>
              <PlaceView place={place} />
            </main>
          </SplitPane>
          {hasMargin && (
            <SplitPane id="margin" defaultSize={margin.width} minSize={260} maxSize={520} isFixed>
              <MarginColumn />
            </SplitPane>
          )}
        </SplitView>
        <Notices />
        <StatusLine />
      </div>
      <LibraryCommands />
      <LibraryDialogs />
      <ExportDialog />
      <GoTo />
      <PrintDialog />
      <HistoryDialogs />
      <RecoveryDialog />
      <OpeningProblem />
      <PassageDialog />
    </DropTarget>
  );
}

/** A window made narrower folds the sidebar away before the panes get too narrow to read. */
function useRoomOnResize(): void {
  useEffect(() => {
    const fit = (): void => makeRoom(window.innerWidth);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);
}

/** The panes stay mounted behind a view, so that Back finds them as they were. */
function PlaceView({ place }: { place: Place }) {
  return (
    <>
      <div className={styles.place} hidden={place !== 'reading'}>
        <PanesView />
      </div>
      {place === 'articles' && <ArticlesView />}
      {place === 'statements' && <StatementsView />}
      {place === 'speakers' && <SpeakersView />}
      {place === 'tags' && <TagsView />}
      {place === 'notes' && <NotesView />}
      {place === 'versions' && <VersionsView />}
      {place === 'lookAt' && <LookView />}
      {place === 'proposals' && <ProposalsView />}
      {isFollowing(place) && <FollowingView place={place} />}
      {place === 'incoming' && <IncomingView />}
    </>
  );
}
