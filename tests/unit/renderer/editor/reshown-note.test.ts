import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $reshowNote } from '../../../../src/renderer/editor/nodes/reshow-note';
import { openNote, type HeadlessNote } from './headless-note';

/** Where the caret stands: the text of its node, with a bar in it. */
function caretIn(note: HeadlessNote): string {
  return note.editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'none';
    const { anchor } = selection;
    const text = anchor.getNode().getTextContent();
    return `${text.slice(0, anchor.offset)}|${text.slice(anchor.offset)}`;
  });
}

function placeCaret(note: HeadlessNote, block: number, offset: number): void {
  note.edit(() => {
    const texts = $getRoot().getAllTextNodes();
    texts[block]?.select(offset, offset);
  });
}

describe('a note shown anew from outside', () => {
  it.each([
    ['the same', 'one\n\ntwo', 'one\n\ntwo'],
    ['less', '# a\n\nb\n\n- c\n', 'b\n'],
    ['more', 'b', '# a\n\nb\n\n```\nc\n```\n'],
    ['nothing', 'a\n\nb', ''],
    ['blank lines', 'a', '\n\n'],
    ['something else', '- a\n- b\n', '> c\n\n<div>\n'],
    ['the same in other bytes', '* a\n* b\n\n_c_', '- a\n- b\n\n*c*\n'],
    ['other line endings', 'a\n\nb\n', 'a\r\n\r\nb\r\n'],
  ])('is that note to the byte: %s', (_, before, after) => {
    const note = openNote(before);
    note.edit(() => $reshowNote(after));
    expect(note.markdown()).toBe(after);
    expect(note.blocks()).toEqual(openNote(after).blocks());
  });

  it.each([
    [
      'in a block that stays',
      'one\n\ntwo three\n\nfour',
      'ONE\n\nnew\n\ntwo three\n',
      'two |three',
    ],
    ['in a block that changed', 'one\n\ntwo three', 'one\n\ntwo other words', 'two |other words'],
    ['in a block that grew shorter', 'one\n\ntwo three', 'one\n\ntw', 'tw|'],
    ['in a block that is gone', 'one\n\ntwo three', 'one', 'one|'],
  ])('keeps the caret where it can: %s', (_, before, after, caret) => {
    const note = openNote(before);
    placeCaret(note, 1, 4);
    note.edit(() => $reshowNote(after));
    expect(caretIn(note)).toBe(caret);
  });

  it('does not bring a caret where there was none', () => {
    const note = openNote('one');
    note.edit(() => $reshowNote('two'));
    expect(caretIn(note)).toBe('none');
  });
});
