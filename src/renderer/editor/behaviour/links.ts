import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  isDOMNode,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isNoteLinkNode, type NoteLinkNode } from '../nodes/note-link-node';

/** The link the caret or the whole selection stands in, or `null`. */
export function $linkAtCaret(): NoteLinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [start, end] = selection.getStartEndPoints() ?? [];
  const link = $linkAround(start?.getNode());
  return link !== null && link.is($linkAround(end?.getNode())) ? link : null;
}

function $linkAround(node: LexicalNode | undefined): NoteLinkNode | null {
  return node === undefined ? null : $findMatchingParent(node, $isNoteLinkNode);
}

/** Takes a link away and leaves its text. */
export function $unlink(link: NoteLinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/**
 * Opens links on Ctrl/Cmd+click, and on a plain click in a note that can't be edited. The browser
 * itself never follows a link of a note, whatever button is pressed.
 */
export function registerLinkClicks(
  editor: LexicalEditor,
  openLink: (url: string) => boolean,
): () => void {
  const stay = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a') !== null) {
      event.preventDefault();
    }
  };
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        const link = $linkAround(node ?? undefined);
        const meant = !editor.isEditable() || event.ctrlKey || event.metaKey;
        return link !== null && meant && openLink(link.getURL());
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, before) => {
      for (const type of ['click', 'auxclick'] as const) {
        before?.removeEventListener(type, stay);
        root?.addEventListener(type, stay);
      }
    }),
  );
}
