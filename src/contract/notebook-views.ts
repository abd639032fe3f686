import type { Annotation } from '../domain/annotation/annotation';
import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import type { Article } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import type { Collection } from '../domain/article/collection';
import type { ArticleId, RecordId, RelationId } from '../domain/ids';
import type { Layout } from '../domain/layout/layout';
import type { Note } from '../domain/note/note';
import type { Diff } from '../domain/notebook/diff';
import type { ArticleRow, NoteRow, RelationRow, Totals, UseCounts } from '../domain/notebook/rows';
import type { Speaker } from '../domain/speaker/speaker';
import type { Tag } from '../domain/tag/tag';

/** What can be undone and redone, as labels for the menu; `null` when there is nothing. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What the renderer's replica starts from: list rows and the small registers, never all records. */
export interface Overview {
  readonly revision: number;
  readonly rows: readonly ArticleRow[];
  readonly notes: readonly NoteRow[];
  readonly tags: readonly Tag[];
  readonly speakers: readonly Speaker[];
  readonly collections: readonly Collection[];
  readonly layouts: readonly Layout[];
  readonly counts: UseCounts;
  readonly totals: Totals;
  readonly undoState: UndoState;
}

/** What is drawn beside the text of an article. `revision` says which edits it already holds. */
export interface ArticleMarks {
  readonly revision: number;
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** The notes of the article and of its annotations. */
  readonly notes: readonly Note[];
  /** Relations that begin or end in the article; not those whose other article is in the trash. */
  readonly relations: readonly RelationRow[];
}

/** One article with what is drawn beside it. */
export interface OpenArticle extends ArticleMarks {
  readonly text: ArticleText;
  /** Whether nothing is missing beside it; if not, `articleMarks` has the rest, and this is what the text begins with. */
  readonly isWhole: boolean;
}

/** Why an article could not be shown. */
export type ArticleError =
  | { readonly kind: 'notFound'; readonly id: ArticleId }
  | { readonly kind: 'textMissing'; readonly hash: string }
  | { readonly kind: 'textDamaged'; readonly hash: string }
  | { readonly kind: 'noNotebook' };

/** One edit, told to every replica after it is safe on disk. Revisions rise by one; a gap means: load anew. */
export interface NotebookChange {
  readonly revision: number;
  readonly label: string;
  readonly how: 'do' | 'undo' | 'redo';
  readonly diff: Diff;
  /** Rows of every article the diff touches, as they are now; those no longer there stand in `goneRows`. */
  readonly rows: readonly ArticleRow[];
  readonly goneRows: readonly ArticleId[];
  readonly notes: readonly NoteRow[];
  readonly goneNotes: readonly RecordId[];
  /** Every relation that looks different, wherever it begins and ends; those no longer in view in `goneRelations`. */
  readonly relations: readonly RelationRow[];
  readonly goneRelations: readonly RelationId[];
  readonly counts: UseCounts;
  readonly totals: Totals;
  readonly undoState: UndoState;
}

/** An edit that is done and on disk. */
export interface Done {
  readonly revision: number;
  readonly label: string;
}

/** A page of the annotations that match a filter. */
export interface AnnotationQuery {
  readonly filter: AnnotationFilter;
  readonly order: 'date' | 'article' | 'newest';
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

/** One match with what is needed to show it without opening its article. */
export interface FoundAnnotation {
  readonly annotation: Annotation;
  readonly note: Note | null;
}

/** Matches from `offset` on; the articles they lie in are among the replica's rows. */
export interface FoundAnnotations {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly FoundAnnotation[];
}
