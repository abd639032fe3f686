import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { createNoteJoiner } from '../../../../src/renderer/editor/commonmark/join-note';
import type { NoteBlock } from '../../../../src/renderer/editor/commonmark/note-block';
import { printBlock } from '../../../../src/renderer/editor/commonmark/settle-block';
import { $buildBlock } from '../../../../src/renderer/editor/nodes/build-nodes';
import { NOTE_NODES } from '../../../../src/renderer/editor/nodes/note-nodes';
import { $noteMarkdown, $showNote } from '../../../../src/renderer/editor/nodes/note-state';
import { $readBlock } from '../../../../src/renderer/editor/nodes/read-nodes';

/** A note open in an editor without a window. */
export interface HeadlessNote {
  readonly editor: LexicalEditor;
  /** Runs an edit and its transforms to the end. */
  readonly edit: (change: () => void) => void;
  readonly markdown: () => string;
  /** What each top-level block says. */
  readonly blocks: () => NoteBlock[];
}

export function openNote(markdown: string): HeadlessNote {
  const editor = createEditor({
    namespace: 'note',
    nodes: NOTE_NODES,
    onError: (error) => {
      throw error;
    },
  });
  const join = createNoteJoiner();
  const edit = (change: () => void): void => editor.update(change, { discrete: true });
  const read = <T>(look: () => T): T => editor.getEditorState().read(look);
  edit(() => $showNote(markdown));
  return {
    editor,
    edit,
    markdown: () => read(() => $noteMarkdown(join)),
    blocks: () =>
      read(() =>
        $getRoot()
          .getChildren()
          .map((node) => $readBlock(node)),
      ),
  };
}

/** A new note that holds these blocks, as if they had been typed. */
export function writtenNote(blocks: readonly NoteBlock[]): HeadlessNote {
  const note = openNote('');
  note.edit(() =>
    $getRoot()
      .clear()
      .append(...blocks.map($buildBlock)),
  );
  return note;
}

/** Appends text at the end of the n-th top-level block, where its caret goes. */
export function typeInto(note: HeadlessNote, index: number, text: string): void {
  note.edit(() => {
    $getRoot().getChildAtIndex(index)?.selectEnd();
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

/** What blocks say, empty paragraphs left out: comparable between two notes. */
export function sayings(blocks: readonly NoteBlock[]): string[] {
  return blocks.map(printBlock).filter((print) => print !== EMPTY);
}

const EMPTY = printBlock({ kind: 'paragraph', content: [] });
