import { FileOutput, Route } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { Selection } from 'react-aria-components';
import { useAnnotationSearch } from '../../state/annotation-search';
import { runCommand } from '../../state/command-bus';
import { follow } from '../../state/following';
import { useNotebook } from '../../state/notebook-store';
import { openDialog, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Text } from '../../ui/text';
import { ViewFrame } from '../../ui/view-frame';
import { FilterBar } from './filter-bar';
import { SelectionActions } from './selection-actions';
import { StatementsTable } from './statements-table';
import styles from './statements.module.css';

/** All annotations of the notebook in one table, narrowed by a filter: what was said, by whom, when, where. */
export function StatementsView() {
  const filter = useView((state) => state.statementsFilter);
  const order = useView((state) => state.statementsOrder);
  const replica = useNotebook((state) => state.replica);
  const { items, total, more } = useAnnotationSearch(filter, order);
  const [selected, setSelected] = useState<Selection>(new Set());
  if (!replica) return null;
  const all = items ?? [];
  const ids = all
    .map(({ annotation }) => annotation.id)
    .filter((id) => selected === 'all' || selected.has(id));
  return (
    <ViewFrame
      title="Statements"
      tally={items === null ? '' : total === 1 ? '1 match' : `${total.toLocaleString()} matches`}
      tools={
        <>
          <Button icon={Route} onPress={() => follow('trail', filter)}>
            Trail
          </Button>
          <Button
            icon={FileOutput}
            isDisabled={total === 0}
            onPress={() => openDialog({ kind: 'export', scope: { kind: 'annotations', filter } })}
          >
            Export these…
          </Button>
        </>
      }
      between={
        <>
          <FilterBar replica={replica} />
          {ids.length > 0 && <SelectionActions ids={ids} onDone={() => setSelected(new Set())} />}
        </>
      }
    >
      <div className={styles.body} onKeyDownCapture={openBesideByKey}>
        <StatementsTable
          items={all}
          isLoaded={items !== null}
          replica={replica}
          selected={selected}
          onSelect={setSelected}
        />
        {all.length < total && (
          <footer className={styles.more}>
            <Text size="small" tone="muted">
              The first {all.length.toLocaleString()} of {total.toLocaleString()}
            </Text>
            <Button size="small" onPress={more}>
              Show more
            </Button>
          </footer>
        )}
      </div>
    </ViewFrame>
  );
}

/** A row takes Enter for itself whatever is held down with it, so Ctrl or Cmd with Enter is caught on its way there. */
function openBesideByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  if ((event.target as Element).closest('[role=row]') === null) return;
  if (!runCommand('openBeside')) return;
  event.preventDefault();
  event.stopPropagation();
}
