import type { Annotation, Carrying, Target } from '../../annotation/annotation';
import { carriedTo, withCarrying } from '../../annotation/carrying';
import { onTarget } from '../../annotation/passage-parts';
import type { Article } from '../../article/article';
import { currentVersion } from '../../article/article';
import { assertNever } from '../../assert-never';
import type { AnnotationId, ArticleId } from '../../ids';
import { type Layout, withoutPanes } from '../../layout/layout';
import type { Note } from '../../note/note';
import { subjectId } from '../../note/note';
import { isIdOf } from '../../record-id';
import type { Relation } from '../../relation/relation';
import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { descendants } from '../../tag/tag-path';
import type { Tag } from '../../tag/tag';
import type { Outcome } from '../apply';
import { relationLike } from '../apply-relation';
import { checkTarget } from '../check-target';
import { isEmpty } from '../diff';
import { Draft } from '../draft';
import type { NotebookReader } from '../notebook-reader';
import type { NotebookRecord } from '../records';
import { withUnrelated } from '../with-unrelated';
import { bringAlong, isThere } from './bring-along';
import { nameOfRecord } from './removals';

/** Why a version can't come back; the notebook is as it was. */
export type RestoreRefusal =
  /** The record is as it was then already. */
  | { readonly kind: 'same' }
  /** What it is about is not in the notebook: that has to come back first. */
  | { readonly kind: 'ownerGone'; readonly owner: 'article' | 'annotation' }
  /** The text it stands in is no longer one of its article's. */
  | { readonly kind: 'passageGone' }
  /** Another relation joins the same two passages in the same way by now. */
  | { readonly kind: 'relatedAlready' }
  /** Another tag, collection or layout has its name by now. */
  | { readonly kind: 'nameTaken'; readonly name: string };

/** What a record is brought back with. */
export interface Company {
  /**
   * Records as they were right before it was deleted. Those that belonged to it and went along come back too where
   * that is possible; those that named it name it again.
   */
  readonly records: readonly NotebookRecord[];
  /** Where annotations stand in the text that an article is read in again. */
  readonly carried: readonly { readonly id: AnnotationId; readonly target: Target }[];
}

const ALONE: Company = { records: [], carried: [] };

/**
 * What brings a record back to how it was once, whether it was changed or deleted since. It is then equal to that
 * version, except that it names no tag, speaker or collection that is gone, lies in no trash, and keeps the texts an
 * article got since beside the one it is read in again; a note whose place has another one by now stands free.
 */
export function restoreRecord(
  notebook: NotebookReader,
  record: NotebookRecord,
  company: Company = ALONE,
): Result<Outcome, RestoreRefusal> {
  const draft = new Draft(notebook);
  const wasThere = isThere(draft, record);
  const refused = place(draft, record);
  if (refused !== null) return fail(refused);
  if (!wasThere) bringAlong(draft, record, company.records, place);
  for (const { id, target } of company.carried) carry(draft, id, target);
  const diff = draft.diff();
  if (isEmpty(diff)) return fail({ kind: 'same' });
  return ok({ diff, label: `${wasThere ? 'Restore version of' : 'Bring back'} ${nounOf(record)}` });
}

/** Puts a record where it was, as far as the notebook's rules let it; why not, or `null` when it stands there. */
function place(draft: Draft, record: NotebookRecord): RestoreRefusal | null {
  switch (record.kind) {
    case 'article':
      draft.write(fitArticle(draft, record));
      return null;
    case 'annotation':
      return placeAnnotation(draft, record);
    case 'note':
      return placeNote(draft, record);
    case 'tag':
      return placeTag(draft, record);
    case 'collection': {
      const holder = draft.collectionNamed(record.name);
      if (holder !== null && holder.id !== record.id)
        return { kind: 'nameTaken', name: record.name };
      draft.write(record);
      return null;
    }
    case 'relation':
      return placeRelation(draft, record);
    case 'layout':
      return placeLayout(draft, record);
    case 'speaker':
      draft.write(record);
      return null;
    default:
      return assertNever(record);
  }
}

function fitArticle(draft: Draft, article: Article): Article {
  return {
    ...article,
    versions: versionsWith(draft.get('article', article.id), article),
    tags: article.tags.filter((id) => draft.get('tag', id) !== null),
    collections: article.collections.filter((id) => draft.get('collection', id) !== null),
    trashedAt: null,
  };
}

/** Annotations stand in the texts an article has now, so none of them may go; the restored one is read. */
function versionsWith(present: Article | null, restored: Article): Article['versions'] {
  if (present === null) return restored.versions;
  const known = new Set(restored.versions.map(({ textHash }) => textHash));
  if (present.versions.every(({ textHash }) => known.has(textHash))) return restored.versions;
  const current = currentVersion(restored);
  if (currentVersion(present).textHash === current.textHash) return present.versions;
  return [...present.versions, current];
}

