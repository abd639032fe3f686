import { textsOf } from '../annotation/carrying';
import type { Article, ArticleVersion } from '../article/article';
import type { ArticleId, RecordId } from '../ids';
import { kindOf } from '../record-id';
import type { MergeDraft } from './merge-draft';
import type { NotebookRecord } from './records';
import { isMereMention, ownersOf, referencesOf, withoutDangling } from './references';

/*
 * A record that refers to one which a side deleted. A reference that is new since the sides parted brings the record
 * back: it was deleted here and made use of there, which is for the user to decide. So does an annotation, note or
 * relation, which can't be without what it belongs to. Any other reference goes, as it does whenever something is deleted.
 */

/** Lets every reference lead somewhere, and every passage into a version that its article has. */
export function settleReferences(draft: MergeDraft): void {
  for (const id of draft.deletions) bringAlong(draft, id);
  const { layouts, others } = apart(draft.touched.flatMap((id) => [id, ...referringTo(draft, id)]));
  // What the others bring back decides which articles a layout can show.
  const next = (): RecordId | undefined => others.shift() ?? layouts.shift();
  const settled = new Set<RecordId>();
  for (let id = next(); id !== undefined; id = next()) {
    settled.add(id);
    const back = apart(settleRecord(draft, id));
    others.push(...back.others);
    layouts.push(...back.layouts);
  }
  for (const id of settled) dropMentions(draft, id);
  for (const id of draft.touched) settleVersions(draft, id);
}

/** Once it is known what came back: what a record has nothing to do with, and is gone, it names no more. */
function dropMentions(draft: MergeDraft, id: RecordId): void {
  const record = draft.find(id);
  if (record === null) return;
  const whole = withoutDangling(record, (one) => draft.find(one) !== null);
  if (whole !== record) draft.put(id, whole);
}

function apart(ids: readonly RecordId[]): { layouts: RecordId[]; others: RecordId[] } {
  const isLayout = (id: RecordId): boolean => kindOf(id) === 'layout';
  return { layouts: ids.filter(isLayout), others: ids.filter((id) => !isLayout(id)) };
}

/** Records that refer to one which is gone. */
function referringTo(draft: MergeDraft, id: RecordId): RecordId[] {
  if (draft.find(id) !== null) return [];
  const { now } = draft;
  switch (kindOf(id)) {
    case 'article':
      return idsOf([
        ...now.annotationsOf(id as ArticleId),
        now.noteAbout(id as ArticleId),
        ...now.layoutsShowing(id as ArticleId),
      ]);
    case 'annotation':
      return idsOf([
        now.noteAbout(id as `annotation:${string}`),
        ...now.relationsOf(id as `annotation:${string}`),
        ...now.unrelatedTo(id as `annotation:${string}`),
      ]);
    case 'tag':
      return idsOf([
        ...now.annotationsTagged(id as `tag:${string}`),
        ...now.articlesTagged(id as `tag:${string}`),
        ...now.childTags(id as `tag:${string}`),
      ]);
    case 'collection':
      return idsOf(now.articlesIn(id as `collection:${string}`));
    case 'speaker':
      return idsOf(now.statementsBy(id as `speaker:${string}`));
    case 'note':
    case 'relation':
    case 'layout':
      return [];
  }
}

/** Brings back what a record needs and lets go of what it does not; answers what came back. */
function settleRecord(draft: MergeDraft, id: RecordId): RecordId[] {
  const record = draft.find(id);
  if (record === null) return [];
  const gone = referencesOf(record).filter(
    (one) => draft.find(one) === null && !isMereMention(record, one),
  );
  if (gone.length === 0) return [];
  const isEmptied = record.kind === 'layout' && gone.length === record.panes.length;
  const needed = gone.filter(
    (one) =>
      ownersOf(record).includes(one) ||
      isNewlyUsed(draft, record, one) ||
      (isEmptied && draft.isDeletedOnce(id)),
  );
  const back = needed.flatMap((one) => bringBack(draft, one));
  const lost = gone.filter((one) => draft.find(one) === null);
  if (lost.length > 0) draft.put(id, without(record, new Set(lost)));
  return [...back, ...referringTo(draft, id)];
}

