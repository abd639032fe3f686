import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerList, registerListStrictIndentTransform } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { mergeRegister, type LexicalEditor } from 'lexical';
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
  const now = (): number => Date.now();
  return mergeRegister(
    registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), UNDO_PAUSE, now, undefined, MOST_UNDO_STEPS),
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
