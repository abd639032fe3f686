import type { Annotation } from '../annotation/annotation';
import { articleFilterTest } from '../annotation/find-annotations';
import type { Article } from '../article/article';
import { titleOf } from '../export/reference';
import type { TagId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { tagPath } from '../tag/tag-path';
import { type MatrixAxis, type MatrixHeading, type MatrixRequest, NO_TAG } from './matrix';
import { NO_SPEAKER } from './who-and-when';

/** What a row or a column is for, before anything is counted. */
export type Heading = Omit<MatrixHeading, 'statements' | 'articles' | 'anywhere'>;

/** The rows or the columns of a matrix. */
export interface Axis {
  readonly headings: readonly Heading[];
  /** The positions of a statement's headings, each once, never none. A statement of a tag is one of all tags above it. */
  readonly of: (statement: Annotation) => readonly number[];
}

/** The articles that are looked at: those that the filter's articles, collections and publishers let through. */
export function articlesLookedAt(
  notebook: Notebook,
  { filter }: MatrixRequest,
): readonly Article[] {
  const isIn = articleFilterTest(filter);
  return notebook.all('article').filter(isIn);
}

/**
 * The headings of one side. A filter's speakers leave out all others, who were not looked at; tags are all there, as
 * a statement may carry several. What has no speaker or no tag comes last.
 */
export function axisOf(
  kind: MatrixAxis,
  notebook: Notebook,
  request: MatrixRequest,
  articles: readonly Article[],
): Axis {
  switch (kind) {
    case 'speakers':
      return speakerAxis(notebook, request);
    case 'tags':
      return tagAxis(notebook);
    case 'articles':
      return articleAxis(articles);
  }
}

function speakerAxis(notebook: Notebook, { filter }: MatrixRequest): Axis {
  const wanted = new Set(filter.speakerIds);
  const speakers = notebook
    .all('speaker')
    .filter(({ id }) => wanted.size === 0 || wanted.has(id))
    .map(({ id, name }) => ({ ...NAMELESS, key: id, name }));
  const positions = positionsOf(speakers);
  const unknown = [speakers.length];
  const known = new Map([...positions].map(([key, at]) => [key, [at]]));
  return {
    headings: [...speakers, { ...NAMELESS, key: null, name: NO_SPEAKER }],
    of: ({ attribution }) => known.get(attribution?.speakerId ?? null) ?? unknown,
  };
}

function tagAxis(notebook: Notebook): Axis {
  const tags = notebook.all('tag').map(({ id }) => {
    return { ...NAMELESS, key: id, name: tagPath(notebook, id).join(' / ') };
  });
  const positions = positionsOf(tags);
  const families = new Map<TagId, readonly number[]>();
  for (const { key } of tags) families.set(key, upwards(notebook, key, positions));
  const none = [tags.length];
  return {
    headings: [...tags, { ...NAMELESS, key: null, name: NO_TAG }],
    of: ({ tags: carried }) => {
      const [first, ...others] = carried.map((id) => families.get(id) ?? []);
      if (first === undefined) return none;
      const found = others.length === 0 ? first : [...new Set([first, ...others].flat())];
      return found.length === 0 ? none : found;
    },
  };
}

/** The positions of a tag and of all tags above it. */
function upwards(
  notebook: Notebook,
  id: TagId,
  positions: ReadonlyMap<unknown, number>,
): readonly number[] {
  const found = new Set<number>();
  for (let next: TagId | null = id; next !== null;) {
    const position = positions.get(next);
    if (position === undefined || found.has(position)) break;
    found.add(position);
    next = notebook.get('tag', next)?.parentId ?? null;
  }
  return [...found];
}

function articleAxis(articles: readonly Article[]): Axis {
  const headings = articles.map((article) => ({
    key: article.id,
    name: titleOf(article),
    publisher: article.publisher,
    published: article.published,
  }));
  const positions = new Map([...positionsOf(headings)].map(([key, at]) => [key, [at]]));
  return { headings, of: ({ target }) => positions.get(target.articleId) ?? [] };
}

const NAMELESS = { publisher: null, published: null } as const;

function positionsOf(headings: readonly Heading[]): Map<Heading['key'], number> {
  return new Map(headings.map(({ key }, at) => [key, at]));
}
