import fc from 'fast-check';
import type {
  NoteBlock,
  NoteInline,
  NoteList,
} from '../../../../src/renderer/editor/commonmark/note-block';

/** How often a law is tried; DATELINE_RUNS asks for more than is usual. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: fc.readConfigureGlobal().numRuns ?? usual };
}

/** Bits of Markdown and of text that, put together at random, are hard to read. */
const CRUMBS = [
  ...['# ', '- ', '* ', '+ ', '1. ', '2) ', '> ', '    ', '\t', '```', '~~~', '---', '===', '***'],
  ...[
    '<div>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
    '&#10;',
    '&',
    '\\',
    '*',
    '**',
    '_',
    '__',
    '`',
  ],
  ...['[a]', '[a]: /u', '(x)', '![i](u)', '<http://a.b>', '[', ']', '|', '!', '.', '=', '~'],
  ...['word', ' ', 'é', '😀', '\u00a0', '\ufeff', '\0', 'مرحبا', '"b"', '$', '#', ')', 'x'],
];
const LINE_ENDINGS = [
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\r',
  '  \n',
  '\\\n',
  '\n   ',
  '\n- ',
  '\n> ',
];

/** Text that looks like Markdown, good or bad. */
export const markdownish = fc
  .array(fc.constantFrom(...CRUMBS, ...LINE_ENDINGS), { maxLength: 25 })
  .map((crumbs) => crumbs.join(''));

/** The same without the makings of a table, which the editor keeps as raw Markdown. */
export const tablelessMarkdown = markdownish.map((markdown) => markdown.replaceAll('|', '/'));

/** One line that a person could type and Markdown could misread. */
export const typedLine = fc
  .array(fc.constantFrom(...CRUMBS), { minLength: 1, maxLength: 6 })
  .map((crumbs) => crumbs.join(''));

const run: fc.Arbitrary<NoteInline> = fc.record({
  kind: fc.constant('text' as const),
  text: typedLine,
  bold: fc.boolean(),
  italic: fc.boolean(),
  code: fc.boolean(),
});

const link: fc.Arbitrary<NoteInline> = fc.record({
  kind: fc.constant('link' as const),
  url: fc.constantFrom('https://a.example/x', 'mailto:a@b.example', '/a (b)', 'x y', '', 'a&amp;b'),
  title: fc.constantFrom(null, 'title', 'say "so"'),
  reference: fc.constant(null),
  content: fc.array(run, { minLength: 1, maxLength: 2 }),
});

const content = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: run },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' } as const) },
    { weight: 1, arbitrary: link },
  ),
  { maxLength: 4 },
);

const list: fc.Memo<NoteList> = fc.memo((depth) =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 0, 7),
    loose: fc.boolean(),
    items: fc.array(
      fc.record({
        content,
        lists: depth > 1 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

const simpleBlock: fc.Arbitrary<NoteBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({
    kind: fc.constant('heading' as const),
    depth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const),
    content,
  }),
  list(3),
  fc.record({
    kind: fc.constant('code' as const),
    info: fc.constantFrom('', 'js', 'js title=x', 'a`b'),
    text: markdownish.map((text) => text.replace(/\r\n?/g, '\n')),
  }),
  fc.constant({ kind: 'rule' } as const),
);

/** A block as somebody could have made it in the editor. */
export const noteBlock: fc.Arbitrary<NoteBlock> = fc.oneof(
  { weight: 6, arbitrary: simpleBlock },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quote' as const),
      blocks: fc.array(simpleBlock, { maxLength: 3 }),
    }),
  },
);
