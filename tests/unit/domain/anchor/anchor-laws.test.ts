import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../../src/domain/anchor/anchor';
import { describe as describePassage } from '../../../../src/domain/anchor/describe';
import { locate } from '../../../../src/domain/anchor/locate';
import { prepareText } from '../../../../src/domain/anchor/prepare-text';
import type { TextPositionSelector } from '../../../../src/domain/anchor/selector';
import { snapToGraphemes } from '../../../../src/domain/article/sentences';
import { wildText } from '../../../support/random-text';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghilmnoprstu'.split('')),
  minLength: 3,
  maxLength: 9,
});

/** A sentence of words that stand nowhere else. */
const sentence = fc
  .array(word, { minLength: 7, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const sentences = fc.array(sentence, { minLength: 6, maxLength: 14 });

const at = (index: number, { length }: readonly unknown[]): number => index % length;

/** Some words of a sentence replaced by as many others, never all. */
const twinOf = (original: string, places: readonly number[], others: readonly string[]): string => {
  const words = original.split(' ');
  places.slice(0, 2).forEach((place, index) => {
    words[1 + (place % (words.length - 2))] = others[index] ?? 'other';
  });
  return words.join(' ');
};

const isSettled = ({ kind }: Anchor): boolean => kind === 'exact' || kind === 'moved';

describe('laws of locating', () => {
  it('[X8] text put in or taken out elsewhere moves a passage and nothing else', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), sentence, fc.boolean(), (all, pick, added, isAdded) => {
        const own = 3 + (pick % (all.length - 5));
        const start = all.slice(0, own).join(' ').length + 1;
        const range = { start, end: start + (all[own]?.length ?? 0) };
        const selectors = describePassage(all.join(' '), range);
        const changed = isAdded ? [added, ...all] : all.slice(1);
        const shift = isAdded ? added.length + 1 : -((all[0]?.length ?? 0) + 1);
        const moved = { start: range.start + shift, end: range.end + shift };
        const anchor = locate(changed.join(' '), selectors);
        expect(anchor).toEqual({ kind: 'moved', range: moved, similarity: 1 });
      }),
    );
  });

  it('[X9] a passage with one letter changed is found as changed, to the unit', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), sentence, (all, pick, letter, added) => {
        const own = 3 + (pick % (all.length - 5));
        const words = all[own] ?? '';
        const start = all.slice(0, own).join(' ').length + 1;
        const text = all.join(' ');
        const selectors = describePassage(text, { start, end: start + words.length });
        const place = start + 1 + (letter % (words.length - 2));
        const changed = `${added} ${text.slice(0, place)}X${text.slice(place + 1)}`;
        const from = start + added.length + 1;
        const anchor = locate(changed, selectors);
        const similarity = 1 - 1 / words.length;
        const range = { start: from, end: from + words.length };
        expect(anchor).toEqual({ kind: 'moved', range, similarity });
      }),
    );
  });

  it('[X11] a sentence that is gone is never settled on a near twin, near or far', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
        fc.array(word, { minLength: 2, maxLength: 2 }),
        (all, pick, where, places, others) => {
          const own = at(pick, all);
          const original = all[own] ?? '';
          const twin = twinOf(original, places, others);
          fc.pre(twin !== original);
          const rest = all.filter((_, index) => index !== own);
          const place = where % (rest.length + 1);
          const without = [...rest.slice(0, place), twin, ...rest.slice(place)];
          // In its very place with its very surroundings it would be an edited sentence, not another one.
          fc.pre(place !== own);
          const home = own + (place < own ? 1 : 0);
          const text = [...without.slice(0, home), original, ...without.slice(home)];
          const start = text.slice(0, home).join(' ').length + (home === 0 ? 0 : 1);
          const range = { start, end: start + original.length };
          const anchor = locate(without.join(' '), describePassage(text.join(' '), range));
          expect(isSettled(anchor)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[X11] a row of a list that is gone is never settled on a row next to it', () => {
    const rows = fc.uniqueArray(word, { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.nat(), sentence, (names, pick, frame) => {
        const lines = names.map((name) => `- ${frame.slice(0, 20)} ${name} ${frame.slice(20)}`);
        const own = at(pick, lines);
        const start = lines.slice(0, own).join('\n').length + (own === 0 ? 0 : 1);
        const range = { start, end: start + (lines[own]?.length ?? 0) };
        const without = lines.filter((_, index) => index !== own).join('\n');
        const anchor = locate(without, describePassage(lines.join('\n'), range));
        expect(isSettled(anchor)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('[X12] whole grapheme clusters are found as whole clusters, in any text', () => {
    fc.assert(
      fc.property(wildText, wildText, wildText, fc.nat(), fc.nat(), (a, b, c, from, size) => {
        const text = a + b;
        fc.pre(text.length > 0);
        const start = from % text.length;
        const range = snapToGraphemes(text, {
          start,
          end: start + 1 + (size % (text.length - start)),
        });
        const selectors = describePassage(text, range);
        for (const other of [c + text, a + c + b, b, b + c, a.slice(1) + b]) {
          for (const found of rangesOf(locate(other, selectors))) {
            expect(found).toEqual(snapToGraphemes(other, found));
            expect(found.start).toBeLessThan(found.end);
            expect(found.end).toBeLessThanOrEqual(other.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[X13] a passage is answered the same alone and after others', () => {
    fc.assert(
      fc.property(sentences, sentences, fc.nat(), (all, others, drop) => {
        const text = all.join(' ');
        const changed = [...others, ...all.filter((_, index) => index !== at(drop, all))].join(' ');
        const locator = prepareText(changed);
        const starts = all.map((_, index) => all.slice(0, index).join(' ').length);
        for (const [index, start] of starts.entries()) {
          const end = start + (all[index]?.length ?? 1);
          const selectors = describePassage(text, { start, end });
          const alone = locate(changed, selectors);
          expect(locator.locate(selectors)).toEqual(alone);
          expect(locator.locate(selectors)).toEqual(alone);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function rangesOf(anchor: Anchor): readonly TextPositionSelector[] {
  if (anchor.kind === 'orphan') return [];
  return anchor.kind === 'ambiguous' ? anchor.ranges : [anchor.range];
}
