import { BookOpen } from 'lucide-react';
import { useRef } from 'react';
import { keysOf } from '../state/command-keys';
import { resizePanes } from '../state/panes-actions';
import { goTo, useView } from '../state/view-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SplitPane, SplitView, type SplitLayout } from '../ui/split-view';
import { CompareOverlay, Pane, PickingBar, RelationsLayer } from './parts';
import { PaneDropArea } from './pane-drop-area';
import { useKeptPlaces } from './use-kept-places';
import styles from './panes-view.module.css';

/** A pane narrower or lower than this, in pixels, can't be read: the panes then scroll instead of shrinking. */
const LEAST = { row: 250, stack: 184 } as const;

/** The reading columns, side by side or stacked, and what shows where a dragged one will stand. */
export function PanesView() {
  const area = useRef<HTMLDivElement>(null);
  const hasPanes = useView(({ panes }) => panes.length > 0);
  return (
    <div className={styles.area}>
      <div ref={area} className={styles.scroller}>
        {hasPanes ? <PaneSplit /> : <NoPanes />}
      </div>
      {hasPanes && <CompareOverlay />}
      {hasPanes && <PickingBar />}
      <PaneDropArea area={area} />
      {hasPanes && <RelationsLayer area={area} />}
    </div>
  );
}

function PaneSplit() {
  const panes = useView((state) => state.panes);
  const arrangement = useView((state) => state.arrangement);
  useKeptPlaces(panes);
  const layout: SplitLayout = Object.fromEntries(panes.map(({ id, size }) => [id, size]));
  const least = LEAST[arrangement];
  const room = panes.length * (least + 1);
  return (
    <div
      className={styles.panes}
      style={arrangement === 'row' ? { minWidth: room } : { minHeight: room }}
    >
      <SplitView
        orientation={arrangement === 'row' ? 'horizontal' : 'vertical'}
        layout={layout}
        onLayout={(sizes) => resizePanes(panes.map(({ id, size }) => sizes[id] ?? size))}
      >
        {panes.map((pane, at) => (
          <SplitPane
            key={pane.id}
            id={pane.id}
            minSize={least}
            handleLabel={`Resize panes ${at + 1} and ${at + 2}`}
          >
            <Pane pane={pane} place={at} count={panes.length} />
          </SplitPane>
        ))}
      </SplitView>
    </div>
  );
}

function NoPanes() {
  return (
    <EmptyState
      icon={BookOpen}
      action={
        <Button onPress={() => goTo('articles')} shortcut={keysOf('goArticles')}>
          Show the articles
        </Button>
      }
    >
      Open an article to read it here; open a second one beside it to compare.
    </EmptyState>
  );
}
