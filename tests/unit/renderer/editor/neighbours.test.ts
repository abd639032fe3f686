import { $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { noteText, type NoteBlock } from '../../../../src/renderer/editor/commonmark/note-block';
import { $buildBlock } from '../../../../src/renderer/editor/nodes/build-nodes';
import { openNote, sayings } from './headless-note';

const bullet = (text: string): NoteBlock => {
  const items = [{ content: [noteText(text)], lists: [] }];
  return { kind: 'list', ordered: false, start: 1, loose: false, items };
};
const paragraph = (text: string): NoteBlock => ({ kind: 'paragraph', content: [noteText(text)] });
const at = (index: number): LexicalNode | null => $getRoot().getChildAtIndex(index);

describe('blocks that become neighbours', () => {
  it.each<[string, string, () => void, string]>([
    [
      'a paragraph between others, by one blank line',
      'a\n\nb\n',
      () => at(0)?.insertAfter($buildBlock(paragraph('x'))),
      'a\n\nx\n\nb\n',
    ],
    [
      'a heading that becomes a paragraph, which would run on',
      '# a\nb\n',
      () => at(0)?.replace($createParagraphNode().append($createTextNode('a'))),
      'a\n\nb\n',
    ],
    ['the neighbours of a block that goes', 'a\n\n***\nb\n', () => at(1)?.remove(), 'a\n\nb\n'],
    [
      'text after code that never ends',
      '```\na',
      () => at(0)?.insertAfter($buildBlock(paragraph('x'))),
      '```\na\n```\n\nx',
    ],
    [
      'text after a comment that never ends',
      '<!-- a',
      () => at(0)?.insertAfter($buildBlock(paragraph('x'))),
      '<!-- a\n-->\n\nx',
    ],
    [
      'text after a script that never ends',
      '<script>\na\n',
      () => at(0)?.insertAfter($buildBlock(paragraph('x'))),
      '<script>\na\n</script>\n\nx\n',
    ],
    [
      'a list before code by indent, which would be part of it',
      'a\n\n    code\n',
      () => at(0)?.replace($buildBlock(bullet('x'))),
      '- x\n\n```\ncode\n```\n',
    ],
    [
      'a list before a list that is raw',
      'a\n\n- b\n\n  c\n',
      () => at(0)?.replace($buildBlock(bullet('x'))),
      '* x\n\n- b\n\n  c\n',
    ],
    [
      'a list before indented text, which would be part of it',
      'a\n\n   b\n',
      () => at(0)?.replace($buildBlock(bullet('x'))),
      '-   x\n\n   b\n',
    ],
    [
      'lists with an empty paragraph between them',
      '- a\n\nb\n',
      () =>
        at(1)
          ?.replace($createParagraphNode())
          .insertAfter($buildBlock(bullet('x'))),
      '- a\n\n\n* x\n',
    ],
  ])('stay apart: %s', (_, markdown, change, changed) => {
    const note = openNote(markdown);
    note.edit(change);
    expect(note.markdown()).toBe(changed);
    expect(sayings(openNote(changed).blocks())).toHaveLength(sayings(note.blocks()).length);
  });

  it('keep the lines between them that they had', () => {
    const note = openNote('# a\nb\n \t\n* * *\n\n\n\nc\n\n');
    note.edit(() => at(1)?.replace($buildBlock(paragraph('x'))));
    expect(note.markdown()).toBe('# a\n\nx\n\n* * *\n\n\n\nc\n\n');
  });

  it('may have empty paragraphs between them, a blank line each', () => {
    const note = openNote('a\n\nb');
    note.edit(() => at(0)?.insertAfter($createParagraphNode()));
    expect(note.markdown()).toBe('a\n\n\nb');
    expect(openNote('a\n\n\nb').blocks()).toHaveLength(3);
  });

  it('lose empty paragraphs before the first and after the last of them', () => {
    const note = openNote('a\n');
    note.edit(() => {
      $getRoot().append($createParagraphNode());
      at(0)?.insertBefore($createParagraphNode());
    });
    expect(note.markdown()).toBe('a\n');
  });
});
