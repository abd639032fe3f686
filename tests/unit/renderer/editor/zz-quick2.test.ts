import { test, expect } from 'vitest';
import fc from 'fast-check';
import { $getRoot, $isElementNode, $isTextNode, $getState } from 'lexical';
import { openNote } from './headless-note';
import { $readBlock } from '../../../../src/renderer/editor/nodes/read-nodes';
import { $buildBlock } from '../../../../src/renderer/editor/nodes/build-nodes';
import { originState } from '../../../../src/renderer/editor/nodes/note-states';
import { settleBlock, printBlock } from '../../../../src/renderer/editor/commonmark/settle-block';
import { splitNote } from '../../../../src/renderer/editor/commonmark/split-note';
import type { NoteBlock, NoteInline } from '../../../../src/renderer/editor/commonmark/note-block';
const pieces = [
  '# ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '    ',
  '\t',
  '```',
  '~~~',
  '---',
  '===',
  '***',
  '<div>',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&#10;',
  '\\',
  '\n',
  '\n\n',
  '\r\n',
  '  \n',
  'word',
  ' ',
  'é',
  '😀',
  '*',
  '**',
  '_',
  '`',
  '[a]',
  '[a]: /u',
  '(x)',
  '![i](u)',
  '<http://a.b>',
  '|',
  '\u00a0',
  '\ufeff',
  '\0',
  'مرحبا',
  '+ ',
  '\n   ',
  '\n- ',
  '\n> ',
  '"',
  '.',
  '!',
  '#',
  ')',
  '=',
  '~',
  '"b"',
  '$',
  'x',
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((a) => a.join(''));
const leafText: fc.Arbitrary<NoteInline> = fc.record({
  kind: fc.constant('text' as const),
  text: text.map((t) => t.replace(/[\r\n]+/g, ' ')),
  bold: fc.boolean(),
  italic: fc.boolean(),
  code: fc.boolean().map((b) => b),
});
const inline: fc.Arbitrary<NoteInline> = fc.oneof(
  { weight: 5, arbitrary: leafText },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      url: fc.constantFrom(
        'https://a.example/x',
        'mailto:a@b.c',
        '/rel (x)',
        'http://x y',
        '',
        'a&amp;b',
      ),
      title: fc.constantFrom(null, 't', 'a "b"'),
      reference: fc.constant(null),
      content: fc.array(leafText, { minLength: 1, maxLength: 2 }),
    }),
  },
);
const content = fc.array(inline, { maxLength: 5 });
const list: fc.Memo<any> = fc.memo((n) =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 3, 0),
    loose: fc.boolean(),
    items: fc.array(
      fc.record({
        content,
        lists: n > 1 ? fc.array(list(n - 1), { maxLength: 1 }) : fc.constant([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const simple = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({
    kind: fc.constant('heading' as const),
    depth: fc.constantFrom(1, 2, 3, 4, 5, 6) as any,
    content,
  }),
  list(3),
  fc.record({
    kind: fc.constant('code' as const),
    info: fc.constantFrom('', 'js', 'js title=x', 'a`b'),
    text: fc
      .array(fc.constantFrom(...pieces), { maxLength: 6 })
      .map((a) => a.join('').replace(/\r\n?/g, '\n')),
  }),
  fc.constant({ kind: 'rule' } as const),
) as fc.Arbitrary<NoteBlock>;
const block = fc.oneof(
  { weight: 5, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quote' as const),
      blocks: fc.array(simple, { maxLength: 3 }),
    }) as fc.Arbitrary<NoteBlock>,
  },
);
const read = (n: ReturnType<typeof openNote>) =>
  n.editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((c) => JSON.parse(printBlock($readBlock(c)))),
  );
const notEmpty = (b: NoteBlock) => !(b.kind === 'paragraph' && b.content.length === 0);
test('settle idempotent', () => {
  fc.assert(
    fc.property(block, (b) => {
      const s = settleBlock(b);
      expect(settleBlock(s)).toEqual(s);
    }),
    { numRuns: 5000 },
  );
});
test('single block reads back', () => {
  fc.assert(
    fc.property(block, (b) => {
      const note = openNote('');
      note.edit(() => {
        $getRoot().clear().append($buildBlock(b));
      });
      const before = read(note).filter(notEmpty);
      const md = note.markdown();
      const after = read(openNote(md)).filter(notEmpty);
      try {
        expect(after).toEqual(before);
      } catch (e) {
        console.log(JSON.stringify(md));
        throw e;
      }
    }),
    { numRuns: 4000 },
  );
}, 200000);
test('many blocks read back', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (bs) => {
      const note = openNote('');
      note.edit(() => {
        $getRoot()
          .clear()
          .append(...bs.map($buildBlock));
      });
      const before = read(note).filter(notEmpty);
      const md = note.markdown();
      const after = read(openNote(md)).filter(notEmpty);
      try {
        expect(after).toEqual(before);
      } catch (e) {
        console.log(JSON.stringify(md));
        throw e;
      }
    }),
    { numRuns: 2000 },
  );
}, 200000);
const md = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((a) => a.join(''));
test('editing one block keeps the others', () => {
  fc.assert(
    fc.property(md, fc.nat(), (s, pick) => {
      const note = openNote(s);
      const { pieces } = splitNote(s);
      fc.pre(
        pieces.every(
          (p) =>
            p.block.kind === 'raw' ||
            JSON.stringify(splitNote(p.text).pieces.map((q) => printBlock(q.block))) ===
              JSON.stringify([printBlock(p.block)]) ||
            p.text.trim() === '',
        ),
      );
      let index = -1;
      note.edit(() => {
        const texts = $getRoot()
          .getAllTextNodes()
          .filter((t) => t.isSimpleText());
        const t = texts[pick % Math.max(texts.length, 1)];
        if (!t) return;
        index = $getRoot()
          .getChildren()
          .findIndex((c) => c.is(t) || c.isParentOf(t));
        t.setTextContent(t.getTextContent() + 'zq');
      });
      if (index < 0) return;
      const out = note.markdown();
      const before = pieces
        .slice(0, index)
        .map((p) => p.lead + p.text)
        .join('');
      if (!out.startsWith(before)) console.log(JSON.stringify([s, out, before, index]));
      expect(out.startsWith(before)).toBe(true);
      const after = pieces
        .slice(index + 1)
        .map((p, i) => (i === 0 ? '' : p.lead) + p.text)
        .join('');
      try {
        expect(out.trimEnd().endsWith(after.trimEnd())).toBe(true);

        if (read(note)[index]?.kind !== 'raw') expect(read(openNote(out))).toEqual(read(note));
      } catch (e) {
        console.log(JSON.stringify([s, out, index]));
        throw e;
      }
    }),
    { numRuns: 5000 },
  );
}, 200000);
