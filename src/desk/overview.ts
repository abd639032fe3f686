import type { Collection } from '../domain/article/collection';
import type { ArticleId, NoteId, RelationId } from '../domain/ids';
import type { Layout } from '../domain/layout/layout';
import { diffArticles } from '../domain/notebook/diff';
import {
  allRows,
  articleRow,
  diffNotes,
  noteRow,
  noteRows,
  totals,
  useCounts,
} from '../domain/notebook/overview';
import { diffRelations, relationRow } from '../domain/notebook/relation-rows';
import type { ArticleRow, NoteRow, RelationRow, Totals, UseCounts } from '../domain/notebook/rows';
import type { Speaker } from '../domain/speaker/speaker';
import type { Tag } from '../domain/tag/tag';
import type { DeskChange } from './desk-events';
import type { NotebookDesk } from './notebook-desk';

/** What every view of a notebook keeps at hand, apart from its rows. */
interface Registers {
  readonly counts: UseCounts;
  readonly totals: Totals;
  readonly undoState: { readonly undo: string | null; readonly redo: string | null };
}

/** Rows and small registers of a whole notebook. */
export interface DeskOverview extends Registers {
  readonly revision: number;
  readonly rows: readonly ArticleRow[];
  readonly notes: readonly NoteRow[];
  readonly tags: readonly Tag[];
  readonly speakers: readonly Speaker[];
  readonly collections: readonly Collection[];
  readonly layouts: readonly Layout[];
}

/** An edit with the rows it changed, as they are after it. */
export interface ChangeOverview extends DeskChange, Registers {
  readonly rows: readonly ArticleRow[];
  readonly goneRows: readonly ArticleId[];
  readonly notes: readonly NoteRow[];
  readonly goneNotes: readonly NoteId[];
  readonly relations: readonly RelationRow[];
  readonly goneRelations: readonly RelationId[];
}

/** What a view of the notebook starts from. */
export function overviewOf(desk: NotebookDesk): DeskOverview {
  const { notebook, shownRevision: revision } = desk;
  return {
    revision,
    rows: allRows(notebook),
    notes: noteRows(notebook),
    tags: notebook.all('tag'),
    speakers: notebook.all('speaker'),
    collections: notebook.all('collection'),
    layouts: notebook.all('layout'),
    ...registersOf(desk),
  };
}

/** What a view needs to follow one edit; the notebook is the one right after it. */
export function changeOverview(desk: NotebookDesk, change: DeskChange): ChangeOverview {
  const { notebook } = desk;
  const articleIds = diffArticles(change.diff);
  const noteIds = diffNotes(notebook, change.diff);
  const rows = articleIds.map((id) => articleRow(notebook, id)).filter((row) => row !== null);
  const notes = noteIds.map((id) => noteRow(notebook, id)).filter((row) => row !== null);
  const relationIds = diffRelations(notebook, change.diff);
  const relations = relationIds
    .map((id) => relationRow(notebook, id))
    .filter((row) => row !== null);
  const shown = new Set<string>([
    ...[...rows, ...notes].map(({ id }) => id),
    ...relations.map(({ relation }) => relation.id),
  ]);
  return {
    ...change,
    rows,
    goneRows: articleIds.filter((id) => !shown.has(id)),
    notes,
    goneNotes: noteIds.filter((id) => !shown.has(id)),
    relations,
    goneRelations: relationIds.filter((id) => !shown.has(id)),
    ...registersOf(desk),
  };
}

function registersOf({ notebook, undoState }: NotebookDesk): Registers {
  return { counts: useCounts(notebook), totals: totals(notebook), undoState };
}
