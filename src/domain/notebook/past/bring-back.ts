import type { Article } from '../../article/article';
import { currentVersion } from '../../article/article';
import type { RecordId } from '../../ids';
import type { Note } from '../../note/note';
import { subjectId } from '../../note/note';
import { kindOf } from '../../record-id';
import { type Change, type Diff, diffOf, EMPTY_DIFF } from '../diff';
import { relationLike } from '../apply-relation';
import { textsOf } from '../../annotation/carrying';
import { merge } from '../merge';
import type { NotebookReader } from '../notebook-reader';
import type { NotebookRecord } from '../records';
import { isMereMention, referencesOf } from '../references';
import { ownersAmong, statusOf } from './copy-differences';
import { nameOfRecord } from './removals';

/** What of a copy is to come back. */
export type CopyChoice =
  /** The notebook becomes what the copy is; what was made since goes. */
  | { readonly kind: 'everything' }
  /**
   * All records of these groups but the toggled ones, and of the other group the toggled ones. What was made since
   * stays.
   */
  | {
      readonly kind: 'some';
      readonly groups: readonly ('onlyInCopy' | 'changed')[];
      readonly toggled: readonly RecordId[];
    };

/**
 * What leads from a notebook to it with what is chosen of a copy. `ids` names every record in which the two differ.
 * Law: after everything was brought back the records are those of the copy. A record comes back with what belonged to
 * it and was deleted like it, and with the tags, speakers and collections it names. The outcome keeps the rules of a
 * notebook (N1): a name that was given anew gets a number, a note whose place has another note by now becomes a free
 * one, and the texts that an article got since stay among its versions.
 */
export function bringBack(
  now: NotebookReader,
  copy: NotebookReader,
  ids: Iterable<RecordId>,
  choice: CopyChoice,
): Diff {
  if (choice.kind === 'everything') return diffOf(changesBetween(now, copy, ids));
  const wanted = wantedOf(now, copy, ids, choice);
  const theirs = diffOf(
    wanted.map((to) => ({ from: find(now, to.id), to: fitted(now, copy, to) })),
  );
  return merge({ notebook: now, ours: EMPTY_DIFF, theirs }).diff;
}

/**
 * The records of a copy that are to come back, as they are in the copy: more than come back where a note says what
 * another one says already, or the notebook was changed meanwhile.
 */
export function wantedOf(
  now: NotebookReader,
  copy: NotebookReader,
  ids: Iterable<RecordId>,
  choice: CopyChoice,
): readonly NotebookRecord[] {
  const changes = changesBetween(now, copy, ids);
  if (choice.kind === 'some') return withCompany(now, copy, chosen(changes, choice));
  return changes.map(({ to }) => to).filter((to) => to !== null);
}

function changesBetween(
  now: NotebookReader,
  copy: NotebookReader,
  ids: Iterable<RecordId>,
): Change[] {
  return [...ids]
    .map((id): Change => ({ from: find(now, id), to: find(copy, id) }))
    .filter(({ from, to }) => from !== null || to !== null);
}

function find(reader: NotebookReader, id: RecordId): NotebookRecord | null {
  return reader.get(kindOf(id), id);
}

function chosen(
  changes: readonly Change[],
  { groups, toggled }: Extract<CopyChoice, { readonly kind: 'some' }>,
): NotebookRecord[] {
  const ownerOf = ownersAmong(changes);
  const isToggled = new Set<RecordId>(toggled);
  return changes.flatMap((change) => {
    const status = statusOf(change);
    if (change.to === null || status === 'onlyNow') return [];
    const isIn = groups.includes(status) !== isToggled.has(ownerOf(change.to.id));
    return isIn ? [change.to] : [];
  });
}

/** The records with those of the copy that they name and that are gone, and so on. */
function withCompany(
  now: NotebookReader,
  copy: NotebookReader,
  records: readonly NotebookRecord[],
): NotebookRecord[] {
  const wanted = new Map(records.map((record) => [record.id, record]));
  // A map that grows is gone through to its new end.
  for (const record of wanted.values()) {
    for (const id of referencesOf(record)) {
      if (isMereMention(record, id)) continue;
      const needed = wanted.has(id) || find(now, id) !== null ? null : find(copy, id);
      if (needed !== null) wanted.set(id, needed);
    }
    const article = articleLacking(now, copy, record);
    if (article !== null && !wanted.has(article.id)) wanted.set(article.id, article);
  }
  return [...wanted.values()];
}

/**
 * The article of a passage with the versions that the passage lies in, or lay in before its wording changed, where the
 * article has lost them.
 */
function articleLacking(
  now: NotebookReader,
  copy: NotebookReader,
  record: NotebookRecord,
): Article | null {
  if (record.kind !== 'annotation') return null;
  const article = now.get('article', record.target.articleId);
  if (article === null) return null;
  const known = new Set(article.versions.map(({ textHash }) => textHash));
  const lacking = new Set(textsOf(record).filter((hash) => !known.has(hash)));
  const [first, ...rest] = (copy.get('article', article.id)?.versions ?? []).filter(
    ({ textHash }) => lacking.has(textHash),
  );
  return first ? { ...article, versions: [first, ...rest, ...article.versions] } : null;
}

/** A record of the copy as it fits into the notebook. */
function fitted(
  now: NotebookReader,
  copy: NotebookReader,
  record: NotebookRecord,
): NotebookRecord | null {
  if (record.kind === 'article') return withLaterVersions(now.get('article', record.id), record);
  // What joins the same passages in the same way by now stays instead of it.
  if (record.kind === 'relation' && now.get('relation', record.id) === null) {
    return relationLike(now, record) === null ? record : null;
  }
  return record.kind === 'note' ? withOwnPlace(now, copy, record) : record;
}

/** The article as it was, read in the text it was read in then; texts that it got since stand before that one. */
function withLaterVersions(now: Article | null, then: Article): Article {
  const known = new Set(then.versions.map(({ textHash }) => textHash));
  const later = now?.versions.filter(({ textHash }) => !known.has(textHash)) ?? [];
  const [first, ...rest] = [...then.versions.slice(0, -1), ...later, currentVersion(then)];
  return first ? { ...then, versions: [first, ...rest] } : then;
}

/** A note whose place has another one by now stands free; `null` when that one says the same. */
function withOwnPlace(now: NotebookReader, copy: NotebookReader, note: Note): Note | null {
  const about = subjectId(note.subject);
  const other = about === null ? null : now.noteAbout(about);
  if (about === null || other === null || other.id === note.id) return note;
  if (other.markdown === note.markdown) return null;
  const owner = find(copy, about);
  const title = `Earlier note on “${owner ? nameOfRecord(owner) : 'something that is gone'}”`;
  return { ...note, subject: { kind: 'free', title } };
}
