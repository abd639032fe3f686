import type { Overview } from '../../contract/notebook-views';
import { ROW_FIELDS, rowsOfColumns, type RowColumns } from '../../domain/notebook/row-columns';
import type { ArticleRow } from '../../domain/notebook/rows';

/** What a field of a row may be; an ending of `?` stands for `null` as well. */
type Kind = 'string' | 'string?' | 'number' | 'boolean' | 'strings' | 'object';
type Shape = Readonly<Record<string, Kind>>;

const ARTICLE_ROW: Readonly<Record<keyof ArticleRow, Kind>> = {
  id: 'string',
  title: 'string',
  publisher: 'string?',
  published: 'string?',
  language: 'string?',
  direction: 'string',
  words: 'number',
  highlights: 'number',
  statements: 'number',
  hasNote: 'boolean',
  tags: 'strings',
  collections: 'strings',
  starred: 'boolean',
  reading: 'string',
  createdAt: 'string',
  trashedAt: 'string?',
  textHash: 'string',
  versions: 'number',
  toLookAt: 'number',
};
const NOTE_ROW: Shape = {
  id: 'string',
  subject: 'object',
  title: 'string',
  articleId: 'string?',
  opening: 'string',
  modifiedAt: 'string',
};
const NAMED: Shape = { id: 'string', name: 'string' };
const OVERVIEW: Shape = {
  revision: 'number',
  counts: 'object',
  totals: 'object',
  undoState: 'object',
};

const LISTS = {
  notes: NOTE_ROW,
  tags: { ...NAMED, parentId: 'string?' },
  speakers: { ...NAMED, aliases: 'strings' },
  collections: NAMED,
  layouts: NAMED,
} as const satisfies Readonly<Record<string, Shape>>;

/**
 * Reads an overview that was kept as JSON. `null` for anything that views could not draw: what was kept vouches for
 * itself with a checksum, this is for what was written by a hand that knows how to make one.
 */
export function readOverview(text: string): Overview | null {
  const value = parse(text);
  if (!fits(value, OVERVIEW)) return null;
  const holds = Object.entries(LISTS).every(([name, shape]) => {
    const list = value[name];
    return Array.isArray(list) && list.every((item) => fits(item, shape));
  });
  const { counts, rows } = value;
  const counted = fits(counts, { tags: 'object', speakers: 'object' });
  if (!holds || !counted || !areColumns(rows)) return null;
  return { ...(value as unknown as Overview), rows: rowsOfColumns(rows) };
}

/** Whether there is a column for every field, all of one length and each of what the field may be. */
function areColumns(value: unknown): value is RowColumns {
  if (typeof value !== 'object' || value === null) return false;
  const columns = value as Record<string, unknown>;
  const ids = columns['id'];
  if (!Array.isArray(ids)) return false;
  return ROW_FIELDS.every((field) => {
    const column = columns[field];
    const kind = ARTICLE_ROW[field];
    if (!Array.isArray(column) || column.length !== ids.length) return false;
    return column.every((item) => isA(item, kind));
  });
}

function fits(value: unknown, shape: Shape): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  for (const name in shape) if (!isA(fields[name], shape[name])) return false;
  return true;
}

function isA(value: unknown, kind: Kind | undefined): boolean {
  switch (kind) {
    case 'string?':
      return value === null || typeof value === 'string';
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'object':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === kind;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
