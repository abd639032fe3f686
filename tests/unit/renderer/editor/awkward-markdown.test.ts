import { describe, expect, it } from 'vitest';
import { splitNote } from '../../../../src/renderer/editor/commonmark/split-note';
import { openNote, sayings, typeInto } from './headless-note';

/** Markdown that editors are known to change: a name, the text, the kinds of blocks it shows. */
const AWKWARD: readonly (readonly [string, string, string])[] = [
  ['an empty note', '', ''],
  ['nothing but blank lines', '\n \n\t\n', ''],
  ['no final newline', 'words', 'paragraph'],
  ['several final newlines', 'words\n\n\n', 'paragraph'],
  ['leading blank lines', '\n\nwords\n', 'paragraph'],
  ['trailing spaces', 'words   \n', 'paragraph'],
  ['a byte order mark', '\uFEFF# Title\n', 'heading'],
  ['CRLF line endings', '# a\r\n\r\nb\r\nc\r\n', 'heading paragraph'],
  ['old Mac line endings', 'a\r\rb', 'paragraph paragraph'],
  ['setext headings', 'One\n===\n\nTwo\nlines\n---\n', 'heading heading'],
  ['a heading that is closed', '## Two ##\n', 'heading'],
  ['an empty heading', '#\n', 'heading'],
  ['headings of all depths', '# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\n', 'heading '.repeat(6)],
  ['rules of all kinds', '* * *\n\n---\n\n___\n\n- - -\n', 'rule rule rule rule'],
  ['what looks like front matter', '---\ntitle: x\n---\n\nwords\n', 'rule heading paragraph'],
  ['a tight list', '- a\n- b\n', 'list'],
  ['a loose list', '- a\n\n- b\n', 'list'],
  ['bullets of all kinds', '- a\n\n* b\n\n+ c\n', 'list raw list'],
  ['nested lists', '1. a\n   - b\n     1. c\n2. d\n', 'list'],
  ['a list that starts at 7', '7) a\n8) b\n', 'list'],
  ['an empty item', '- a\n-\n- c\n', 'list'],
  ['an item of two paragraphs', '- a\n\n  more\n- b\n', 'raw'],
  ['an item that holds code', '- a\n\n      code\n', 'raw'],
  ['a list of tasks', '- [ ] to do\n- [x] done\n', 'list'],
  ['nested quotes', '> a\n>\n> > b\n>\n> - c\n', 'quote'],
  ['a quote with lazy lines', '> a\nb\n', 'quote'],
  ['an empty quote', '>\n', 'quote'],
  ['hard breaks of both kinds', 'a  \nb\\\nc\n', 'paragraph'],
  ['wrapped lines', 'a\nb\nc\n', 'paragraph'],
  ['entities', '&amp; &copy; &#35; &nbsp; &unknown;\n', 'paragraph'],
  ['escapes', '\\# \\* \\[x] \\\\ \\a\n', 'paragraph'],
  ['a line ending written as an entity', 'a&#10;b\n', 'raw'],
  ['emphasis of all kinds', '*a* _b_ **c** __d__ ***e*** _**f**_ a*b*c\n', 'paragraph'],
  ['code spans', '`a` ``b`c`` ` d ` `` ` ``\n', 'paragraph'],
  ['inline links', '[a](/u) [b](</u v> "t") [c](u (t)) [](empty)\n', 'paragraph'],
  ['links by reference', '[a][r], [r][] and [r]\n\n[r]: /u "t"\n', 'paragraph raw'],
  ['addresses', '<https://a.example/x> <me@a.example>\n', 'paragraph'],
  ['images', '![i](u "t") and ![r][r]\n\n[r]: /u\n', 'paragraph raw'],
  ['inline HTML', 'a <b class="x">b</b> <br/> <!-- c -->\n', 'paragraph'],
  ['HTML blocks', '<div>\n\n*a*\n\n</div>\n', 'raw paragraph raw'],
  ['a comment that never ends', '<!-- a\n\nb\n', 'raw'],
  ['definitions only', '[a]: /u\n[b]: /v\n', 'raw raw'],
  ['a table', '| a | b |\n|---|:-:|\n| 1 | 2 |\n', 'raw'],
  ['footnotes', 'a[^1]\n\n[^1]: the note\n', 'paragraph paragraph'],
  ['indented code', '    a\n\n\tb\n', 'code'],
  ['fenced code', '```js title="x"\na\n```\n\n~~~\n```\n~~~\n', 'code code'],
  ['a fence that never ends', '```\na\n\n', 'code'],
  ['tabs', '-\ta\n\n\tb\n', 'raw'],
  ['a tab within a line', 'a\tb\n', 'paragraph'],
  ['blank lines left for air', 'a\n\n\n\nb\n', 'paragraph paragraph paragraph paragraph'],
  ['emoji', '👩‍👧 family 🇫🇷\n', 'paragraph'],
  ['right-to-left text', '# عنوان\n\nهذا **نص** عربي.\n', 'heading paragraph'],
  ['a wiki link, a tag, a mark', '[[Page|as]] #tag ==x== ~~y~~ $z$\n', 'paragraph'],
  ['a character that is none', 'a\0b\n', 'paragraph'],
];

describe('awkward Markdown', () => {
  it.each(AWKWARD)('%s: opened and closed without a change', (_, markdown) => {
    expect(openNote(markdown).markdown()).toBe(markdown);
  });

  it.each(AWKWARD)('%s: shown as the blocks it has', (_, markdown, kinds) => {
    const shown = splitNote(markdown).pieces.map(({ block }) => block.kind);
    expect(shown.join(' ')).toBe(kinds.trim());
  });

  it.each(AWKWARD)('%s: untouched when a paragraph after it changes', (_, markdown) => {
    const before = `${markdown.trimEnd()}\n\n`;
    const note = openNote(`${before}last words`);
    typeInto(note, note.blocks().length - 1, ' and more');
    const isSwallowed = note.blocks().length === openNote(markdown.trimEnd()).blocks().length;
    expect(note.markdown().startsWith(before.trimEnd())).toBe(true);
    expect(isSwallowed || sayings(openNote(note.markdown()).blocks())).toEqual(
      isSwallowed || sayings(note.blocks()),
    );
  });
});
