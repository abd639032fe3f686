import type { Collection } from '../article/collection';
import type { Layout } from '../layout/layout';
import { foldName } from '../tag/name';
import type { Tag } from '../tag/tag';
import { conflictBetween } from './conflict';
import type { MergeDraft } from './merge-draft';
import { mergeRecord } from './merge-record';
import { sameRecord } from './same-record';
import { withReplaced } from './with-changes';

type Named = Tag | Collection | Layout;

/**
 * Lets names be unique again among sibling tags, among collections and among layouts. Two that were made since the
 * sides parted, one on each, mean the same and become one, layouts only when they show the same. Otherwise the one that
 * came later is told apart by a number.
 */
export function settleNames(draft: MergeDraft): void {
  const waiting = draft.touched.filter((id) => isNamed(draft.find(id)));
  for (let at = 0; at < waiting.length; at += 1) {
    const record = draft.find(waiting[at] ?? 'tag:');
    if (!isNamed(record)) continue;
    const other = namesakeOf(draft, record);
    if (other === null) continue;
    const [stays, yields] = [record, other].sort(
      (a, b) => rank(draft, a) - rank(draft, b) || byAge(a, b),
    );
    if (!stays || !yields) continue;
    if (meansTheSame(draft, stays, yields)) waiting.push(...unite(draft, stays, yields));
    else draft.put(yields.id, { ...yields, name: freeName(draft, yields) });
    waiting.push(stays.id);
  }
}

function meansTheSame(draft: MergeDraft, a: Named, b: Named): boolean {
  if (!draft.isNew(a.id) || !draft.isNew(b.id)) return false;
  if (a.kind !== 'layout' || b.kind !== 'layout') return true;
  return a.arrangement === b.arrangement && sameRecord(a.panes, b.panes);
}

/** Makes one of two; answers the tags that came along to a new place. */
function unite(draft: MergeDraft, stays: Named, goes: Named): Tag['id'][] {
  const isOurs = draft.ours.has(stays.id);
  const [ours, theirs] = isOurs ? [stays, goes] : [goes, stays];
  const named = { base: null, ours: { ...ours, id: stays.id } as Named, theirs };
  const merged = mergeRecord(named);
  draft.put(stays.id, merged.ours);
  draft.dispute(conflictBetween(null, merged.ours, merged.theirs));
  const along = replace(draft, goes, stays);
  draft.drop(goes.id);
  return along;
}

function replace(draft: MergeDraft, from: Named, into: Named): Tag['id'][] {
  if (from.kind === 'tag' && into.kind === 'tag') return replaceTag(draft, from, into);
  if (from.kind === 'collection' && into.kind === 'collection') {
    replaceCollection(draft, from, into);
  }
  return [];
}

function replaceTag(draft: MergeDraft, from: Tag, into: Tag): Tag['id'][] {
  const { now } = draft;
  for (const record of [...now.annotationsTagged(from.id), ...now.articlesTagged(from.id)]) {
    draft.put(record.id, { ...record, tags: withReplaced(record.tags, from.id, into.id) });
  }
  const children = now.childTags(from.id);
  for (const child of children) draft.put(child.id, { ...child, parentId: into.id });
  return children.map(({ id }) => id);
}

function replaceCollection(draft: MergeDraft, from: Collection, into: Collection): void {
  for (const article of draft.now.articlesIn(from.id)) {
    const collections = withReplaced(article.collections, from.id, into.id);
    draft.put(article.id, { ...article, collections });
  }
}

/** Another one of the same name in the same place. */
function namesakeOf({ now }: MergeDraft, record: Named): Named | null {
  if (record.kind !== 'tag') {
    const { name } = record;
    const holder = record.kind === 'layout' ? now.layoutNamed(name) : now.collectionNamed(name);
    return holder === null || holder.id === record.id ? null : holder;
  }
  const name = foldName(record.name);
  const siblings = now.childTags(record.parentId);
  return siblings.find((tag) => tag.id !== record.id && foldName(tag.name) === name) ?? null;
}

/** What neither side changed keeps its name first, then what was there before the sides parted. */
function rank(draft: MergeDraft, { id }: Named): number {
  if (!draft.ours.has(id) && !draft.theirs.has(id)) return 0;
  return draft.isNew(id) ? 2 : 1;
}

function byAge(a: Named, b: Named): number {
  const [left, right] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function freeName(draft: MergeDraft, record: Named): string {
  for (let number = 2; ; number += 1) {
    const name = `${record.name} (${String(number)})`;
    if (namesakeOf(draft, { ...record, name }) === null) return name;
  }
}

function isNamed(record: ReturnType<MergeDraft['find']>): record is Named {
  return record?.kind === 'tag' || record?.kind === 'collection' || record?.kind === 'layout';
}
