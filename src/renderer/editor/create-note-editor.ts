import { createEditor, type EditorThemeClasses, type LexicalEditor } from 'lexical';
import { NOTE_NODES } from './nodes/note-nodes';
import { $showNote } from './nodes/note-state';

/** A Lexical editor that shows a note; it has no behaviour yet. An error in an update throws. */
export function createNoteEditor(
  markdown: string,
  isEditable: boolean,
  theme: EditorThemeClasses,
): LexicalEditor {
  const editor = createEditor({
    namespace: 'note',
    nodes: NOTE_NODES,
    editable: isEditable,
    theme,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $showNote(markdown), { discrete: true, tag: 'history-merge' });
  return editor;
}
