import type { EdtfDate } from '../../domain/article/edtf-date';
import { readDate } from '../../domain/article/read-date';
import { isRelativeDate } from '../../domain/article/relative-date';

/** What a line about when an article came out says. */
export interface DatedLine {
  /** `null`: the date stands there without a word on what it is the date of. */
  readonly of: 'published' | 'updated' | null;
  /** `null` for a relative time. */
  readonly date: EdtfDate | null;
  /** A relative time as it stands there, `8 sec ago`, which means nothing once the page is copied; or `null`. */
  readonly relative: string | null;
}

/**
 * The dates of a line that is about nothing else: `Updated 02 January 2025`, `Published: 1 Jan 2025, updated 2 hours
 * ago`, `2 January 2025`. Empty for any other line.
 */
export function readDatedLine(line: string): DatedLine[] {
  if (line.length > LONGEST) return [];
  const parts = line.split(
    /\s*[,;|•·]\s*(?=(?:last |first )?(?:updated|modified|published|posted))/i,
  );
  const read = parts.map(readPart);
  return read.includes(null) ? [] : read.filter((part) => part !== null);
}

const LONGEST = 120;

const LABELLED =
  /^(?:(?:last|first) )?(updated|modified|published|posted)(?: on| at)?\s*[:–-]?\s*(.+)$/i;

function readPart(part: string): DatedLine | null {
  const label = LABELLED.exec(part.trim());
  if (label === null) return bareDate(part.trim());
  const [, word = '', rest = ''] = label;
  const of = /updated|modified/i.test(word) ? 'updated' : 'published';
  const words = rest.replace(/\.$/, '');
  const date = readDate(words);
  if (date !== null) return { of, date, relative: null };
  return isRelativeDate(words) ? { of, date: null, relative: words } : null;
}

/** A day with its year and nothing else; a year or month alone could be anything. */
function bareDate(line: string): DatedLine | null {
  const date = readDate(line);
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? { of: null, date, relative: null }
    : null;
}
