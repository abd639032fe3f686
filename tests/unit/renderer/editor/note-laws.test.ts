import fc from 'fast-check';
import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { printBlock, settleBlock } from '../../../../src/renderer/editor/commonmark/settle-block';
import { splitNote } from '../../../../src/renderer/editor/commonmark/split-note';
import { $reshowNote } from '../../../../src/renderer/editor/nodes/reshow-note';
import { openNote, sayings, writtenNote, type HeadlessNote } from './headless-note';
import { markdownish, noteBlock, runs, tablelessMarkdown, typedLine } from './note-arbitraries';

const LONG = 120_000;

describe('the laws of a note', () => {
  it(
    'opening and closing a note changes no byte, whatever it holds',
    () => {
      fc.assert(
        fc.property(fc.oneof(markdownish, fc.string({ unit: 'binary' })), (markdown) => {
          expect(openNote(markdown).markdown()).toBe(markdown);
        }),
        runs(300),
      );
    },
    LONG,
  );

  it(
    'the pieces of a note put together are the note',
    () => {
      fc.assert(
        fc.property(markdownish, (markdown) => {
          const { mark, pieces, tail } = splitNote(markdown);
          const put = pieces.map(({ lead, text }) => lead + text).join('');
          expect(mark + put + tail).toBe(markdown);
        }),
        runs(300),
      );
    },
    LONG,
  );

  it(
    'editing one block changes no byte of the others and nothing of what they say',
    () => {
      fc.assert(
        fc.property(tablelessMarkdown, fc.nat(), typedLine, (markdown, pick, typed) => {
          const { mark, pieces } = splitNote(markdown);
          fc.pre(pieces.every(readsAlone));
          const note = openNote(markdown);
          const index = appendToText(note, pick, typed);
          fc.pre(index !== null);
          const edited = note.markdown();
          const before = pieces.slice(0, index).map(({ lead, text }) => lead + text);
          const [first, ...more] = pieces.slice((index ?? 0) + 1);
          const after = (first?.text ?? '') + more.map(({ lead, text }) => lead + text).join('');
          expect(edited.startsWith(mark + before.join(''))).toBe(true);
          expect(edited.trimEnd().endsWith(after.trimEnd())).toBe(true);
          if (note.blocks()[index ?? 0]?.kind !== 'raw') {
            expect(sayings(openNote(edited).blocks())).toEqual(sayings(note.blocks()));
          }
        }),
        runs(300),
      );
    },
    LONG,
  );

  it(
    'what was written reads back the same: any block',
    () => {
      fc.assert(
        fc.property(noteBlock, (block) => {
          const note = writtenNote([block]);
          expect(sayings(openNote(note.markdown()).blocks())).toEqual(sayings(note.blocks()));
        }),
        runs(150),
      );
    },
    LONG,
  );

  it(
    'what was written reads back the same: any blocks one after the other',
    () => {
      fc.assert(
        fc.property(fc.array(noteBlock, { maxLength: 4 }), (blocks) => {
          const note = writtenNote(blocks);
          expect(sayings(openNote(note.markdown()).blocks())).toEqual(sayings(note.blocks()));
        }),
        runs(100),
      );
    },
    LONG,
  );

  it(
    'what is typed reads back letter by letter: any line',
    () => {
      fc.assert(
        fc.property(typedLine, (line) => {
          const text = line.replaceAll('\0', '\ufffd').replace(/[ \t]+$/, '');
          const typed = {
            kind: 'text',
            text: line,
            bold: false,
            italic: false,
            code: false,
          } as const;
          const note = writtenNote([{ kind: 'paragraph', content: [typed] }]);
          expect(textOf(openNote(note.markdown()))).toBe(text);
        }),
        runs(300),
      );
    },
    LONG,
  );

  it(
    'a note shown anew from outside is that note to the byte',
    () => {
      fc.assert(
        fc.property(markdownish, markdownish, (before, after) => {
          const note = openNote(before);
          note.edit(() => $reshowNote(after));
          expect(note.markdown()).toBe(after);
        }),
        runs(150),
      );
    },
    LONG,
  );

  it(
    'a block that has settled settles no further',
    () => {
      fc.assert(
        fc.property(noteBlock, (block) => {
          const settled = settleBlock(block);
          expect(settleBlock(settled)).toEqual(settled);
        }),
        runs(300),
      );
    },
    LONG,
  );
});

/**
 * Whether a piece says the same by itself. The parser takes a few for something else in their place
 * (`- ` right after indented code is text to it); what such a piece says then depends on what is
 * before it, while its bytes are kept as ever.
 */
function readsAlone({ text, block }: ReturnType<typeof splitNote>['pieces'][number]): boolean {
  if (block.kind === 'raw' || text.trim() === '') return true;
  const [only, ...more] = splitNote(text).pieces;
  return only !== undefined && more.length === 0 && printBlock(only.block) === printBlock(block);
}

/** Appends to one of the note's texts; which top-level block that is in, null when it has none. */
function appendToText(note: HeadlessNote, pick: number, typed: string): number | null {
  let index: number | null = null;
  note.edit(() => {
    const texts = $getRoot()
      .getAllTextNodes()
      .filter((node) => node.isSimpleText());
    const text = texts[pick % Math.max(texts.length, 1)];
    if (text === undefined) return;
    index = $getRoot()
      .getChildren()
      .findIndex((child) => child.is(text) || child.isParentOf(text));
    text.setTextContent(text.getTextContent() + typed);
  });
  return index;
}

function textOf(note: HeadlessNote): string {
  return note.editor.getEditorState().read(() => {
    const [only] = $getRoot().getChildren();
    const texts = $isElementNode(only) ? only.getChildren() : [];
    return texts.every($isTextNode) ? $getRoot().getTextContent() : 'not a line of text';
  });
}
