import type { Target } from '../annotation/annotation';
import { carriedTo } from '../annotation/carrying';
import type { Article, ArticleVersion, ReadingState } from '../article/article';
import { currentVersion } from '../article/article';
import type { AnnotationId, Context } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { ArticleCommand, CommandError } from './command';
import { dismissProposals } from './apply-dismissals';
import { checkTarget } from './check-target';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';
import { changeLabel, counted } from './label';
import { sameRecord } from './same-record';
import { tidyFields, tidyMetadata } from './tidy';
import { withChanges } from './with-changes';

/** Commands on single articles and their marks. */
export const articleHandlers: Handlers<
  Extract<
    ArticleCommand,
    {
      kind:
        | 'addArticle'
        | 'editArticle'
        | 'addVersion'
        | 'markArticles'
        | 'dismissProposals'
        | 'tagArticles';
    }
  >
> = { addArticle, editArticle, addVersion, markArticles, dismissProposals, tagArticles };

function addArticle(
  draft: Draft,
  command: CommandOf['addArticle'],
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('article', command.id, context);
  if (!id.ok) return id;
  const metadata = tidyMetadata(command.metadata);
  if (!metadata.ok) return metadata;
  const fields = tidyFields({ setAside: command.setAside });
  if (!fields.ok) return fields;
  const tags = draft.findAll('tag', command.tags ?? []);
  if (!tags.ok) return tags;
  const collections = draft.findAll('collection', command.collections ?? []);
  if (!collections.ok) return collections;
  draft.write({
    kind: 'article',
    id: id.value,
    ...metadata.value,
    versions: [{ ...command.version, addedAt: context.now }],
    setAside: fields.value.setAside ?? [],
    tags: tags.value.map((tag) => tag.id),
    collections: collections.value.map((collection) => collection.id),
    starred: false,
    reading: 'unread',
    createdAt: context.now,
    modifiedAt: context.now,
    trashedAt: null,
  });
  return ok('Add article');
}

function editArticle(
  draft: Draft,
  { id, patch }: CommandOf['editArticle'],
  context: Context,
): Result<string, CommandError> {
  const article = draft.find('article', id);
  if (!article.ok) return article;
  const fields = tidyFields(patch);
  if (!fields.ok) return fields;
  writeIfChanged(draft, article.value, { ...article.value, ...fields.value }, context);
  return ok('Edit article');
}

function addVersion(
  draft: Draft,
  command: CommandOf['addVersion'],
  context: Context,
): Result<string, CommandError> {
  const found = draft.find('article', command.id);
  if (!found.ok) return found;
  const fields = tidyFields({ setAside: command.setAside });
  if (!fields.ok) return fields;
  const version = { ...command.version, addedAt: context.now };
  const article = { ...withVersion(found.value, version), ...fields.value };
  writeIfChanged(draft, found.value, article, context);
  for (const { id, target } of command.carried) {
    const refused = carry(draft, article, id, target);
    if (refused !== null) return fail(refused);
  }
  return ok('Add version');
}

/** A text that is read already makes no further version. */
function withVersion(article: Article, version: ArticleVersion): Article {
  if (currentVersion(article).textHash === version.textHash) return article;
  return { ...article, versions: [...article.versions, version] };
}

function carry(
  draft: Draft,
  article: Article,
  id: AnnotationId,
  target: Target,
): CommandError | null {
  const annotation = draft.get('annotation', id);
  if (annotation === null) return { kind: 'notFound', id };
  if (annotation.target.articleId !== article.id) {
    return { kind: 'badTarget', reason: 'the annotation belongs to another article' };
  }
  if (target.textHash !== currentVersion(article).textHash) {
    return { kind: 'badTarget', reason: 'it is not carried to the new version' };
  }
  const refused = checkTarget(article, target);
  // It is what it was, in its new place: the annotation itself counts as unmodified.
  if (refused === null) draft.write(carriedTo(annotation, target));
  return refused;
}

function markArticles(
  draft: Draft,
  { ids, starred, reading }: CommandOf['markArticles'],
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  for (const article of articles.value) {
    draft.write({
      ...article,
      starred: starred ?? article.starred,
      reading: reading ?? article.reading,
    });
  }
  return ok(markLabel(counted(articles.value.length, 'article'), starred, reading));
}

function markLabel(objects: string, starred?: boolean, reading?: ReadingState): string {
  if (reading !== undefined) return `Mark ${objects} as ${reading}`;
  if (starred === undefined) return `Mark ${objects}`;
  return starred ? `Star ${objects}` : `Remove star from ${objects}`;
}

function tagArticles(
  draft: Draft,
  { ids, add, remove }: CommandOf['tagArticles'],
): Result<string, CommandError> {
  const articles = draft.findAll('article', ids);
  if (!articles.ok) return articles;
  const added = draft.findAll('tag', add);
  if (!added.ok) return added;
  const removed = draft.findAll('tag', remove);
  if (!removed.ok) return removed;
  for (const article of articles.value) {
    draft.write({ ...article, tags: withChanges(article.tags, add, remove) });
  }
  return ok(changeLabel('tag', added.value, removed.value));
}

function writeIfChanged(draft: Draft, before: Article, after: Article, context: Context): void {
  if (!sameRecord(before, after)) draft.write({ ...after, modifiedAt: context.now });
}
