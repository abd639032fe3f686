import { $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../../src/renderer/editor/commonmark/note-block';
import { $buildBlock } from '../../../../src/renderer/editor/nodes/build-nodes';
import { openNote, typeInto } from './headless-note';

describe('a changed block keeps the looks of its writer', () => {
  it.each([
    ['the bullet', '* a\n* b', '* a\n* bx'],
    ['the sign after a number', '3) a\n4) b', '3) a\n4) bx'],
    ['numbers that do not count', '1. a\n1. b', '1. a\n1. bx'],
    ['wide items', '-   a\n-   b', '-   a\n-   bx'],
    ['blank lines between items', '- a\n\n- b', '- a\n\n- bx'],
    ['the signs of emphasis', '_a_ __b__ c', '_a_ __b__ cx'],
    ['an underlined heading', 'a\n=', 'ax\n=='],
    ['a closed heading', '## a ##', '## ax ##'],
    ['the fence of code', '~~~js\na\n~~~', '~~~js\nax\n~~~'],
    ['hard breaks by spaces', 'a  \nb', 'a  \nbx'],
    ['wrapped lines', 'a\nb', 'a\nbx'],
    ['an address in brackets', '<https://a.example> b', '<https://a.example> bx'],
    ['an address written twice', '[https://a.b](https://a.b) c', '[https://a.b](https://a.b) cx'],
    ['links by reference', '[a][r] b\n\n[r]: /u', '[a][r] bx\n\n[r]: /u'],
    ['tags and images', '<b>a</b> ![i](u) c', '<b>a</b> ![i](u) cx'],
    ['wiki links and tags', '[[a]] #b ==c== d', '[[a]] #b ==c== dx'],
    ['line endings', 'a\r\nb\r\n', 'a\r\nbx\r\n'],
    ['tasks', '- [ ] a\n- [x] b', '- [ ] a\n- [x] bx'],
  ])('%s', (_, markdown, changed) => {
    const note = openNote(markdown);
    typeInto(note, 0, 'x');
    expect(note.markdown()).toBe(changed);
  });

  it('a new list uses the bullet of the other lists', () => {
    const note = openNote('* a\n\nb');
    const items = [{ content: [noteText('c')], lists: [] }];
    const list = { kind: 'list', ordered: false, start: 1, loose: false, items } as const;
    note.edit(() => $getRoot().append($buildBlock(list)));
    expect(note.markdown()).toBe('* a\n\nb\n\n* c');
  });

  it('a change taken back gives the very bytes back', () => {
    const markdown = 'Setext\n------\n\n*  a\n*  b\n';
    const note = openNote(markdown);
    typeInto(note, 1, 'x');
    expect(note.markdown()).toBe('Setext\n------\n\n* a\n* bx\n');
    note.edit(() => $getRoot().getAllTextNodes().at(-1)?.setTextContent('b'));
    expect(note.markdown()).toBe(markdown);
  });
});
