import {
  CLEAR_HISTORY_COMMAND,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { registerBehaviour } from './behaviour/register-behaviour';
import { createChangeFeed, type ChangeFeed } from './change-feed';
import { createNoteJoiner } from './commonmark/join-note';
import { createNoteEditor } from './create-note-editor';
import { $isNoteEmpty, $noteMarkdown } from './nodes/note-state';
import { $reshowNote } from './nodes/reshow-note';
import type { NoteEditorProps } from './note-editor';
import { openableUrl } from './openable-url';

/** What a note editor's view needs of its editor. */
export interface NoteEditorHandle {
  readonly editor: LexicalEditor;
  readonly isEmpty: boolean;
  /** Tells at once what was typed and not told yet. */
  readonly flush: () => void;
  /** Opens an address if it may be opened; whether it did. */
  readonly openLink: (url: string) => boolean;
}

/** Keeps a Lexical editor, with a note's behaviour, in step with its props. */
export function useNoteEditor(
  props: NoteEditorProps,
  classes: { readonly [name: string]: string },
): NoteEditorHandle {
  const { markdown, readOnly = false, autoFocus = false } = props;
  const [editor] = useState(() =>
    createNoteEditor(markdown, !readOnly, { blockCursor: classes['blockCursor'] ?? '' }),
  );
  const [isEmpty, setEmpty] = useState(() => editor.getEditorState().read($isNoteEmpty));
  const feed = useRef<ChangeFeed | null>(null);

  const tell = useEffectEvent((changed: string) => props.onChange(changed));
  const escape = useEffectEvent(() => props.onEscape);
  const open = useEffectEvent((url: string) => openWith(url, props.onOpenLink));

  useEffect(() => {
    const join = createNoteJoiner();
    const read = (): string => editor.getEditorState().read(() => $noteMarkdown(join));
    const opened = createChangeFeed(read(), { read, tell: (changed) => tell(changed) });
    feed.current = opened;
    const stop = mergeRegister(
      registerBehaviour(editor, { onEscape: () => escape(), openLink: (url) => open(url) }),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) opened.touch();
        setEmpty(editorState.read($isNoteEmpty));
      }),
      flushWhenHidden(opened.flush),
    );
    return () => {
      opened.flush();
      stop();
    };
  }, [editor]);

  useEffect(() => {
    if (feed.current?.receive(markdown) !== true) return;
    // Without the tag Lexical puts its selection into the page, and with it takes the keyboard from whoever has it.
    const tag = hasKeyboard(editor) ? [] : [SKIP_DOM_SELECTION_TAG];
    editor.update(() => $reshowNote(markdown), { discrete: true, tag });
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    feed.current.shown(markdown);
  }, [editor, markdown]);

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);

  useEffect(() => {
    if (autoFocus) editor.focus(undefined, { defaultSelection: 'rootEnd' });
  }, [editor, autoFocus]);

  return {
    editor,
    isEmpty,
    flush: () => feed.current?.flush(),
    openLink: (url) => openWith(url, props.onOpenLink),
  };
}

function hasKeyboard(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) ?? false;
}

function openWith(url: string, onOpenLink: NoteEditorProps['onOpenLink']): boolean {
  const address = openableUrl(url);
  if (address === null || onOpenLink === undefined) return false;
  onOpenLink(address);
  return true;
}

/** A window that is hidden or closed may not come back. */
function flushWhenHidden(flush: () => void): () => void {
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
  };
}
