import { PanelLeft, PanelRight } from 'lucide-react';
import { LayoutsButton } from '../features/layouts/layouts-button';
import { IncomingStatus } from '../features/library/incoming/incoming-status';
import { keysOf } from '../state/command-keys';
import { useNotebook } from '../state/notebook-store';
import { useReading } from '../state/reading';
import { shareRead, useReadingPlaces } from '../state/reading-places';
import { toggleMargin, toggleSidebar, useView } from '../state/view-store';
import { IconButton } from '../ui/icon-button';
import { Text } from '../ui/text';
import { BackStatus } from './back-status';
import { describeReading } from './reading-progress';
import { LookStatus } from './look-status';
import { ProposingStatus } from './parts';
import { SavingStatus } from './saving-status';
import styles from './status-line.module.css';
import { TwoVersionsStatus } from './two-versions-status';

/** Words a practised reader takes in a minute. */
const WORDS_A_MINUTE = 230;

/** The quiet line below: whether all is saved, and how far the focused article is read. */
export function StatusLine() {
  const isSidebarOpen = useView((state) => state.sidebar.open);
  const isMarginOpen = useView((state) => state.margin.open);
  return (
    <footer className={styles.line} aria-label="Status">
      <IconButton
        label={isSidebarOpen ? 'Hide sidebar' : 'Show sidebar'}
        icon={PanelLeft}
        size="small"
        shortcut={keysOf('toggleSidebar')}
        tooltipPlacement="top"
        onPress={toggleSidebar}
      />
      <LayoutsButton />
      <SavingStatus />
      <TwoVersionsStatus />
      <LookStatus />
      <IncomingStatus />
      <ProposingStatus />
      <BackStatus />
      <ReadingStatus />
      <IconButton
        label={isMarginOpen ? 'Hide margin' : 'Show margin'}
        icon={PanelRight}
        size="small"
        shortcut={keysOf('toggleMargin')}
        tooltipPlacement="top"
        onPress={toggleMargin}
      />
    </footer>
  );
}

function ReadingStatus() {
  const pane = useView(({ panes, focusedPane }) => panes.find(({ id }) => id === focusedPane));
  const isReading = useView((state) => state.place === 'reading');
  const row = useNotebook((state) => (pane ? state.replica?.rows.get(pane.articleId) : undefined));
  const fraction = useReading((state) => (pane ? state.positions[pane.id]?.fraction : undefined));
  const place = useReadingPlaces((state) => (pane ? state.places.get(pane.articleId) : undefined));
  if (!isReading || !row) return null;
  const minutes = Math.max(1, Math.round(row.words / WORDS_A_MINUTE));
  return (
    <Text size="tiny" tone="muted" isTabular>
      {row.words.toLocaleString()} words · {minutes} min
      {fraction === undefined ? '' : ` · ${describeReading(fraction, shareRead(place) ?? 0)}`}
    </Text>
  );
}
