import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeStatements } from '../../../../src/domain/statement/propose-statements';
import { countedEnglish } from '../../../support/counted-language';
import { wildText } from '../../../support/random-text';

const PIECES = [
  ...['Ada Strait', 'Strait', 'she', 'the spokesman', 'the port'],
  ...['said', 'says', 'told reporters', 'adding', 'according to', 'report', 'called'],
  ...['“', '”', '"', "''", '‘', '(', ')', ',', '.', ':', '—', '?', 'that', 'the road', 'closed'],
  ...['on Thursday', 'in December', 'last', '31 February 2024', '\n', '\r\n\r\n', 'VALE:', 'U.S.'],
];

/** What broken and hostile texts repeat. */
const RESTLESS: readonly [what: string, piece: string][] = [
  ['one line of cues', 'he said '],
  ['passages that are never closed', '“he said "it '],
  ['opening marks', '“a '],
  ['marks alone', '" '],
  ['names', 'Ada Strait of the Port of Vale, '],
  ['commas', 'Strait, the mayor, '],
  ['dashes', 'Strait — the mayor — said '],
  ['lines', '“It is closed.”\n'],
  ['labels', 'VALE: it is. '],
  ['roles', 'Ada Vale, mayor of Vale, said. '],
  ['pronouns', 'Ada Vale said. She said. '],
  ['titles', 'Port says, urges '],
  ['cues that hang on others', 'Strait said A and warned B, adding C on Monday. '],
  ['participles', ', adding that '],
  ['openings', 'Noting, the '],
  ['events', 'after the vote '],
  ['counted times', 'two days after '],
  ['nouns', 'Ada criticised the plan, '],
  ['hearers', 'told the UN '],
  ['no word that means anything here', 'lorem ipsum '],
];

/** Texts that are full of what the rules look for, in any order. */
const restlessText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' '));

describe('laws of proposed statements', () => {
  it('[V1] spans lie in the text, parts in order within one line, and none is said twice', () => {
    fc.assert(
      fc.property(fc.oneof(restlessText, wildText), (text) => {
        const statements = proposeStatements(text, { published: '2025-01-02' });
        const all = statements.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
        all.forEach(({ start, end }, at) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
          expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
        });
        for (const { start, end, parts, mention, cue } of statements) {
          expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([start, end]);
          expect(parts).toEqual([...parts].sort((a, b) => a.start - b.start));
          for (const span of [mention, cue]) {
            if (span !== null) expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
        }
      }),
    );
  });

  it('[V2] what stands before a text only moves its statements', () => {
    const text = '“The road is closed,” Ada Strait said.\n“It stays so,” she added.';
    const plain = proposeStatements(text);
    for (const before of ['\uFEFF', '\r\n\r\n', 'It rained.\n']) {
      const moved = proposeStatements(before + text);
      expect(moved.map(({ start }) => start - before.length)).toEqual(
        plain.map(({ start }) => start),
      );
    }
  });

  it.each(RESTLESS)('[V2] looks at words in proportion: %s', (_what, piece) => {
    const looksAt = (times: number): number => {
      const { language, looks } = countedEnglish();
      proposeStatements(piece.repeat(times), { language });
      return looks();
    };
    const [short, long] = [looksAt(150), looksAt(600)];
    expect(short).toBeGreaterThan(0);
    expect(long).toBeLessThan(short * 4.5 + 1_000);
  });

  // Whose a name is, is told without looking at words: by time, with a bound that only more than proportion passes.
  it.each([
    ['one person in full', 'Ada Vale, mayor of Vale, said. '],
    ['one surname', 'Ada Vale said. Vale said. '],
    ['lines', '“It is closed.”\n'],
  ])('[V2] takes time in proportion: %s', (_what, piece) => {
    const took = (times: number): number => {
      const text = piece.repeat(times);
      const began = performance.now();
      proposeStatements(text);
      return performance.now() - began;
    };
    took(500);
    const [short, long] = [took(1_000), took(8_000)];
    expect(long).toBeLessThan(Math.max(short, 20) * 40);
  });
});
