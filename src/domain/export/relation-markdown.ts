import type { Annotation } from '../annotation/annotation';
import { describeEdtf } from '../article/edtf-date';
import type { AnnotationId } from '../ids';
import { cutLine } from '../note/opening';
import type { Notebook } from '../notebook/notebook';
import { readFrom, relationRow } from '../notebook/relation-rows';
import type { RelationEnd } from '../notebook/rows';
import { blockIdOf } from './block-id';
import { escapeInline } from './escape-text';
import { linkToFile } from './link-to-file';
import { inQuotationMarks, titleInQuotes, titleOf } from './reference';

/**
 * The file of the export that holds an annotation, relative to the one that is written: empty for that one itself,
 * `null` when the annotation is not exported.
 */
export type PathTo = (id: AnnotationId) => string | null;

/** Most characters of the passage that a relation leads to. */
const MOST = 160;

/**
 * The relations of an annotation as items of its list, the oldest first: how it stands to another passage, that
 * passage, with a link to its block where it is exported too, and who said and published it.
 */
export function relationLines(
  notebook: Notebook,
  { id }: Annotation,
  locale: string,
  pathTo: PathTo,
): string[] {
  return notebook.relationsOf(id).flatMap((relation) => {
    const row = relationRow(notebook, relation.id);
    if (row === null) return [];
    const { words, other } = readFrom(row, id);
    const why = escapeInline(relation.note);
    const path = pathTo(other.annotationId);
    const passage = inQuotationMarks(cutLine(other.exact, MOST));
    const block = `^${blockIdOf(other.annotationId)}`;
    const shown = path === null ? escapeInline(passage) : linkToFile(passage, path, block);
    const where = whereSaid(other, path !== null, locale);
    return [`-   ${words}: ${shown} (${where})${why === '' ? '' : ` — ${why}`}`];
  });
}

/** Speaker, publisher and date, behind the headline where no link leads to the article. */
function whereSaid(end: RelationEnd, isLinked: boolean, locale: string): string {
  const { title, speaker, publisher, published } = end;
  const date = published === null ? 'date unknown' : describeEdtf(published, locale);
  const headline = isLinked ? null : titleInQuotes(titleOf({ title }));
  return [speaker, headline, publisher, date]
    .filter((part) => part !== null && part !== '')
    .map((part) => escapeInline(part ?? ''))
    .join(', ');
}
