import { createEditor, type LexicalEditor } from 'lexical';
import { createNoteJoiner } from '../../../../src/renderer/editor/commonmark/join-note';
import { NOTE_NODES } from '../../../../src/renderer/editor/nodes/note-nodes';
import { $noteMarkdown, $showNote } from '../../../../src/renderer/editor/nodes/note-state';

/** A note open in an editor without a window. */
export interface HeadlessNote {
  readonly editor: LexicalEditor;
  /** Runs an edit and its transforms to the end. */
  readonly edit: (change: () => void) => void;
  readonly markdown: () => string;
}

export function openNote(markdown: string): HeadlessNote {
  const editor = createEditor({
    namespace: 'test',
    nodes: NOTE_NODES,
    onError: (error) => {
      throw error;
    },
  });
  const join = createNoteJoiner();
  const edit = (change: () => void): void => editor.update(change, { discrete: true });
  edit(() => $showNote(markdown));
  return {
    editor,
    edit,
    markdown: () => editor.getEditorState().read(() => $noteMarkdown(join)),
  };
}
