import { memo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import type { BlockActions } from './block-actions';
import { BlockText } from './block-text';
import { BlockTyping } from './block-typing';
import { KindOf, RowActions, Seam } from './row-controls';
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
  const row = useRef<HTMLDivElement>(null);
  const isWanted = ((isActive && isTouched) || isHovered) && !isTyping;
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index + 1}
      tabIndex={isActive ? 0 : -1}
      data-block={index}
      data-kind={block.kind}
      data-aside={block.setAside ? '' : undefined}
      data-seam={hasSeam(props) ? '' : undefined}
      className={styles.row}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => actions.activate(index)}
    >
      {hasSeam(props) && <Seam index={index} actions={actions} isActive={isActive} />}
      <div role="gridcell" className={styles.kind}>
        <KindOf {...props} isWanted={isWanted} />
      </div>
      <div role="gridcell" className={styles.words} dir={actions.direction} lang={actions.language}>
        {isTyping ? (
          <BlockTyping block={block} onDone={(text) => actions.retype(index, text)} />
        ) : (
          <Words block={block} row={row} onType={() => actions.type(index)} />
        )}
      </div>
      <div role="gridcell" className={styles.actions}>
        {isWanted && <RowActions {...props} />}
      </div>
    </div>
  );
});

interface WordsProps {
  block: DraftBlock;
  row: RefObject<HTMLElement | null>;
  onType: () => void;
}

/** The words themselves: a click on a row that has the focus already begins to edit them. */
function Words({ block, row, onType }: WordsProps) {
  const hadFocus = useRef(false);
  const onClick = () => {
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (hadFocus.current && !isSelecting) onType();
  };
  return (
    <div
      onPointerDown={() => {
        hadFocus.current = row.current === window.document.activeElement;
      }}
      onClick={onClick}
    >
      <BlockText block={block} />
    </div>
  );
}

/** Whether a row begins at a seam: a headline inside a text, where another article most likely begins, or a cut. */
function hasSeam({ block, index, actions }: BlockRowProps): boolean {
  if (index === 0) return actions.canJoin;
  return actions.canCut && block.kind === 'heading' && block.level === 1;
}
