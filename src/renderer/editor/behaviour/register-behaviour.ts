import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerList, registerListStrictIndentTransform } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { registerBlockEnds } from './block-ends';
import { registerClipboard } from './clipboard';
import { registerKeys, type KeyHandlers } from './keys';
import { registerKnownContent } from './known-content';
import { registerLinkClicks } from './links';
import { registerQuoteEdges } from './quote-edges';
import { registerRules } from './rules';
import { registerShortcuts } from './shortcuts';

/** Pauses longer than this (ms) part what was typed into steps of undo. */
const UNDO_PAUSE = 300;
/** Steps of undo kept; each holds what changed, the oldest go first. */
const MOST_UNDO_STEPS = 500;

/** Makes a bare Lexical editor behave as a note; returns what undoes that. */
export function registerBehaviour(editor: LexicalEditor, handlers: KeyHandlers): () => void {
  return mergeRegister(
    registerRichText(editor),
    registerUndo(editor),
    registerList(editor),
    registerListStrictIndentTransform(editor),
    registerKnownContent(editor),
    registerShortcuts(editor),
    registerClipboard(editor),
    registerBlockEnds(editor),
    registerQuoteEdges(editor),
    registerRules(editor),
    registerKeys(editor, handlers),
    registerLinkClicks(editor, handlers.openLink),
  );
}

/** Undo within the editor; it begins anew with the text shown when the history is cleared. */
function registerUndo(editor: LexicalEditor): () => void {
  const history = createEmptyHistoryState();
  const begin = (): boolean => {
    const current = { editor, editorState: editor.getEditorState() };
    Object.assign(history, { current, undoStack: [], redoStack: [] });
    return true;
  };
  begin();
  const now = (): number => Date.now();
  return mergeRegister(
    registerHistory(editor, history, UNDO_PAUSE, now, undefined, MOST_UNDO_STEPS),
    editor.registerCommand(CLEAR_HISTORY_COMMAND, begin, COMMAND_PRIORITY_HIGH),
  );
}
