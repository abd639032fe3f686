import {
  ArchiveRestore,
  ArchiveX,
  ArrowDownToLine,
  ArrowUpFromLine,
  Ellipsis,
  FoldVertical,
  Heading1,
  Pencil,
  Scissors,
} from 'lucide-react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { MenuButton, MenuItem, MenuSection } from '../../../ui/menu';
import { Text } from '../../../ui/text';
import type { BlockActions } from './block-actions';
import { BLOCK_KINDS, kindName } from './change-blocks';
import styles from './blocks.module.css';

interface PartProps {
  index: number;
  isActive: boolean;
  actions: BlockActions;
}

/** What kind of block a row is; as a menu while the row is wanted. */
export function KindOf({
  block,
  index,
  actions,
  isWanted,
  isActive,
}: PartProps & { block: DraftBlock; isWanted: boolean }) {
  const name = kindName(block.kind);
  if (block.setAside) {
    return (
      <Button
        size="small"
        variant="quiet"
        excludeFromTabOrder={!isActive}
        {...(isWanted ? { icon: ArchiveRestore } : {})}
        aria-label="Set aside. Bring back"
        onPress={() => actions.toggleAside(index)}
      >
        Set aside
      </Button>
    );
  }
  if (!isWanted)
    return block.kind === 'paragraph' ? null : <span className={styles.kindName}>{name}</span>;
  return (
    <MenuButton
      label={`Kind: ${name}`}
      trigger={
        <Button
          size="small"
          variant="quiet"
          excludeFromTabOrder={!isActive}
          aria-label={`Kind: ${name}`}
        >
          {name}
        </Button>
      }
    >
      <MenuSection title="Kind" selectionMode="single" selectedKeys={[block.kind]}>
        {BLOCK_KINDS.map(({ id, label }) => (
          <MenuItem key={id} id={id} label={label} onAction={() => actions.changeKind(index, id)} />
        ))}
      </MenuSection>
    </MenuButton>
  );
}

/** What can be done with a row, each with its key. */
export function RowActions({ block, index, isActive, actions }: PartProps & { block: DraftBlock }) {
  const outOfTab = { excludeFromTabOrder: !isActive, size: 'small' as const };
  return (
    <div className={styles.bar}>
      {actions.canCut && index > 0 && (
        <IconButton
          {...outOfTab}
          label="Cut here"
          icon={Scissors}
          shortcut="C"
          onPress={() => actions.cut(index)}
        />
      )}
      <IconButton
        {...outOfTab}
        label="Edit text"
        icon={Pencil}
        shortcut="Enter"
        onPress={() => actions.type(index)}
      />
      <IconButton
        {...outOfTab}
        label={block.setAside ? 'Bring back' : 'Set aside'}
        icon={block.setAside ? ArchiveRestore : ArchiveX}
        shortcut="X"
        onPress={() => actions.toggleAside(index)}
      />
      <MenuButton label="More" icon={Ellipsis} size="small">
        {actions.canTitle && (
          <MenuItem
            label="Use as title"
            icon={Heading1}
            shortcut="T"
            onAction={() => actions.title(index)}
          />
        )}
        <MenuItem
          label="Join with the one above"
          icon={FoldVertical}
          shortcut="M"
          isDisabled={index === 0}
          onAction={() => actions.mergeUp(index)}
        />
      </MenuButton>
    </div>
  );
}

/** The line above a block where one article may be cut in two, or was cut and can be joined again. */
export function Seam({ index, isActive, actions }: PartProps) {
  const outOfTab = { excludeFromTabOrder: !isActive, size: 'small' as const };
  if (index === 0) return <Beginning isActive={isActive} actions={actions} />;
  return (
    <div role="gridcell" className={styles.seam}>
      <Button {...outOfTab} icon={Scissors} onPress={() => actions.cut(index)}>
        Cut here
      </Button>
      <Text size="small" tone="muted">
        Another article may begin here
      </Text>
    </div>
  );
}

/** Where a text begins behind another: how that ends, and the ways to move the boundary or take it away. */
function Beginning({ isActive, actions }: Omit<PartProps, 'index'>) {
  const outOfTab = { excludeFromTabOrder: !isActive, size: 'small' as const };
  return (
    <div role="gridcell" className={styles.seam} data-beginning="">
      <span className={styles.ending} title={actions.before ?? ''}>
        {actions.before !== null && `… ${actions.before}`}
      </span>
      <IconButton
        {...outOfTab}
        label="Take in the paragraph above"
        icon={ArrowUpFromLine}
        shortcut="["
        onPress={() => actions.begin(-1)}
      />
      <IconButton
        {...outOfTab}
        label="Give the first paragraph to the article before"
        icon={ArrowDownToLine}
        shortcut="]"
        onPress={() => actions.begin(1)}
      />
      <Button {...outOfTab} icon={FoldVertical} onPress={() => actions.join()}>
        Join with the article before
      </Button>
    </div>
  );
}
