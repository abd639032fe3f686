import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAYER_ORDER } from '../../../../src/renderer/features/reader/highlight-layers';

const rulesOf = (name: string) =>
  readFileSync(
    new URL(`../../../../src/renderer/features/reader/${name}.css`, import.meta.url),
    'utf8',
  ).replace(/\/\*.*?\*\//gs, '');
const ordinary = rulesOf('highlights');
const forced = rulesOf('highlights-forced').replace('@media (forced-colors: active)', '');
const css = ordinary + forced;
const selectors = [...css.matchAll(/([^{}@;]+)\{[^{}]*\}/g)].flatMap(([, list = '']) =>
  list.split(',').map((selector) => selector.trim()),
);

describe('the rules of the painted layers', () => {
  test('each layer has one, and another for forced colours', () => {
    for (const name of LAYER_ORDER) {
      expect(ordinary).toContain(`::highlight(${name}) {`);
      expect(forced).toContain(`::highlight(${name})`);
    }
  });

  test('stand alone, so that the engine computes them once and not for every element', () => {
    for (const selector of selectors) expect(selector).toMatch(/^::highlight\(reader-[a-z-]+\)$/);
  });

  test('hold a variable in forced colours, without which the engine paints them all alike', () => {
    for (const [rule] of forced.matchAll(/::highlight[^{}]+\{[^{}]*\}/g))
      expect(rule).toContain('var(--');
  });

  test('have an offset of their own for each kind of line', () => {
    const kinds = ['sun-focused', 'sun-statement', 'proposal', 'shared', 'search'];
    const offsets = kinds.map(
      (kind) =>
        new RegExp(`::highlight\\(reader-${kind}\\) \\{[^}]*underline-offset: ([^;]*);`).exec(
          ordinary,
        )?.[1],
    );
    expect(new Set(offsets).size).toBe(kinds.length);
    expect(offsets).not.toContain(undefined);
  });

  test('use no length that depends on the element', () => {
    expect(css).not.toMatch(/\d(em|ch|ex|lh|cqi|%)\b/);
  });
});
