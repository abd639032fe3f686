import fc from 'fast-check';
import { $createRangeSelection, $getRoot, $getSelection, $isRangeSelection, $setSelection } from 'lexical';
import { test } from 'vitest';
import { openNote } from './headless-note';
const md = fc.array(fc.constantFrom('para one\n\n', '# head\n\n', '- aa\n- bb\n\n', '- aa\n  - cc\n\n', 'x **bold** y\n\n', '[link](http://a.b) tail\n\n', 'go [link](http://a.b)\n\n', '`code`\n\n', '> q\n>\n> r\n\n', '```\ncode\n```\n\n', '- **b**c\n\n','a\\\nb\n\n', '**b**`c`\n\n'), { minLength: 1, maxLength: 4 }).map((a) => a.join(''));
test('x', () => {
  const seen = new Map<string, string>();
  fc.assert(fc.property(md, fc.nat(), fc.nat(), fc.constantFrom('rm','br'), (m, from, to, what) => {
    const note = openNote(m); let points = '';
    try { note.edit(() => { const s = $getRoot().selectEnd(); const t = $getRoot().getAllTextNodes(); for (const [p, n] of [[s.anchor, from], [s.focus, to]] as const) { const x = t[n % t.length]!; p.set(x.getKey(), (n >> 4) % (x.getTextContentSize() + 1), 'text'); }
      points = JSON.stringify([s.anchor.getNode().getTextContent(), s.anchor.offset, s.focus.getNode().getTextContent(), s.focus.offset]); const sel = $getSelection(); if ($isRangeSelection(sel)) what === 'rm' ? sel.removeText() : sel.insertLineBreak(); }); } catch (e) { const k = (e as Error).message.slice(0, 40); if (!seen.has(k) || seen.get(k)!.length > (m + points).length) seen.set(k, m + points); }
  }), { numRuns: 20000 });
  console.log('@@', [...seen].map((x) => x.join(' => ')).join('\n'), '@@');
}, 500000);
