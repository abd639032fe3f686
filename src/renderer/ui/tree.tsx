import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import {
  Button,
  Collection,
  ListLayout,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import type { TreeProps as AriaTreeProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { RowContent, RowRenderer } from './row-content';
import styles from './tree.module.css';

/** A node of a tree and what lies under it. */
export interface TreeNode {
  readonly id: string;
  /** What type-ahead and screen readers call the row. */
  readonly label: string;
  readonly children: readonly this[];
}

export interface TreeProps<Node extends TreeNode> extends Omit<
  AriaTreeProps<Node>,
  'className' | 'style' | 'children' | 'items' | 'renderEmptyState' | 'aria-label' | 'onAction'
> {
  label: string;
  /** The top of the tree. Rows are remembered by identity: a changed node is another object. */
  nodes: readonly Node[];
  /** The content of a row after the arrow. */
  children: (node: Node) => ReactNode;
  /** Enter, or a press when nothing can be selected. */
  onOpen?: ((id: string) => void) | undefined;
  empty?: ReactNode;
  rowHeight?: number | undefined;
}

const ROW_HEIGHT = 28;

/** Nested rows that open and close with the arrow keys; fills the height it is given. */
export function Tree<Node extends TreeNode>(props: TreeProps<Node>) {
  const { label, nodes, children, onOpen, empty, rowHeight = ROW_HEIGHT, ...rest } = props;
  return (
    <RowRenderer value={(node) => children(node as Node)}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight, padding: 4 }}>
        <AriaTree
          selectionBehavior="replace"
          disallowEmptySelection={rest.selectionMode === 'single'}
          {...rest}
          aria-label={label}
          className={classNames(styles.tree)}
          items={nodes}
          {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
          renderEmptyState={() => empty}
        >
          {(node) => <Branch node={node} />}
        </AriaTree>
      </Virtualizer>
    </RowRenderer>
  );
}

function Branch({ node }: { node: TreeNode }) {
  return (
    <TreeItem id={node.id} textValue={node.label} className={classNames(styles.row)}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className={styles.content} style={{ paddingInlineStart: (level - 1) * 16 }}>
            {hasChildItems ? (
              <Button slot="chevron" className={classNames(styles.chevron)}>
                <Icon icon={ChevronRight} size={14} />
              </Button>
            ) : (
              <span className={styles.leaf} />
            )}
            <RowContent item={node} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Branch node={child} />}</Collection>
    </TreeItem>
  );
}
