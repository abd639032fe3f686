import { test, expect } from 'vitest';
import fc from 'fast-check';
import { openNote } from '/work/main/tests/unit/renderer/editor/headless-note';
import { readFileSync } from 'node:fs';
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
];
const md = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((a) => a.join(''));
test('identity', () => {
  fc.assert(
    fc.property(md, (s) => {
      expect(openNote(s).markdown()).toBe(s);
    }),
    { numRuns: 3000 },
  );
});
test('identity any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (s) => {
      expect(openNote(s).markdown()).toBe(s);
    }),
    { numRuns: 2000 },
  );
});
test('hostile', () => {
  for (const { md } of JSON.parse(readFileSync('/work/shared/hostile/markdown.json', 'utf8')))
    expect(openNote(md).markdown()).toBe(md);
});
