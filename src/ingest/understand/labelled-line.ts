import { isWebAddress } from '../../domain/article/web-address';
import { type DatedLine, readDatedLine } from './dated-line';
import { readByline } from './byline';

/** A fact that a line above an article states behind a label of its own. */
export type LabelledFact =
  | { readonly field: 'url' | 'publisher'; readonly value: string }
  | { readonly field: 'byline'; readonly names: readonly string[] }
  | { readonly field: 'dates'; readonly dates: readonly DatedLine[] };

/**
 * The fact of a line such as `URL: https://…`, `Author: Jane Doe`, `Publication: Harbour Gazette`, `Date: 2 January
 * 2031`, as researchers and databases write above a saved text, or of an address that stands alone on its line; `null`
 * for any other line. A date behind `Date` is not said to be of anything.
 */
export function readLabelledLine(line: string): LabelledFact | null {
  if (line.length > LONGEST) return null;
  if (isWebAddress(line)) return { field: 'url', value: line };
  const [, label = '', value = ''] = /^([\p{L} ]{2,20}?)\s*:\s+(\S.*)$/u.exec(line) ?? [];
  const field = LABELS[label.toLowerCase()] ?? null;
  switch (field) {
    case null:
      return null;
    case 'url':
      return isWebAddress(value) ? { field, value } : null;
    case 'byline': {
      const names = readByline(`By ${value.replace(/^by\s+/i, '')}`);
      return names === null ? null : { field, names };
    }
    case 'dates': {
      const dates = readDatedLine(value);
      return dates.length === 0 ? null : { field, dates };
    }
    case 'publisher':
      return { field, value };
  }
}

const LONGEST = 300;

/** A headline behind a label that says so, without it; any other line as it is. */
export function withoutTitleLabel(line: string): string {
  return line.replace(/^(?:title|headline)\s*:\s+(?=\S)/i, '');
}

const LABELS: Readonly<Record<string, LabelledFact['field']>> = {
  url: 'url',
  link: 'url',
  address: 'url',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  'written by': 'byline',
  date: 'dates',
  publisher: 'publisher',
  publication: 'publisher',
  newspaper: 'publisher',
};
