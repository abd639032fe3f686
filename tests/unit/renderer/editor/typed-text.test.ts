import { describe, expect, it } from 'vitest';
import type { NoteBlock, NoteInline } from '../../../../src/renderer/editor/commonmark/note-block';
import { noteText } from '../../../../src/renderer/editor/commonmark/note-block';
import { USUAL_SPELLING } from '../../../../src/renderer/editor/commonmark/spelling';
import { writeBlock } from '../../../../src/renderer/editor/commonmark/write-block';

const paragraph = (...content: NoteInline[]): NoteBlock => ({ kind: 'paragraph', content });
const written = (block: NoteBlock): string => writeBlock(block, USUAL_SPELLING, '');
const bold = (text: string): NoteInline => noteText(text, { bold: true, italic: false });
const italic = (text: string): NoteInline => noteText(text, { bold: false, italic: true });
const code = (text: string): NoteInline => noteText(text, undefined, true);

describe('typed text', () => {
  it.each([
    ['a heading', '# x', '\\# x'],
    ['a number sign alone', '#', '\\#'],
    ['a numbered item', '1. x', '1\\. x'],
    ['a numbered item with a parenthesis', '1) x', '1\\) x'],
    ['an item', '- x', '\\- x'],
    ['an item with a plus sign', '+ x', '\\+ x'],
    ['a quote', '> x', '\\> x'],
    ['a rule', '---', '\\---'],
    ['a fence', '```', '\\`\\`\\`'],
    ['a link', '[x](y)', '\\[x](y)'],
    ['an image', '![x](y)', '!\\[x](y)'],
    ['a definition', '[x]: y', '\\[x]: y'],
    ['emphasis', '*x* and _y_', '\\*x\\* and \\_y\\_'],
    ['code', '`x`', '\\`x\\`'],
    ['a tag of HTML', '<b>', '\\<b>'],
    ['an address', '<https://a.example>', '\\<https://a.example>'],
    ['an entity', '&amp;', '\\&amp;'],
    ['leading spaces', '  x', '&#x20; x'],
    ['a leading tab', '\tx', '&#x9;x'],
    ['an escape', '\\*', '\\\\*'],
    ['indented code', '    x', '&#x20;   x'],
  ])('%s: escaped so that it stays what was typed', (_, text, markdown) => {
    expect(written(paragraph(noteText(text)))).toBe(markdown);
  });

  it.each([
    'snake_case_name and 2 * 3 = 6',
    '[[a wiki link]] and [a note][^1]',
    'x < y & z > w, a|b, ~tilde~',
    'Issue #12, 5. not first, C:\\folder',
    'Not sure! (or so?) 50 % "quoted" \u2019s',
    'e.g. user@host, key=value; a+b-c',
  ])('no more is escaped than needs be: %s', (text) => {
    expect(written(paragraph(noteText(text)))).toBe(text);
  });

  it.each<[string, NoteBlock, string]>([
    ['spaces leave emphasis', paragraph(bold('so '), noteText('it')), '**so** it'],
    ['neighbours are one emphasis', paragraph(bold('a'), bold(' b')), '**a b**'],
    [
      'bold around italic',
      paragraph(bold('a '), noteText('b', { bold: true, italic: true })),
      '**a _b_**',
    ],
    [
      'emphasis in a word',
      paragraph(noteText('un'), italic('frigging'), noteText('real')),
      'un*frigging*real',
    ],
    ['a code span with ticks', paragraph(code('a`b')), '``a`b``'],
    ['a break', paragraph(noteText('a'), { kind: 'break' }, noteText('b')), 'a\\\nb'],
    ['no break at the end', paragraph(noteText('a'), { kind: 'break' }), 'a'],
    ['no spaces at the end', paragraph(noteText('a  ')), 'a'],
    [
      'a heading of one line',
      { kind: 'heading', depth: 3, content: [noteText('a'), { kind: 'break' }, noteText('b')] },
      '### a b',
    ],
    [
      'a heading that ends in a number sign',
      { kind: 'heading', depth: 2, content: [noteText('C #')] },
      '## C \\#',
    ],
    ['code that holds a fence', { kind: 'code', info: '', text: '```\nx' }, '````\n```\nx\n````'],
    ['an empty quote', { kind: 'quote', blocks: [] }, '>'],
  ])('%s', (_, block, markdown) => {
    expect(written(block)).toBe(markdown);
  });

  it('a link is written with its address and title, or as the address it shows', () => {
    const link = (text: string, url: string, title: string | null): NoteInline => {
      return { kind: 'link', url, title, reference: null, content: [noteText(text)] };
    };
    expect(written(paragraph(link('a', 'https://a.example/b_(c)', 'say "so"')))).toBe(
      '[a](https://a.example/b_(c) "say \\"so\\"")',
    );
    expect(written(paragraph(link('https://a.example', 'https://a.example', null)))).toBe(
      '<https://a.example>',
    );
  });

  it('a link by reference keeps its label while there is a definition for it, then its address', () => {
    const reference = { label: 'R', form: 'full' } as const;
    const link: NoteInline = {
      ...{ kind: 'link', url: '/u', title: null, reference },
      content: [noteText('a')],
    };
    expect(writeBlock(paragraph(link), USUAL_SPELLING, '[r]: /u\n')).toBe('[a][R]');
    expect(writeBlock(paragraph(link), USUAL_SPELLING, '')).toBe('[a](/u)');
  });
});
