import type { ReactNode } from 'react';
import {
  BookOpenCheck,
  Columns2,
  FileOutput,
  FileSearch,
  FolderPlus,
  GitCompare,
  History,
  Info,
  NotebookText,
  Pencil,
  Printer,
  RotateCcw,
  Star,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReadingState } from '../../../domain/article/article';
import type { ArticleId } from '../../../domain/ids';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { keysOf } from '../../state/command-keys';
import { showOriginal } from '../../state/originals';
import { readArticle } from '../../state/panes-actions';
import {
  markArticles,
  removeArticles,
  restoreArticles,
  starArticles,
  trashArticles,
} from '../../state/shelving';
import { showVersions } from '../../state/versions';
import { openDialog, openPrint } from '../../state/view-store';
import { MenuDivider, MenuItem, MenuSection, Submenu } from '../../ui/menu';
import { CollectionItems } from './collection-items';
import { ask } from './library-prompts';
import { READING_NAMES } from './reading-names';

/** What can be done with some articles: items for a context menu. Nothing for no articles. */
export function articleMenu(rows: readonly ArticleRow[]): ReactNode {
  const [first] = rows;
  if (!first) return null;
  const ids = rows.map(({ id }) => id);
  if (first.trashedAt !== null) return <TrashItems ids={ids} />;
  return (
    <>
      <OpenItems ids={ids} />
      <MenuDivider />
      <ShelfItems rows={rows} ids={ids} />
      <MenuDivider />
      {ids.length === 1 && <SingleItems id={first.id} />}
      <MenuItem
        label="Export…"
        icon={FileOutput}
        onAction={() => openDialog({ kind: 'export', scope: { kind: 'articles', ids } })}
      />
      <MenuItem
        label="Print or save as PDF…"
        icon={Printer}
        shortcut={keysOf('print')}
        onAction={() => openPrint(ids, 'pdf')}
      />
      <MenuDivider />
      <MenuItem
        label="Move to trash"
        icon={Trash2}
        tone="danger"
        shortcut={keysOf('moveToTrash')}
        onAction={() => void trashArticles(ids)}
      />
    </>
  );
}

interface ItemsProps {
  ids: readonly ArticleId[];
}

function OpenItems({ ids }: ItemsProps) {
  const [first] = ids;
  if (!first) return null;
  return (
    <>
      <MenuItem
        label="Open"
        icon={NotebookText}
        shortcut="Enter"
        onAction={() => readArticle(first)}
      />
      <MenuItem
        label="Open beside"
        icon={Columns2}
        shortcut={keysOf('openBeside')}
        onAction={() => ids.forEach((id) => readArticle(id, 'beside'))}
      />
    </>
  );
}

function ShelfItems({ rows, ids }: ItemsProps & { rows: readonly ArticleRow[] }) {
  const allStarred = rows.every((row) => row.starred);
  const readings = new Set(rows.map((row) => row.reading));
  return (
    <>
      <MenuItem
        label={allStarred ? 'Remove star' : 'Star'}
        icon={Star}
        shortcut={keysOf('starArticle')}
        onAction={() => void starArticles(ids, !allStarred)}
      />
      <MenuItem label="Tag…" icon={Tag} onAction={() => ask({ kind: 'tag', ids })} />
      <Submenu label="Collections" icon={FolderPlus}>
        <CollectionItems rows={rows} />
      </Submenu>
      <Submenu label="Mark as" icon={BookOpenCheck}>
        <MenuSection
          title="Mark as"
          selectionMode="single"
          selectedKeys={readings.size === 1 ? [...readings] : []}
        >
          {READING_NAMES.map(({ id, label }) => (
            <MenuItem key={id} id={id} label={label} onAction={() => mark(ids, id)} />
          ))}
        </MenuSection>
      </Submenu>
    </>
  );
}

function mark(ids: readonly ArticleId[], reading: ReadingState): void {
  void markArticles(ids, reading);
}

function SingleItems({ id }: { id: ArticleId }) {
  return (
    <>
      <MenuItem
        label="Details…"
        icon={Info}
        shortcut={keysOf('articleDetails')}
        onAction={() => openDialog({ kind: 'articleDetails', id })}
      />
      <MenuItem
        label="Edit text…"
        icon={Pencil}
        onAction={() => openDialog({ kind: 'articleText', id })}
      />
      <OriginalItem id={id} />
      <HistoryItem id={id} />
      <MenuItem
        label="Versions…"
        icon={GitCompare}
        shortcut={keysOf('articleVersions')}
        onAction={() => void showVersions(id)}
      />
    </>
  );
}

function OriginalItem({ id }: { id: ArticleId }) {
  return (
    <MenuItem
      label="Show original"
      icon={FileSearch}
      shortcut={keysOf('showOriginal')}
      onAction={() => void showOriginal(id)}
    />
  );
}

function HistoryItem({ id }: { id: ArticleId }) {
  return (
    <MenuItem
      label="History…"
      icon={History}
      onAction={() => openDialog({ kind: 'history', id })}
    />
  );
}

function TrashItems({ ids }: ItemsProps) {
  return (
    <>
      <MenuItem label="Restore" icon={RotateCcw} onAction={() => void restoreArticles(ids)} />
      <MenuItem
        label="Delete forever"
        icon={Trash2}
        tone="danger"
        onAction={() => void removeArticles(ids)}
      />
    </>
  );
}
