import { test, expect } from 'vitest';
import { $getRoot } from 'lexical';
import { openNote } from './headless-note';
import { writeBlock } from '../../../../src/renderer/editor/commonmark/write-block';
import { USUAL_SPELLING } from '../../../../src/renderer/editor/commonmark/spelling';
import { splitNote } from '../../../../src/renderer/editor/commonmark/split-note';
test('perf', () => {
  const para =
    'The *minister* said on Tuesday that the budget_2024 would be [balanced](https://a.example/x) by **spring**, see [[Note]] and 2 * 3 = 6.\n\n';
  for (const n of [1, 10, 100, 400]) {
    const s = para.repeat(n) + '- a\n- b\n  - c\n';
    let t = performance.now();
    const note = openNote(s);
    const open = performance.now() - t;
    t = performance.now();
    note.markdown();
    const save0 = performance.now() - t;
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      note.edit(() => {
        const x = $getRoot().getFirstDescendant()!;
        (x as any).setTextContent((x as any).getTextContent() + 'z');
      });
      t = performance.now();
      note.markdown();
      times.push(performance.now() - t);
    }
    console.log(
      n,
      s.length,
      'open',
      open.toFixed(1),
      'save',
      save0.toFixed(1),
      'keys',
      times.map((x) => x.toFixed(1)).join(' '),
    );
  }
  for (const [name, s] of Object.entries({
    brackets: '['.repeat(20000),
    quotes: '>'.repeat(5000),
    stars: '*a '.repeat(10000),
    ticks: Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' '),
    bangs: '!['.repeat(10000),
    lt: '<'.repeat(20000),
    lists: Array.from({ length: 300 }, (_, i) => ' '.repeat(i * 2) + '- a').join('\n'),
    ul: '- '.repeat(2000) + 'a',
    under: '_a__'.repeat(5000),
    links: '[a]('.repeat(8000),
    ent: '&a'.repeat(20000),
    big: para.repeat(2500),
  })) {
    const t = performance.now();
    splitNote(s);
    console.log(name, s.length, (performance.now() - t).toFixed(0));
  }
}, 200000);
