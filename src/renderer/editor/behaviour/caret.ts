import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

/** The selection where it is a mere caret, else `null`. */
export function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

/** Whether nothing stands between a caret and the start or the end of an element. */
export function $isAtEdge(
  caret: RangeSelection,
  element: ElementNode,
  edge: 'start' | 'end',
): boolean {
  const { anchor } = caret;
  let node: LexicalNode = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (edge === 'start' ? 0 : size)) return false;
  while (!node.is(element)) {
    const sibling = edge === 'start' ? node.getPreviousSibling() : node.getNextSibling();
    const parent = node.getParent();
    if (sibling !== null || parent === null) return false;
    node = parent;
  }
  return true;
}
