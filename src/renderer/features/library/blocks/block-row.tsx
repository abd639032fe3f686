import { memo, useState } from 'react';
import { Ellipsis, Heading1, ListPlus, Pencil, RotateCcw, Scissors, Unlink } from 'lucide-react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { MenuButton, MenuItem, MenuSection } from '../../../ui/menu';
import { Text } from '../../../ui/text';
import type { BlockActions } from './block-actions';
import { BlockText } from './block-text';
import { BlockTyping } from './block-typing';
import { BLOCK_KINDS, kindName } from './change-blocks';
import styles from './blocks.module.css';

export interface BlockRowProps {
  block: DraftBlock;
  index: number;
  /** Whether it is the row that the keyboard is on. */
  isActive: boolean;
  /** Whether the focus has been in the text; before, nothing but the text is shown. */
  isTouched: boolean;
  isTyping: boolean;
  /** Stable: rows are many. */
  actions: BlockActions;
}

/** One block of a text with what can be done to it; its controls show when it is wanted. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, index, isActive, isTouched, isTyping, actions } = props;
  const [isHovered, setHovered] = useState(false);
  const isWanted = ((isActive && isTouched) || isHovered) && !isTyping;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      tabIndex={isActive ? 0 : -1}
      data-block={index}
      data-kind={block.kind}
      data-aside={block.setAside ? '' : undefined}
      className={styles.row}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => actions.activate(index)}
    >
      <div role="gridcell" className={styles.kind}>
        <KindOf
          block={block}
          index={index}
          actions={actions}
          isWanted={isWanted}
          isActive={isActive}
        />
      </div>
      <div role="gridcell" className={styles.words} dir={actions.direction} lang={actions.language}>
        {isTyping ? (
          <BlockTyping block={block} onDone={(text) => actions.retype(index, text)} />
        ) : (
          <div onClick={() => isActive && actions.type(index)}>
            <BlockText block={block} />
          </div>
        )}
      </div>
      <div role="gridcell" className={styles.actions}>
        {isWanted && <RowActions {...props} />}
      </div>
      {(isWanted || isLikelyCut(props)) && (
        <Seam index={index} actions={actions} isActive={isActive} />
      )}
    </div>
  );
});

/** A headline inside a text is where another article most likely begins. */
function isLikelyCut({ block, index, actions }: BlockRowProps): boolean {
  return actions.canCut && index > 0 && block.kind === 'heading' && block.level === 1;
}

interface PartProps {
  index: number;
  isActive: boolean;
  actions: BlockActions;
}

function KindOf({
  block,
  index,
  actions,
  isWanted,
  isActive,
}: PartProps & { block: DraftBlock; isWanted: boolean }) {
  const name = kindName(block.kind);
  if (block.setAside) return <span className={styles.kindName}>Set aside</span>;
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

function RowActions({ block, index, isActive, actions }: BlockRowProps) {
  const outOfTab = { excludeFromTabOrder: !isActive, size: 'small' as const };
  return (
    <div className={styles.bar}>
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
        icon={block.setAside ? RotateCcw : Unlink}
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
          icon={ListPlus}
          shortcut="M"
          isDisabled={index === 0}
          onAction={() => actions.mergeUp(index)}
        />
        {actions.canCut && (
          <MenuItem
            label="Cut here"
            icon={Scissors}
            shortcut="C"
            isDisabled={index === 0}
            onAction={() => actions.cut(index)}
          />
        )}
      </MenuButton>
    </div>
  );
}

/** The line above a block: where one article is cut in two, or joined again. */
function Seam({ index, actions, isActive }: PartProps) {
  if (index === 0 && !actions.canJoin) return null;
  if (index > 0 && !actions.canCut) return null;
  return (
    <div role="gridcell" className={styles.seam}>
      {index === 0 ? (
        <Button
          size="small"
          icon={ListPlus}
          excludeFromTabOrder={!isActive}
          onPress={() => actions.join()}
        >
          Join with the article above
        </Button>
      ) : (
        <Button
          size="small"
          icon={Scissors}
          excludeFromTabOrder={!isActive}
          onPress={() => actions.cut(index)}
        >
          Cut here
        </Button>
      )}
      <Text size="small" tone="muted">
        {index === 0 ? '' : 'A new article begins'}
      </Text>
    </div>
  );
}