function placeAnnotation(draft: Draft, annotation: Annotation): RestoreRefusal | null {
  const { target, attribution } = annotation;
  const article = draft.get('article', target.articleId);
  if (article === null) return { kind: 'ownerGone', owner: 'article' };
  const standing = [target, draft.get('annotation', annotation.id)?.target].find(
    (one) => one !== undefined && checkTarget(article, one) === null,
  );
  if (standing === undefined) return { kind: 'passageGone' };
  const speakerId = attribution?.speakerId ?? null;
  const isSpeakerGone = speakerId !== null && draft.get('speaker', speakerId) === null;
  const moved = onTarget(annotation, standing).attribution;
  draft.write({
    ...withCarrying(annotation, standing === target ? carryingIn(article, annotation) : null),
    target: standing,
    tags: annotation.tags.filter((id) => draft.get('tag', id) !== null),
    attribution: moved && isSpeakerGone ? { ...moved, speakerId: null } : moved,
  });
  keepUnrelated(draft, annotation);
  return null;
}

/** It has nothing to do with the annotations of then that are there now. */
function keepUnrelated(draft: Draft, { id, unrelated = [] }: Annotation): void {
  const annotation = draft.get('annotation', id);
  const kept = unrelated.filter((one) => draft.get('annotation', one) !== null);
  if (annotation !== null) draft.write(withUnrelated(annotation, kept));
}

/** What came of it when its text changed, as far as the article still has the version it came from. */
function carryingIn(article: Article, { carrying }: Annotation): Carrying | null {
  if (carrying?.kind !== 'reworded') return carrying ?? null;
  return checkTarget(article, carrying.from) === null ? carrying : null;
}

function placeNote(draft: Draft, note: Note): RestoreRefusal | null {
  const { subject } = note;
  if (subject.kind === 'article' && draft.get('article', subject.articleId) === null) {
    return { kind: 'ownerGone', owner: 'article' };
  }
  if (subject.kind === 'annotation' && draft.get('annotation', subject.annotationId) === null) {
    return { kind: 'ownerGone', owner: 'annotation' };
  }
  const about = subjectId(subject);
  const other = about === null ? null : draft.noteAbout(about);
  if (other !== null && other.id !== note.id && other.markdown === note.markdown) {
    return { kind: 'same' };
  }
  if (about === null || other === null || other.id === note.id) draft.write(note);
  else draft.write({ ...note, subject: { kind: 'free', title: displacedTitle(draft, about) } });
  return null;
}

/** Title of a note that can't go back to what it was on. */
function displacedTitle(draft: Draft, about: ArticleId | AnnotationId): string {
  const owner = isIdOf('article', about)
    ? draft.get('article', about)
    : draft.get('annotation', about);
  return `Earlier note on “${owner ? nameOfRecord(owner) : 'something that is gone'}”`;
}

function placeTag(draft: Draft, tag: Tag): RestoreRefusal | null {
  const isUnderItself =
    tag.parentId === tag.id ||
    (tag.parentId !== null && descendants(draft, tag.id).includes(tag.parentId));
  const hasParent = tag.parentId !== null && draft.get('tag', tag.parentId) !== null;
  const parentId = hasParent && !isUnderItself ? tag.parentId : null;
  const holder = draft.tagNamed(parentId, tag.name);
  if (holder !== null && holder.id !== tag.id) return { kind: 'nameTaken', name: tag.name };
  draft.write({ ...tag, parentId });
  return null;
}

function placeRelation(draft: Draft, relation: Relation): RestoreRefusal | null {
  const ends = [relation.from, relation.to];
  if (ends.some((id) => draft.get('annotation', id) === null)) {
    return { kind: 'ownerGone', owner: 'annotation' };
  }
  if (relationLike(draft, relation) !== null) return { kind: 'relatedAlready' };
  draft.write(relation);
  return null;
}

function placeLayout(draft: Draft, layout: Layout): RestoreRefusal | null {
  const holder = draft.layoutNamed(layout.name);
  if (holder !== null && holder.id !== layout.id) return { kind: 'nameTaken', name: layout.name };
  const fitting = withoutPanes(layout, (id) => draft.get('article', id) === null);
  if (fitting.panes.length === 0) return { kind: 'ownerGone', owner: 'article' };
  draft.write(fitting);
  return null;
}

function carry(draft: Draft, id: AnnotationId, target: Target): void {
  const annotation = draft.get('annotation', id);
  const article = draft.get('article', target.articleId);
  if (annotation === null || article === null || annotation.target.articleId !== article.id) return;
  if (checkTarget(article, target) === null) draft.write(carriedTo(annotation, target));
}

/** What a person calls a record of this kind. */
export function nounOf(record: NotebookRecord): string {
  if (record.kind !== 'annotation') return record.kind;
  return record.attribution === null ? 'highlight' : 'statement';
}
