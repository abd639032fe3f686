import type { Article, ArticleMetadata } from '../../../../domain/article/article';
import { tidyLine } from '../../../../domain/tag/name';
import { isUnread, settle, typeInto } from '../metadata/metadata-draft';
import type { MetadataDraft, ReadField, Typed } from '../metadata/metadata-draft';

/** What was changed in a form and is not yet known to be saved. */
export interface Pending {
  readonly patch: Partial<ArticleMetadata>;
  readonly typed: Typed;
}

/** Nothing changed. */
export const NOTHING_PENDING: Pending = { patch: {}, typed: {} };

/** What a form shows: the article with the pending changes on top. */
export function draftOf(article: Article, { patch, typed }: Pending): MetadataDraft {
  return { metadata: { ...metadataOf(article), ...patch }, typed };
}

/** The pending changes with another. */
export function withPatch(pending: Pending, patch: Partial<ArticleMetadata>): Pending {
  return { ...pending, patch: { ...pending.patch, ...patch } };
}

/** The pending changes with what was typed into a field that is read. */
export function withTyped(
  article: Article,
  pending: Pending,
  field: ReadField,
  text: string,
): Pending {
  const { metadata, typed } = typeInto(draftOf(article, pending), field, text);
  return { patch: { ...pending.patch, [field]: metadata[field] }, typed };
}

/** The pending changes when a field that is read has been left. */
export function withSettled(article: Article, pending: Pending, field: ReadField): Pending {
  return { ...pending, typed: settle(draftOf(article, pending), field).typed };
}

/**
 * What stays pending once what was pending before is saved: what was changed since, and fields that are not understood,
 * which go on showing what was typed into them.
 */
export function unsaved(article: Article, pending: Pending, sent: Pending): Pending {
  const draft = draftOf(article, pending);
  const stays = (field: string): boolean => {
    const name = field as ReadField;
    return pending.patch[name] !== sent.patch[name] || isUnread(draft, name);
  };
  const kept = <Values extends object>(values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([field]) => stays(field))) as Values;
  return { patch: kept(pending.patch), typed: kept(pending.typed) };
}

/** The metadata of an article. */
function metadataOf(article: Article): ArticleMetadata {
  const { title, subtitle, byline, publisher, url } = article;
  const { published, updated, dateline, language, direction } = article;
  return {
    title,
    subtitle,
    byline,
    publisher,
    url,
    published,
    updated,
    dateline,
    language,
    direction,
  };
}

/**
 * What of the pending changes can be saved: tidied, different from what the article has, never an empty title and
 * never the loss of a value because what was typed over it is not understood.
 */
export function savablePatch(
  article: Article,
  { patch, typed }: Pending,
): Partial<ArticleMetadata> {
  const metadata = { ...metadataOf(article), ...patch };
  const entries = Object.entries(patch).filter(
    ([field]) => !isUnread({ metadata, typed }, field as ReadField),
  );
  const tidied = entries.map(([field, value]) => [field, tidy(field, value)] as const);
  const changed = tidied.filter(
    ([field, value]) => !isSame(value, article[field as keyof ArticleMetadata]),
  );
  return Object.fromEntries(changed.filter(([field, value]) => field !== 'title' || value !== ''));
}

function tidy(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const line = tidyLine(value);
  return line === '' && field !== 'title' ? null : line;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, at) => each === b[at]);
  }
  return a === b;
}
