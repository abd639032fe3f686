import type { AnnotationId, RelationId } from '../../domain/ids';
import { readFrom } from '../../domain/notebook/relation-rows';
import type { RelationEnd, RelationRow } from '../../domain/notebook/rows';
import type { Relation, RelationType } from '../../domain/relation/relation';
import { announce } from '../ui/announcer';
import { edit } from './notebook-store';
import { focusPane, readArticle } from './panes-actions';
import { focusReader } from './reading';
import type { LoadedArticle } from './replica';
import { tellWithUndo } from './undo-offer';
import { showAnnotation, useView } from './view-store';

/** A relation as it reads at one of its passages. */
export interface ReadRelation {
  readonly relation: Relation;
  /** `Repeats`, or at the other end `Repeated by`. */
  readonly words: string;
  readonly other: RelationEnd;
}

/** The relations of one annotation, oldest first. */
export function relationsOf(
  relations: LoadedArticle['relations'],
  id: AnnotationId,
): readonly ReadRelation[] {
  return [...relations.values()]
    .filter(({ from, to }) => from.annotationId === id || to.annotationId === id)
    .sort(byAge)
    .map((row) => ({ relation: row.relation, ...readFrom(row, id) }));
}

function byAge({ relation: a }: RelationRow, { relation: b }: RelationRow): number {
  return a.createdAt < b.createdAt ? -1 : 1;
}

/** Goes to the passage at the other end: in a pane that shows its article, else in a new one beside. */
export function showOtherEnd({ articleId, annotationId, exact }: RelationEnd): void {
  const { panes, focusedPane } = useView.getState();
  const showing = panes.filter((pane) => pane.articleId === articleId);
  const shown = showing.find(({ id }) => id !== focusedPane) ?? showing[0];
  if (shown) {
    focusPane(shown.id);
    focusReader(shown.id);
  } else readArticle(articleId, 'beside');
  showAnnotation(annotationId);
  announce(`“${exact}”`);
}

/** Says that the passages stand to each other in another way. */
export async function retypeRelation(id: RelationId, type: RelationType): Promise<void> {
  await edit({ kind: 'changeRelation', id, set: { type } });
}

/** Keeps why the passages are related. */
export async function noteRelation(id: RelationId, note: string): Promise<boolean> {
  return edit({ kind: 'changeRelation', id, set: { note } });
}

/** Has the relation lead the other way round. */
export async function turnRelation(id: RelationId): Promise<void> {
  if (await edit({ kind: 'turnRelation', id })) announce('Relation turned round');
}

/** Takes a relation away and offers to take that back; both passages stay. */
export async function removeRelation(id: RelationId): Promise<void> {
  if (await edit({ kind: 'removeRelations', ids: [id] })) tellWithUndo('Relation removed');
}
