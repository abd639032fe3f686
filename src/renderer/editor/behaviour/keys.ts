import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROL_OR_META,
  FORMAT_TEXT_COMMAND,
  isExactShortcutMatch,
  isModifierMatch,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $linkAtCaret } from './links';

/** What keys reach outside the editor; each is asked at the time the key is pressed. */
export interface KeyHandlers {
  readonly onEscape: () => (() => void) | undefined;
  readonly openLink: (url: string) => boolean;
}

/** Keys with Ctrl or Cmd that mean something in the editor and must not reach the app as well. */
const OWN_KEYS = ['b', 'i', 'e', 'z', 'y', 'a'];

/**
 * The keys of a note. Bold, italic, code, undo and redo stay in the editor; all others, the palette
 * (Ctrl/Cmd+K) among them, go on to the app. Tab nests list items and otherwise moves the focus on.
 */
export function registerKeys(editor: LexicalEditor, handlers: KeyHandlers): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => $ownKey(editor, event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, $nestItem, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => $openLinkAtCaret(event, handlers),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => leave(event, handlers.onEscape()),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $ownKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (isExactShortcutMatch(event, 'e', CONTROL_OR_META)) {
    event.preventDefault();
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code');
  }
  const isMine = OWN_KEYS.some((key) => {
    return isExactShortcutMatch(event, key, { ...CONTROL_OR_META, shiftKey: 'any' });
  });
  if (isMine) event.stopPropagation();
  return false;
}

/** An item can be nested under the one before it; where it can't, Tab leaves the editor. */
function $nestItem(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return true;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const depth = item?.getIndent() ?? 0;
  const can = event.shiftKey ? depth > 0 : $isListItemNode(item?.getPreviousSibling());
  if (item === null || !can) return true;
  event.preventDefault();
  item.setIndent(event.shiftKey ? depth - 1 : depth + 1);
  return true;
}

/** Ctrl/Cmd+Enter never breaks the line: it opens the link at the caret or is the app's. */
function $openLinkAtCaret(event: KeyboardEvent | null, handlers: KeyHandlers): boolean {
  if (event === null || !isModifierMatch(event, CONTROL_OR_META)) return false;
  const link = $linkAtCaret();
  event.preventDefault();
  if (link !== null && handlers.openLink(link.getURL())) event.stopPropagation();
  return true;
}

/** Lexical would only take the focus away; where nobody handles it, Escape goes on to the app. */
function leave(event: KeyboardEvent, onEscape: (() => void) | undefined): boolean {
  if (onEscape !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  }
  return true;
}
