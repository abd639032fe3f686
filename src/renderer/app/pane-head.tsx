import { ArrowLeft, ArrowRight, Ellipsis, Star, X } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useLocale } from 'react-aria-components';
import { EDITING_COMMANDS } from '../../contract/editing-commands';
import { describeEdtf } from '../../domain/article/edtf-date';
import type { ArticleRow } from '../../domain/notebook/rows';
import { runCommand } from '../state/command-bus';
import { keysOf } from '../state/command-keys';
import type { CommandName } from '../../contract/shortcuts';
import { edit, useNotebook } from '../state/notebook-store';
import { dropPane, focusPane, shiftPane, shutPane } from '../state/panes-actions';
import type { Pane } from '../state/panes';
import { useReadOnly } from '../state/read-only';
import { useReading } from '../state/reading';
import { IconButton } from '../ui/icon-button';
import { MenuButton, MenuDivider, MenuItem } from '../ui/menu';
import { Text } from '../ui/text';
import { ToggleButton } from '../ui/toggle-button';
import styles from './pane.module.css';

interface PaneHeadProps {
  pane: Pane;
  place: number;
  count: number;
}

const DRAG_TYPE = 'application/x-dateline-pane';

/** One line above an article: where it is from, its title once the headline is scrolled away, what can be done. */
export function PaneHead({ pane, place, count }: PaneHeadProps) {
  const row = useNotebook((state) => state.replica?.rows.get(pane.articleId));
  const isScrolled = useReading((state) => (state.positions[pane.id]?.offset ?? 0) > 0);
  const drop = usePaneDrop(place);
  return (
    <header className={styles.head} data-drop={drop.isOver ? '' : undefined} {...drop.handlers}>
      <div
        className={styles.where}
        data-draggable={count > 1 ? '' : undefined}
        draggable={count > 1}
        onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, pane.id)}
      >
        {row && <Whereabouts row={row} isScrolled={isScrolled} />}
      </div>
      <div className={styles.actions}>
        {row && <StarButton row={row} />}
        {count > 1 && <MoveButtons paneId={pane.id} place={place} count={count} />}
        <PaneMenu paneId={pane.id} />
        <IconButton
          label="Close pane"
          icon={X}
          size="small"
          shortcut={keysOf('closePane')}
          onPress={() => shutPane(pane.id)}
        />
      </div>
    </header>
  );
}

function Whereabouts({ row, isScrolled }: { row: ArticleRow; isScrolled: boolean }) {
  const { locale } = useLocale();
  const publisher = row.publisher ?? 'Publisher unknown';
  const date = row.published ? describeEdtf(row.published, locale) : 'date unknown';
  return (
    <Text size="small" tone="muted">
      {isScrolled ? <span className={styles.title}>{row.title} · </span> : null}
      {publisher} · {date}
    </Text>
  );
}

function StarButton({ row }: { row: ArticleRow }) {
  const isReadOnly = useReadOnly();
  return (
    <ToggleButton
      label="Star"
      icon={Star}
      isIconOnly
      size="small"
      shortcut={keysOf('starArticle')}
      isSelected={row.starred}
      isDisabled={isReadOnly}
      onChange={(starred) => void edit({ kind: 'markArticles', ids: [row.id], starred })}
    />
  );
}

function MoveButtons({ paneId, place, count }: { paneId: string; place: number; count: number }) {
  return (
    <>
      <IconButton
        label="Move pane left"
        icon={ArrowLeft}
        size="small"
        shortcut={keysOf('movePaneLeft')}
        isDisabled={place === 0}
        onPress={() => shiftPane(-1, paneId)}
      />
      <IconButton
        label="Move pane right"
        icon={ArrowRight}
        size="small"
        shortcut={keysOf('movePaneRight')}
        isDisabled={place === count - 1}
        onPress={() => shiftPane(1, paneId)}
      />
    </>
  );
}

const MENU: readonly (readonly [CommandName, string])[] = [
  ['findInPane', 'Find in pane'],
  ['articleNote', 'Write a note on the article'],
  ['articleDetails', 'Article details…'],
  ['editArticleText', 'Edit article text…'],
  ['articleHistory', 'Article history…'],
  ['markRead', 'Mark as read or unread'],
  ['export', 'Export…'],
];

function PaneMenu({ paneId }: { paneId: string }) {
  const isReadOnly = useReadOnly();
  const run = (name: CommandName): void => {
    focusPane(paneId);
    runCommand(name);
  };
  return (
    <MenuButton label="Article actions" icon={Ellipsis} size="small">
      {MENU.map(([name, label]) => (
        <MenuItem
          key={name}
          id={name}
          label={label}
          shortcut={keysOf(name)}
          isDisabled={isReadOnly && EDITING_COMMANDS.has(name)}
          onAction={() => run(name)}
        />
      ))}
      <MenuDivider />
      <MenuItem
        id="moveToTrash"
        label="Move to trash"
        tone="danger"
        shortcut={keysOf('moveToTrash')}
        isDisabled={isReadOnly}
        onAction={() => run('moveToTrash')}
      />
    </MenuButton>
  );
}

/** Lets another pane be dropped here, to take this place in the row. */
function usePaneDrop(place: number) {
  const [isOver, setIsOver] = useState(false);
  const isPane = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAG_TYPE);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isPane(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => setIsOver(false),
      onDrop: (event: DragEvent) => {
        setIsOver(false);
        if (!isPane(event)) return;
        event.preventDefault();
        dropPane(event.dataTransfer.getData(DRAG_TYPE), place);
      },
    },
  };
}
