import { Columns2, Pencil, Rows2, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Layout } from '../../../domain/layout/layout';
import {
  deleteLayout,
  describeLayout,
  isShown,
  openLayout,
  renameLayout,
  updateLayout,
  useLayoutsPanel,
} from '../../state/layouts';
import type { Replica } from '../../state/replica';
import { useView } from '../../state/view-store';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { NamingLine } from '../../ui/naming-line';
import { Text } from '../../ui/text';
import styles from './layouts.module.css';

interface LayoutRowProps {
  layout: Layout;
  replica: Replica;
  isReadOnly: boolean;
}

/** A saved layout: a press opens it; what is done with it appears beside it. */
export function LayoutRow({ layout, replica, isReadOnly }: LayoutRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const isCurrent = useView((view) => isShown(layout, view));
  if (isRenaming) {
    return (
      <li className={styles.naming}>
        <NamingLine
          label={`New name of “${layout.name}”`}
          action="Rename"
          startWith={layout.name}
          onMake={(name) => renameLayout(layout.id, name)}
          onDone={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles.row} data-current={isCurrent ? '' : undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          useLayoutsPanel.setState({ isOpen: false });
          openLayout(layout.id);
        }}
      >
        <Icon icon={layout.arrangement === 'row' ? Columns2 : Rows2} />
        <span className={styles.name}>
          <Text weight={isCurrent ? 'medium' : 'regular'}>{layout.name}</Text>
          <Text size="small" tone="muted" clamp={2}>
            {describeLayout(layout, replica)}
          </Text>
        </span>
      </button>
      {!isReadOnly && <RowActions layout={layout} onRename={() => setRenaming(true)} />}
    </li>
  );
}

function RowActions({ layout, onRename }: { layout: Layout; onRename: () => void }) {
  const { name } = layout;
  return (
    <div className={styles.actions}>
      <IconButton
        label={`Save the panes as they stand now in “${name}”`}
        icon={Save}
        size="small"
        onPress={() => void updateLayout(layout)}
      />
      <IconButton label={`Rename “${name}”`} icon={Pencil} size="small" onPress={onRename} />
      <IconButton
        label={`Delete “${name}”`}
        icon={Trash2}
        size="small"
        onPress={() => void deleteLayout(layout)}
      />
    </div>
  );
}
