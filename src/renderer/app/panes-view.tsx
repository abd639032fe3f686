import { BookOpen } from 'lucide-react';
import { keysOf } from '../state/command-keys';
import { resizePanes } from '../state/panes-actions';
import { goTo, useView } from '../state/view-store';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SplitPane, SplitView, type SplitLayout } from '../ui/split-view';
import { Pane } from './pane';

/** The reading columns side by side. */
export function PanesView() {
  const panes = useView((state) => state.panes);
  if (panes.length === 0) return <NoPanes />;
  const layout: SplitLayout = Object.fromEntries(panes.map(({ id, size }) => [id, size]));
  const order = panes.map(({ id }) => id).join(' ');
  return (
    <SplitView
      key={order}
      defaultLayout={layout}
      onLayout={(sizes) => resizePanes(panes.map(({ id, size }) => sizes[id] ?? size))}
    >
      {panes.map((pane, at) => (
        <SplitPane
          key={pane.id}
          id={pane.id}
          minSize={200}
          handleLabel={`Resize panes ${at + 1} and ${at + 2}`}
        >
          <Pane pane={pane} place={at} count={panes.length} />
        </SplitPane>
      ))}
    </SplitView>
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
