import { storable } from './escape-text';

/** What may stand in a field; `null` for what is not known. */
export type CsvValue = string | number | null;

/**
 * A table as CSV: fields and records as RFC 4180 has them, records ended by CR LF. A text that a spreadsheet would take
 * for a formula has an apostrophe before it, by which spreadsheets know text; numbers have none. What is not known is
 * an empty field. docs/adr/0037-views-taken-out.md says why.
 */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
}

/** Stands before the first line of a file, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, also behind white space and as wide signs. */
const FORMULA = /^[\s\u200B\u2060\uFEFF]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** What has to stand in quotation marks: RFC 4180's signs, other separators, and white space at the ends. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/u;

function fieldOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = storable(value);
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