/** Takes a deletion back, for the user to decide. Nothing happens when both sides deleted it. */
function bringBack(draft: MergeDraft, id: RecordId): RecordId[] {
  const record = deletedOnce(draft, id);
  if (record === null) return [];
  draft.put(id, record);
  const isOurs = draft.ours.get(id)?.to === null;
  const sides = isOurs ? { ours: null, theirs: record } : { ours: record, theirs: null };
  draft.dispute({ id, base: record, ...sides, fields: [] });
  return [id, ...bringAlong(draft, id)];
}

/** What went along with a record that stays after all is brought back too, and is decided with it. */
function bringAlong(draft: MergeDraft, owner: RecordId): RecordId[] {
  const back: RecordId[] = [];
  for (const { from } of [...draft.ours.values(), ...draft.theirs.values()]) {
    if (from === null || !ownersOf(from).includes(owner)) continue;
    // A relation comes back with the second of its passages.
    if (!ownersOf(from).every((id) => draft.find(id) !== null)) continue;
    const record = deletedOnce(draft, from.id);
    if (record === null) continue;
    draft.put(record.id, record);
    back.push(record.id, ...bringAlong(draft, record.id));
  }
  return back;
}

/** The record that one side deleted, as the other side has it; `null` when it is there, or both deleted it. */
function deletedOnce(draft: MergeDraft, id: RecordId): NotebookRecord | null {
  if (draft.find(id) !== null || !draft.isDeletedOnce(id)) return null;
  const isOurs = draft.ours.get(id)?.to === null;
  const [deleting, keeping] = isOurs ? [draft.ours, draft.theirs] : [draft.theirs, draft.ours];
  return keeping.get(id)?.to ?? deleting.get(id)?.from ?? null;
}

/** Whether a side began to refer to it after the two had parted. */
function isNewlyUsed(draft: MergeDraft, { id }: NotebookRecord, used: RecordId): boolean {
  return [draft.ours.get(id), draft.theirs.get(id)].some(
    (change) =>
      change?.to != null &&
      referencesOf(change.to).includes(used) &&
      !(change.from !== null && referencesOf(change.from).includes(used)),
  );
}

/** A record without references to what is gone; without what it belongs to, or any article to show, it is gone too. */
function without(record: NotebookRecord, lost: ReadonlySet<RecordId>): NotebookRecord | null {
  if (ownersOf(record).some((id) => lost.has(id))) return null;
  if (record.kind === 'layout' && referencesOf(record).every((id) => lost.has(id))) return null;
  return withoutDangling(record, (id) => !lost.has(id));
}

/** Gives an article the versions back that one side took away and passages of the other lie in. */
function settleVersions(draft: MergeDraft, id: RecordId): void {
  const record = draft.find(id);
  const article =
    record?.kind === 'annotation' ? draft.now.get('article', record.target.articleId) : record;
  if (article?.kind !== 'article') return;
  const has = new Set(article.versions.map(({ textHash }) => textHash));
  const needed = draft.now
    .annotationsOf(article.id)
    .flatMap(textsOf)
    .filter((hash) => !has.has(hash));
  if (needed.length === 0) return;
  const missing = [...knownVersions(draft, article)].filter(([hash]) => needed.includes(hash));
  const versions = [...article.versions, ...missing.map(([, version]) => version)];
  const [first, ...rest] = versions.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  if (first !== undefined) draft.put(article.id, { ...article, versions: [first, ...rest] });
}

function knownVersions(draft: MergeDraft, { id }: Article): ReadonlyMap<string, ArticleVersion> {
  const states = [draft.ours.get(id), draft.theirs.get(id)].flatMap((change) => [
    change?.from,
    change?.to,
  ]);
  const versions = [...states, draft.before.get('article', id)].flatMap((record) =>
    record?.kind === 'article' ? record.versions : [],
  );
  return new Map(versions.map((version) => [version.textHash, version]));
}

function idsOf(records: readonly (NotebookRecord | null)[]): RecordId[] {
  return records.flatMap((record) => record?.id ?? []);
}
