import { compareEdtf, daysOf } from '../article/edtf-date';
import type { Article } from '../article/article';
import type { EdtfDate } from '../article/edtf-date';
import type { ArticleId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { textFinder } from '../search/fold-text';
import { descendants } from '../tag/tag-path';
import type { Annotation } from './annotation';
import type { AnnotationFilter } from './annotation-filter';
import { spokenForTest } from './spoken-for';

/**
 * The annotations that a filter lets through: by article in order of date published (unknown ones last, then in order
 * of arrival), in text order within each.
 */
export function findAnnotations(notebook: Notebook, filter: AnnotationFilter): Annotation[] {
  const lets = compile(notebook, filter);
  return articlesFor(notebook, filter)
    .sort(inOrderOfDate)
    .flatMap((article) =>
      notebook.annotationsOf(article.id).filter((annotation) => lets(annotation, article)),
    );
}

/** Whether a filter lets an annotation through; never one of a trashed or absent article. */
export function matchesFilter(
  notebook: Notebook,
  annotation: Annotation,
  filter: AnnotationFilter,
): boolean {
  const article = notebook.get('article', annotation.target.articleId);
  return article !== null && compile(notebook, filter)(annotation, article);
}

/**
 * Whether a filter lets an annotation of an article through, worked out once for as many as are asked about; the tags
 * below a tag are those of this moment.
 */
export function filterTest(notebook: Notebook, filter: AnnotationFilter): Test {
  return compile(notebook, filter);
}

/** Whether a filter's articles, collections and publishers let an article through; never one in the trash. */
export function articleFilterTest(filter: AnnotationFilter): (article: Article) => boolean {
  const tests = [isNotTrashed, ...articleTests(filter)];
  return (article) => tests.every((test) => test(article));
}

type Test = (annotation: Annotation, article: Article) => boolean;
type ArticleTest = (article: Article) => boolean;

function isNotTrashed({ trashedAt }: Article): boolean {
  return trashedAt === null;
}

/** The tests that a filter asks for, cheap ones first. */
function compile(notebook: Notebook, filter: AnnotationFilter): Test {
  const isArticleIn = articleFilterTest(filter);
  const tests: Test[] = [
    (_, article) => isArticleIn(article),
    ...annotationTests(notebook, filter),
  ];
  const isSpokenFor = spokenForTest(notebook, filter.organisations);
  if (isSpokenFor !== null) tests.push(isSpokenFor);
  if (filter.from !== null || filter.to !== null) tests.push(dateTest(filter));
  const isIn = textFinder(filter.text);
  if (isIn !== null) tests.push((annotation) => hasText(notebook, annotation, isIn));
  return (annotation, article) => tests.every((test) => test(annotation, article));
}

function articleTests({
  articleIds,
  collectionIds,
  publishers,
}: AnnotationFilter): readonly ArticleTest[] {
  const [ids, collections, names] = [
    new Set(articleIds),
    new Set(collectionIds),
    new Set(publishers),
  ];
  const tests: ArticleTest[] = [];
  if (ids.size > 0) tests.push((article) => ids.has(article.id));
  if (collections.size > 0) {
    tests.push((article) => article.collections.some((id) => collections.has(id)));
  }
  if (names.size > 0) {
    tests.push(({ publisher }) => publisher !== null && names.has(publisher));
  }
  return tests;
}

function annotationTests(notebook: Notebook, filter: AnnotationFilter): Test[] {
  const colours = new Set(filter.colours);
  const speakers = new Set(filter.speakerIds);
  const tags = new Set(filter.tagIds.flatMap((id) => [id, ...descendants(notebook, id)]));
  const tests: Test[] = [];
  if (filter.kind !== 'any') {
    const wantsStatement = filter.kind === 'statement';
    tests.push(({ attribution }) => (attribution !== null) === wantsStatement);
  }
  if (colours.size > 0) tests.push(({ colour }) => colours.has(colour));
  if (tags.size > 0) tests.push((annotation) => annotation.tags.some((id) => tags.has(id)));
  if (speakers.size > 0) {
    tests.push(({ attribution }) => {
      const speakerId = attribution?.speakerId ?? null;
      return speakerId !== null && speakers.has(speakerId);
    });
  }
  return tests;
}

/** A date less precise than its bound is within it when one of its days is. */
function dateTest({ from, to }: AnnotationFilter): Test {
  const first = from === null ? null : daysOf(from).first;
  const last = to === null ? null : daysOf(to).last;
  return (annotation, article) => {
    const date = dateOf(annotation, article);
    if (date === null) return false;
    const days = daysOf(date);
    return (first === null || days.last >= first) && (last === null || days.first <= last);
  };
}

function dateOf({ attribution }: Annotation, article: Article): EdtfDate | null {
  return attribution === null ? article.published : attribution.dateSaid;
}

function hasText(
  notebook: Notebook,
  { id, target, attribution }: Annotation,
  isIn: (text: string) => boolean,
): boolean {
  if (isIn(target.quote.exact)) return true;
  const note = notebook.noteAbout(id);
  if (note !== null && isIn(note.markdown)) return true;
  if (attribution === null) return false;
  const { stance, speakerId } = attribution;
  if (stance !== null && isIn(stance)) return true;
  const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
  return speaker !== null && isIn(speaker.name);
}

/** The articles whose annotations may match: few where the filter names them, or else all. */
function articlesFor(notebook: Notebook, filter: AnnotationFilter): Article[] {
  if (filter.articleIds.length === 0) return notebook.all('article');
  const ids = new Set<ArticleId>(filter.articleIds);
  return [...ids].map((id) => notebook.get('article', id)).filter((article) => article !== null);
}

function inOrderOfDate(a: Article, b: Article): number {
  return (
    compareEdtf(a.published, b.published) ||
    compareText(a.createdAt, b.createdAt) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
