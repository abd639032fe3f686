import type { RelationId } from '../domain/ids';
import { cutLine } from '../domain/note/opening';
import { relationRow } from '../domain/notebook/relation-rows';
import type { RelationEnd } from '../domain/notebook/rows';
import type { RelationType } from '../domain/relation/relation';
import type { NotebookDesk } from './notebook-desk';

/** A relation as a list outside the app shows it. */
export interface ListedRelation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly note: string;
  readonly from: RelationEnd;
  readonly to: RelationEnd;
}

/** The relations of which neither article is in the trash, the oldest first. */
export function listRelations({ notebook }: NotebookDesk): ListedRelation[] {
  return notebook
    .all('relation')
    .sort((a, b) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id))
    .map(({ id }) => relationRow(notebook, id))
    .filter((row) => row !== null)
    .map(({ relation: { id, type, note }, from, to }) => ({ id, type, note, from, to }));
}

/** Most characters of a passage in a line. */
const MOST = 60;

/** The opening of a passage with who said and published it when. */
export function endInALine({ exact, speaker, publisher, published }: RelationEnd): string {
  const where = [speaker, publisher, published ?? 'date unknown'].filter((part) => part !== null);
  return `“${cutLine(exact, MOST)}” (${where.join(', ')})`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
