import type { Annotation } from '../../annotation/annotation';
import type { Article } from '../../article/article';
import type { ArticleId, RecordId } from '../../ids';
import { type Layout, MOST_LAYOUT_PANES } from '../../layout/layout';
import type { Draft } from '../draft';
import type { NotebookRecord } from '../records';
import { withUnrelated } from '../with-unrelated';
import { belongingsOf } from './removals';

/** Whether a record of this id is there. */
export function isThere(draft: Draft, { kind, id }: NotebookRecord): boolean {
  return draft.get(kind, id) !== null;
}

/**
 * Brings back what of these records went along with a record, by `place`, and names it where they named it. What can't
 * come back stays away.
 */
export function bringAlong(
  draft: Draft,
  record: NotebookRecord,
  records: readonly NotebookRecord[],
  place: (draft: Draft, record: NotebookRecord) => unknown,
): void {
  const along = belongingsOf(record.id, [record, ...records]).filter((one) => !isThere(draft, one));
  for (const one of along) if (one.kind === 'annotation') place(draft, one);
  for (const one of along) if (one.kind === 'note' || one.kind === 'relation') place(draft, one);
  const back = along.filter((one) => one.kind === 'annotation' && isThere(draft, one));
  for (const one of records) {
    if (one.kind === 'annotation') for (const other of back) nameAgain(draft, other, one);
    if (one.kind === 'article' || one.kind === 'annotation') nameAgain(draft, record, one);
    if (one.kind === 'layout' && record.kind === 'article') showAgain(draft, record.id, one);
  }
}

/** Lets what named a record before it was deleted name it again. */
function nameAgain(draft: Draft, record: NotebookRecord, before: Article | Annotation): void {
  const now =
    before.kind === 'article'
      ? draft.get('article', before.id)
      : draft.get('annotation', before.id);
  if (now === null) return;
  if (record.kind === 'tag' && before.tags.includes(record.id)) {
    draft.write({ ...now, tags: withId(now.tags, record.id) });
  }
  if (now.kind === 'article' && before.kind === 'article' && record.kind === 'collection') {
    if (!before.collections.includes(record.id)) return;
    draft.write({ ...now, collections: withId(now.collections, record.id) });
  }
  if (now.kind === 'annotation' && before.kind === 'annotation' && record.kind === 'annotation') {
    if (before.unrelated?.includes(record.id) !== true) return;
    draft.write(withUnrelated(now, withId(now.unrelated ?? [], record.id)));
  }
  if (now.kind === 'annotation' && before.kind === 'annotation' && record.kind === 'speaker') {
    const { attribution } = now;
    const wasTheirs = before.attribution?.speakerId === record.id;
    if (!wasTheirs || attribution === null || attribution.speakerId !== null) return;
    draft.write({ ...now, attribution: { ...attribution, speakerId: record.id } });
  }
}

/** Puts the panes of an article back into a layout that lost them and has room for them. */
function showAgain(draft: Draft, id: ArticleId, before: Layout): void {
  const now = draft.get('layout', before.id);
  if (now === null || now.panes.some(({ articleId }) => articleId === id)) return;
  const panes = [...now.panes];
  before.panes.forEach((pane, at) => {
    if (pane.articleId === id) panes.splice(at, 0, pane);
  });
  if (panes.length <= MOST_LAYOUT_PANES) draft.write({ ...now, panes });
}

function withId<Id extends RecordId>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids : [...ids, id];
}
