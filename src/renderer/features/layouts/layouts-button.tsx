import { Columns2, LayoutPanelLeft, Rows2 } from 'lucide-react';
import { useCommands } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { layoutsByName, saveLayout, useLayoutsPanel } from '../../state/layouts';
import { useNotebook } from '../../state/notebook-store';
import { arrangePanes } from '../../state/panes-actions';
import { useReadOnly } from '../../state/read-only';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { NamingLine } from '../../ui/naming-line';
import { Popover } from '../../ui/popover';
import { SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import { LayoutRow } from './layout-row';
import styles from './layouts.module.css';

const ARRANGEMENT_OPTIONS = [
  { id: 'row', label: 'Side by side', icon: Columns2 },
  { id: 'stack', label: 'Stacked', icon: Rows2 },
] as const;

/** The small control over how the panes stand: arranging them, and the layouts that are saved under a name. */
export function LayoutsButton() {
  const isOpen = useLayoutsPanel((state) => state.isOpen);
  useCommands({
    layouts: () => useLayoutsPanel.setState({ isOpen: true, isNaming: false }),
    saveLayout: () => useLayoutsPanel.setState({ isOpen: true, isNaming: true }),
  });
  return (
    <Popover
      label="Layouts"
      placement="top start"
      isOpen={isOpen}
      onOpenChange={(open) => useLayoutsPanel.setState({ isOpen: open, isNaming: false })}
      trigger={
        <IconButton
          label="Layouts"
          icon={LayoutPanelLeft}
          size="small"
          shortcut={keysOf('layouts')}
          tooltipPlacement="top"
        />
      }
    >
      <Layouts />
    </Popover>
  );
}

function Layouts() {
  const replica = useNotebook((state) => state.replica);
  const isReadOnly = useReadOnly();
  if (replica === null) return null;
  const layouts = layoutsByName(replica);
  return (
    <div className={styles.panel}>
      <Arrangement />
      {layouts.length > 0 && (
        <ul className={styles.list} aria-label="Saved layouts">
          {layouts.map((layout) => (
            <LayoutRow key={layout.id} layout={layout} replica={replica} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {layouts.length === 0 && (
        <Text as="p" size="small" tone="muted">
          A layout keeps which articles stand beside each other and where each is read.
        </Text>
      )}
      {!isReadOnly && <Save />}
    </div>
  );
}

function Arrangement() {
  const arrangement = useView((state) => state.arrangement);
  return (
    <SegmentedControl
      label="How the panes stand"
      isLabelHidden
      options={ARRANGEMENT_OPTIONS}
      value={arrangement}
      onChange={arrangePanes}
    />
  );
}

function Save() {
  const isNaming = useLayoutsPanel((state) => state.isNaming);
  const hasPanes = useView(({ panes }) => panes.length > 0);
  const setNaming = (naming: boolean): void => useLayoutsPanel.setState({ isNaming: naming });
  if (!isNaming || !hasPanes) {
    return (
      <Button size="small" isDisabled={!hasPanes} onPress={() => setNaming(true)}>
        Save this layout…
      </Button>
    );
  }
  return (
    <div className={styles.naming}>
      <NamingLine
        label="Name of the layout"
        action="Save"
        onMake={saveLayout}
        onDone={() => setNaming(false)}
      />
    </div>
  );
}
