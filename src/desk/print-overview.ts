import { setImmediate as nextTurn } from 'node:timers/promises';
import { articleRow, noteRow, totals, useCounts } from '../domain/notebook/overview';
import type { Notebook } from '../domain/notebook/notebook';
import { ROW_FIELDS } from '../domain/notebook/row-columns';
import type { DeskOverview } from './overview';
import type { NotebookDesk } from './notebook-desk';

/** Whoever waits for the process gets a turn after so many milliseconds. */
const SLICE = 10;

/** An overview as JSON, and the state it is of. */
export interface PrintedOverview {
  readonly revision: number;
  readonly text: string;
}

/**
 * Prints the overview of a notebook as JSON, its rows by field (domain/notebook/row-columns), a slice at a time, so that
 * the process stays free for other work; `null`
 * when an edit came in between, or one waits for the disk. Nothing can be undone in it, as when a notebook is opened.
 */
export async function printOverview(desk: NotebookDesk): Promise<PrintedOverview | null> {
  const { notebook, revision } = desk;
  const isAsSaved = (): boolean => desk.shownRevision === revision;
  if (!isAsSaved()) return null;
  const rest = restAfter(SLICE);
  const rows = await printedRows(notebook, rest);
  const notes = await printed(notebook.all('note'), ({ id }) => noteRow(notebook, id), rest);
  if (!isAsSaved()) return null;
  const registers: Omit<DeskOverview, 'rows' | 'notes'> = {
    revision,
    tags: notebook.all('tag'),
    speakers: notebook.all('speaker'),
    collections: notebook.all('collection'),
    layouts: notebook.all('layout'),
    counts: useCounts(notebook),
    totals: totals(notebook),
    undoState: { undo: null, redo: null },
  };
  const start = JSON.stringify(registers).slice(0, -1);
  return { revision, text: `${start},"rows":${rows},"notes":[${notes}]}` };
}

/** The rows of all articles, field by field. */
async function printedRows(notebook: Notebook, rest: () => Promise<void>): Promise<string> {
  const columns = ROW_FIELDS.map((field) => ({ field, pieces: [] as string[] }));
  for (const { id } of notebook.all('article')) {
    const row = articleRow(notebook, id);
    if (row !== null) {
      for (const { field, pieces } of columns) pieces.push(JSON.stringify(row[field]));
    }
    await rest();
  }
  const fields: string[] = [];
  for (const { field, pieces } of columns) {
    fields.push(`"${field}":[${pieces.join(',')}]`);
    await rest();
  }
  return `{${fields.join(',')}}`;
}

async function printed<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => object | null,
  rest: () => Promise<void>,
): Promise<string> {
  const pieces: string[] = [];
  for (const item of items) {
    const row = rowOf(item);
    if (row !== null) pieces.push(JSON.stringify(row));
    await rest();
  }
  return pieces.join(',');
}

/** A wait of nothing, until so many milliseconds have passed since the last turn. */
function restAfter(ms: number): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < ms) return;
    await nextTurn();
    began = performance.now();
  };
}
