import { Ellipsis, Star, X } from 'lucide-react';
import { memo } from 'react';
import { useLocale } from 'react-aria-components';
import { EDITING_COMMANDS } from '../../contract/editing-commands';
import { describeEdtf } from '../../domain/article/edtf-date';
import type { ArticleId } from '../../domain/ids';
import { AlignMark, AlignToggle } from '../features/compare/align-toggle';
import { runCommand } from '../state/command-bus';
import { keysOf } from '../state/command-keys';
import type { CommandName } from '../../contract/shortcuts';
import { startDrag } from '../state/dragging';
import { edit, useNotebook } from '../state/notebook-store';
import { focusPane, shutPane } from '../state/panes-actions';
import type { Pane } from '../state/panes';
import { VersionsMark } from './versions-mark';
import { useReadOnly } from '../state/read-only';
import { useReading } from '../state/reading';
import { useView } from '../state/view-store';
import { IconButton } from '../ui/icon-button';
import { MenuButton, MenuDivider, MenuItem, MenuSection } from '../ui/menu';
import { Text } from '../ui/text';
import { ToggleButton } from '../ui/toggle-button';
import styles from './pane.module.css';

interface PaneHeadProps {
  pane: Pane;
  place: number;
  count: number;
}

/**
 * One line above an article: where it is from, its title once the headline is scrolled away, what can be done. Its
 * buttons and menus stay as they are while the article is marked.
 */
export const PaneHead = memo(function PaneHead({ pane, place, count }: PaneHeadProps) {
  const isKnown = useNotebook((state) => state.replica?.rows.has(pane.articleId) === true);
  return (
    <header className={styles.head}>
      <div
        className={styles.where}
        data-draggable={count > 1 ? '' : undefined}
        draggable={count > 1}
        onDragStart={(event) => startDrag(event.dataTransfer, { kind: 'pane', paneId: pane.id })}
      >
        {isKnown && <Whereabouts pane={pane} />}
      </div>
      <VersionsMark id={pane.articleId} />
      {count > 1 && (
        <span className={styles.aligned}>
          <AlignMark />
        </span>
      )}
      <div className={styles.actions}>
        {count > 1 && <AlignToggle />}
        <span className={styles.star}>{isKnown && <StarButton id={pane.articleId} />}</span>
        <PaneMenu paneId={pane.id} place={place} count={count} />
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
});

function Whereabouts({ pane }: { pane: Pane }) {
  const { locale } = useLocale();
  const title = useNotebook((state) => state.replica?.rows.get(pane.articleId)?.title);
  const publisher = useNotebook((state) => state.replica?.rows.get(pane.articleId)?.publisher);
  const published = useNotebook((state) => state.replica?.rows.get(pane.articleId)?.published);
  const isScrolled = useReading((state) => (state.positions[pane.id]?.offset ?? 0) > 0);
  const date = published ? describeEdtf(published, locale) : 'date unknown';
  return (
    <Text size="small" tone="muted">
      {isScrolled ? <span className={styles.title}>{title} · </span> : null}
      {publisher ?? 'Publisher unknown'} · {date}
    </Text>
  );
}

function StarButton({ id }: { id: ArticleId }) {
  const isReadOnly = useReadOnly();
  const isStarred = useNotebook((state) => state.replica?.rows.get(id)?.starred === true);
  return (
    <ToggleButton
      label="Star"
      icon={Star}
      isIconOnly
      size="small"
      shortcut={keysOf('starArticle')}
      isSelected={isStarred}
      isDisabled={isReadOnly}
      onChange={(starred) => void edit({ kind: 'markArticles', ids: [id], starred })}
    />
  );
}

const MENU: readonly (readonly [CommandName, string])[] = [
  ['findInPane', 'Find in pane'],
  ['goToParagraph', 'Go to paragraph…'],
  ['articleNote', 'Write a note on the article'],
  ['articleDetails', 'Article details…'],
  ['editArticleText', 'Edit article text…'],
  ['articleHistory', 'Article history…'],
  ['articleVersions', 'Versions…'],
  ['markRead', 'Mark as read or unread'],
  ['export', 'Export…'],
  ['print', 'Print…'],
  ['savePdf', 'Save as PDF…'],
];

interface PaneMenuProps {
  paneId: string;
  place: number;
  count: number;
}

function PaneMenu({ paneId, place, count }: PaneMenuProps) {
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
      <PlaceItems place={place} count={count} run={run} />
      <MenuDivider />
      {count > 1 && <CompareItems run={run} />}
      {count > 1 && <MenuDivider />}
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

const COMPARING: readonly (readonly [CommandName, string])[] = [
  ['bringOthersHere', 'Bring the other panes here'],
  ['bringThisThere', 'Bring this pane to the other'],
  ['alignedReading', 'Aligned reading on or off'],
  ['showSharedWording', 'Show or hide shared wording'],
];

/** What brings this pane and the others together. */
function CompareItems({ run }: Pick<PlaceItemsProps, 'run'>) {
  return (
    <MenuSection>
      {COMPARING.map(([name, label]) => (
        <MenuItem
          key={name}
          id={name}
          label={label}
          shortcut={keysOf(name)}
          onAction={() => run(name)}
        />
      ))}
    </MenuSection>
  );
}

interface PlaceItemsProps extends Omit<PaneMenuProps, 'paneId'> {
  run: (name: CommandName) => void;
}

/** Where the pane stands among the others, and once more beside itself. */
function PlaceItems({ place, count, run }: PlaceItemsProps) {
  const isRow = useView((state) => state.arrangement === 'row');
  const items: readonly (readonly [CommandName, string, boolean?])[] = [
    ['openAgainBeside', 'Open this article again beside'],
    isRow
      ? ['movePaneLeft', 'Move pane left', place === 0]
      : ['movePaneUp', 'Move pane up', place === 0],
    isRow
      ? ['movePaneRight', 'Move pane right', place === count - 1]
      : ['movePaneDown', 'Move pane down', place === count - 1],
    ['arrangePanes', isRow ? 'Stack the panes' : 'Set the panes side by side'],
  ];
  return (
    <MenuSection>
      {items.slice(0, count > 1 ? items.length : 1).map(([name, label, isDisabled = false]) => (
        <MenuItem
          key={name}
          id={name}
          label={label}
          shortcut={keysOf(name)}
          isDisabled={isDisabled}
          onAction={() => run(name)}
        />
      ))}
    </MenuSection>
  );
}
