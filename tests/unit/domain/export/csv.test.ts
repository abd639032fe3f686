import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../../src/domain/export/csv';
import { readStrictCsv } from '../../../support/strict-csv';

describe('CSV', () => {
  it('[EM6] what is read back by RFC 4180 is what was written, but for a guard before formulas', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'=+-@",;\r\n\t a\u2212＝') });
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), signs);
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        const read = readStrictCsv(csvLines(given));
        expect(read.map((row) => row.map(withoutGuard))).toEqual(
          given.map((row) => row.map(withoutGuard)),
        );
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-5 %', "'-5 %"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['\r\nx', "'\r\nx"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1+1', "'＝1+1"],
    ['− 5', "'− 5"],
    ['2031-03~', '2031-03~'],
    ['a=b', 'a=b'],
    ['“=1”', '“=1”'],
  ])('[EM6] no text is a formula: %j', (text, field) => {
    expect(readStrictCsv(csvLines([[text]]))).toEqual([[field]]);
  });

  it('[EM6] numbers are written bare, what is not known as nothing', () => {
    expect(csvLines([[-3, null, '', 'a;b']])).toBe('-3,,,"a;b"\r\n');
  });
});

function withoutGuard(field: string): string {
  return field.startsWith("'") ? field.slice(1) : field;
}
