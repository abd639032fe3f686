import { FileOutput, FolderPlus, RotateCcw, Star, Tag, Trash2, X } from 'lucide-react';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { useReadOnly } from '../../state/read-only';
import {
  markArticles,
  removeArticles,
  restoreArticles,
  starArticles,
  trashArticles,
} from '../../state/shelving';
import { openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import { MenuButton, MenuItem } from '../../ui/menu';
import { Text } from '../../ui/text';
import { CollectionItems } from './collection-items';
import { ask } from './library-prompts';
import { READING_NAMES } from './reading-names';
import styles from './library.module.css';

export interface ArticleActionsProps {
  /** What is chosen, never empty. */
  rows: readonly ArticleRow[];
  onClear: () => void;
}

/** What can be done with all chosen articles at once. */
export function ArticleActions({ rows, onClear }: ArticleActionsProps) {
  const isTrash = rows.every((row) => row.trashedAt !== null);
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.chosen} role="group" aria-label="Chosen articles">
      <Text size="small" weight="medium" isTabular>
        {rows.length.toLocaleString()} chosen
      </Text>
      <Locked isLocked={isReadOnly}>
        {isTrash ? <TrashActions rows={rows} /> : <ShelfActions rows={rows} />}
      </Locked>
      <IconButton label="Choose none" icon={X} size="small" onPress={onClear} />
    </div>
  );
}

type RowsProps = Pick<ArticleActionsProps, 'rows'>;

function ShelfActions({ rows }: RowsProps) {
  const ids = rows.map(({ id }) => id);
  const allStarred = rows.every((row) => row.starred);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={Star}
        onPress={() => void starArticles(ids, !allStarred)}
      >
        {allStarred ? 'Remove star' : 'Star'}
      </Button>
      <Button size="small" variant="quiet" icon={Tag} onPress={() => ask({ kind: 'tag', ids })}>
        Tag…
      </Button>
      <MenuButton
        label="Collections of the chosen articles"
        trigger={
          <Button size="small" variant="quiet" icon={FolderPlus}>
            Collections
          </Button>
        }
      >
        <CollectionItems rows={rows} />
      </MenuButton>
      <MenuButton
        label="Mark the chosen articles as"
        trigger={
          <Button size="small" variant="quiet">
            Mark as
          </Button>
        }
      >
        {READING_NAMES.map(({ id, label }) => (
          <MenuItem key={id} label={label} onAction={() => void markArticles(ids, id)} />
        ))}
      </MenuButton>
      <Locked isLocked={false}>
        <Button
          size="small"
          variant="quiet"
          icon={FileOutput}
          onPress={() => openDialog({ kind: 'export', scope: { kind: 'articles', ids } })}
        >
          Export…
        </Button>
      </Locked>
      <span className={styles.gap} />
      <Button size="small" variant="danger" icon={Trash2} onPress={() => void trashArticles(ids)}>
        Move to trash
      </Button>
    </>
  );
}

function TrashActions({ rows }: RowsProps) {
  const ids = rows.map(({ id }) => id);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={RotateCcw}
        onPress={() => void restoreArticles(ids)}
      >
        Restore
      </Button>
      <span className={styles.gap} />
      <Button size="small" variant="danger" icon={Trash2} onPress={() => void removeArticles(ids)}>
        Delete forever
      </Button>
    </>
  );
}
