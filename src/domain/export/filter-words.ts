import type { AnnotationFilter } from '../annotation/annotation-filter';
import { describeEdtf } from '../article/edtf-date';
import type { ArticleId, CollectionId, SpeakerId, TagId } from '../ids';
import type { Tag } from '../tag/tag';
import { tagPath } from '../tag/tag-path';
import { titleInQuotes, titleOf } from './reference';

/** Anything that knows by id what a filter names: a notebook, or what the window has of one. */
export interface FilterNames {
  get(kind: 'tag', id: TagId): Tag | null;
  get(kind: 'speaker', id: SpeakerId): { readonly name: string } | null;
  get(kind: 'collection', id: CollectionId): { readonly name: string } | null;
  get(kind: 'article', id: ArticleId): { readonly title: string } | null;
}

/** What a filter asks for, in words, each a part of a sentence: `speakers: Nadia Vale`; none for one that asks nothing. */
export function filterWords(
  notebook: FilterNames,
  filter: AnnotationFilter,
  locale: string,
): readonly string[] {
  const { speakerIds, tagIds, organisations, publishers, articleIds, collectionIds } = filter;
  const names = {
    speaker: speakerIds.map((id) => notebook.get('speaker', id)?.name ?? 'a speaker that is gone'),
    organisation: organisations,
    tag: tagIds.map((id) => tagPath(notebook, id).join(' / ') || 'a tag that is gone'),
    publisher: publishers,
    article: articleIds.map((id) => titleInQuotes(titleOf(notebook.get('article', id) ?? GONE))),
    collection: collectionIds.map(
      (id) => notebook.get('collection', id)?.name ?? 'one that is gone',
    ),
  };
  const lists = Object.entries(names).filter(([, list]) => list.length > 0);
  return [
    ...lists.map(([what, list]) => `${what}${list.length === 1 ? '' : 's'}: ${list.join(', ')}`),
    ...(filter.text.trim() === '' ? [] : [`with the words: ${filter.text.trim()}`]),
    ...(filter.from === null ? [] : [`said from: ${describeEdtf(filter.from, locale)}`]),
    ...(filter.to === null ? [] : [`said until: ${describeEdtf(filter.to, locale)}`]),
  ];
}

const GONE = { title: 'an article that is gone' } as const;
