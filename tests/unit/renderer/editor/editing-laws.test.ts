import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { registerBehaviour } from '../../../../src/renderer/editor/behaviour/register-behaviour';
import { openNote, sayings, writtenNote, type HeadlessNote } from './headless-note';
import { markdownish, noteBlock, runs, tablelessMarkdown, typedLine } from './note-arbitraries';

const LONG = 120_000;

/** One thing somebody does to a note: where, from one place in its text to another, and what. */
const gesture = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  act: fc.oneof(
    typedLine.map((text) => (_: LexicalEditor, at: RangeSelection) => at.insertText(text)),
    fc.constantFrom(
      (_: LexicalEditor, at: RangeSelection) => at.removeText(),
      (editor: LexicalEditor) => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
      (editor: LexicalEditor) => void editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
      (editor: LexicalEditor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
      (editor: LexicalEditor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
      (editor: LexicalEditor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code'),
    ),
  ),
});
/** Where nothing is left before a tag it has to become text, or else it would begin a block. */
const TAG_FIRST = /"content":\[\{"kind":"raw"/;

type Gesture = typeof gesture extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever is done to a note', () => {
  it(
    'reads back the same, when it was made in the editor',
    () => {
      fc.assert(
        fc.property(
          fc.array(noteBlock, { minLength: 1, maxLength: 3 }),
          fc.array(gesture, { minLength: 1, maxLength: 3 }),
          (blocks, gestures) => {
            const note = writtenNote(blocks);
            fc.pre(performable(note, gestures));
            expect(sayings(openNote(note.markdown()).blocks())).toEqual(sayings(note.blocks()));
          },
        ),
        runs(100),
      );
    },
    LONG,
  );

  it(
    'reads back the same, when it was opened and holds nothing the editor does not know',
    () => {
      fc.assert(
        fc.property(
          tablelessMarkdown,
          fc.array(gesture, { minLength: 1, maxLength: 3 }),
          (markdown, gestures) => {
            const note = openNote(markdown);
            fc.pre(note.blocks().every(({ kind }) => kind !== 'raw'));
            fc.pre(performable(note, gestures));
            fc.pre(!sayings(note.blocks()).some((says) => TAG_FIRST.test(says)));
            expect(sayings(openNote(note.markdown()).blocks())).toEqual(sayings(note.blocks()));
          },
        ),
        runs(150),
      );
    },
    LONG,
  );

  it(
    'never throws, whatever the note holds',
    () => {
      fc.assert(
        fc.property(
          markdownish,
          fc.array(gesture, { minLength: 1, maxLength: 4 }),
          (markdown, gestures) => {
            const note = openNote(markdown);
            fc.pre(performable(note, gestures));
            expect(openNote(note.markdown()).markdown()).toBe(note.markdown());
          },
        ),
        runs(150),
      );
    },
    LONG,
  );
});

function perform(note: HeadlessNote, gestures: readonly Gesture[]): void {
  const stop = registerBehaviour(note.editor, {
    onEscape: () => undefined,
    openLink: () => false,
  });
  for (const { from, to, act } of gestures) {
    note.edit(() => {
      $setSelection($createRangeSelection());
      selectBetween(from, to);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) act(note.editor, selection);
    });
  }
  stop();
}

/** Lexical's own check of a point, which throws in development and is clamped in the built app. */
const LEXICAL_CHECK = /^\$getTextNodeOffset: invalid offset/;

function performable(note: HeadlessNote, gestures: readonly Gesture[]): boolean {
  try {
    perform(note, gestures);
    return true;
  } catch (error) {
    if (error instanceof Error && LEXICAL_CHECK.test(error.message)) return false;
    throw error;
  }
}

function selectBetween(from: number, to: number): void {
  const selection = $getRoot().selectEnd();
  const texts = $getRoot().getAllTextNodes();
  for (const [point, number] of [
    [selection.anchor, from],
    [selection.focus, to],
  ] as const) {
    const text = texts[number % Math.max(texts.length, 1)];
    if (text !== undefined) {
      point.set(text.getKey(), number % (text.getTextContentSize() + 1), 'text');
    }
  }
}
