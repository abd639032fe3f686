import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ROW_FIELDS,
  rowsOfColumns,
  type RowColumns,
} from '../../../../src/domain/notebook/row-columns';
import type { EdtfDate } from '../../../../src/domain/article/edtf-date';
import type { ArticleRow } from '../../../../src/domain/notebook/rows';

const rows = fc.array(
  fc.record<ArticleRow>({
    id: fc.uuid().map((id) => `article:${id}` as const),
    title: fc.string(),
    publisher: fc.option(fc.string()),
    published: fc.option(fc.constantFrom<EdtfDate>('2031', '2031-03~')),
    language: fc.option(fc.constantFrom('en', 'ar')),
    direction: fc.constantFrom('auto', 'ltr', 'rtl'),
    words: fc.nat(),
    highlights: fc.nat(),
    statements: fc.nat(),
    hasNote: fc.boolean(),
    tags: fc.array(fc.uuid().map((id) => `tag:${id}` as const)),
    collections: fc.array(fc.uuid().map((id) => `collection:${id}` as const)),
    starred: fc.boolean(),
    reading: fc.constantFrom('unread', 'reading', 'read'),
    createdAt: fc.constant('2031-03-20T08:00:00.000Z'),
    trashedAt: fc.constant(null),
    textHash: fc.constant('a'.repeat(64)),
    versions: fc.nat(),
    toLookAt: fc.nat(),
  }),
);

describe('rows field by field', () => {
  it('give the rows again, every field of them', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const columns = Object.fromEntries(
          ROW_FIELDS.map((field) => [field, given.map((row) => row[field])]),
        ) as unknown as RowColumns;
        expect(rowsOfColumns(columns)).toEqual(given);
      }),
    );
  });
});
