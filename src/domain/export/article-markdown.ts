import { describeEdtf } from '../article/edtf-date';
import type { Article } from '../article/article';
import type { ArticleText } from '../article/article-text';
import type { Notebook } from '../notebook/notebook';
import { annotationMarkdown } from './annotation-markdown';
import { articleTextMarkdown } from './article-text-markdown';
import type { ArticleContents } from './contents';
import { escapeInline } from './escape-text';
import { frontMatter } from './front-matter';
import { linkToAddress } from './link-to-file';
import { itemHolding, spaced } from './quote-lines';
import type { PathTo } from './relation-markdown';
import { accessedOf, referenceTo, titleInQuotes, titleOf } from './reference';
import { tagsWritten } from './tags-written';

/** How an article is set into its file. */
export interface ArticleFrame {
  readonly notebook: Notebook;
  readonly locale: string;
  /** Depth of the headline: 1 in a file of its own, 2 in one with others. */
  readonly level: 1 | 2;
  /** Label of the footnote that names the article. */
  readonly footnote: string;
  /** The article's text, to be written out; `null` when it was not asked for, `missing` when it can't be read. */
  readonly text: ArticleText | null | 'missing';
  readonly pathTo: PathTo;
}

/** Front matter for an article's own file. */
export function articleFrontMatter(article: Article, notebook: Notebook): string[] {
  return frontMatter({
    title: titleOf(article),
    publisher: article.publisher,
    author: article.byline,
    url: article.url,
    published: article.published,
    accessed: accessedOf(article),
    tags: tagsWritten(notebook, article.tags),
  });
}

/** An article with its note, its annotations, its text if wanted, and the footnote that names it. */
export function articleMarkdown(contents: ArticleContents, frame: ArticleFrame): string[] {
  const { article, annotations, note } = contents;
  const { notebook, level, locale, text, footnote, pathTo } = frame;
  const heading = (title: string) => [`${'#'.repeat(level + 1)} ${title}`];
  const blocks: (readonly string[])[] = [
    [`${'#'.repeat(level)} ${escapeInline(titleOf(article))}`],
  ];
  if (article.subtitle !== null) blocks.push([escapeInline(article.subtitle)]);
  if (level === 2) blocks.push(factLines(article, notebook, locale));
  if (note !== null) blocks.push(itemHolding('Note on the article:', note.markdown));
  if (annotations.length > 0) {
    blocks.push(heading('Annotations'));
    for (const annotation of annotations) {
      blocks.push(annotationMarkdown(annotation, { notebook, article, footnote, locale, pathTo }));
    }
  }
  if (text !== null) blocks.push(heading('Text'), textLines(text, level));
  if (annotations.length > 0) blocks.push([footnoteLine(article, frame)]);
  return spaced(blocks.filter((lines) => lines.length > 0));
}

/** What front matter says where an article has a file of its own. */
function factLines(article: Article, notebook: Notebook, locale: string): string[] {
  const tags = tagsWritten(notebook, article.tags).map((tag) => `#${tag}`);
  const facts = [
    ['Publisher', escapeInline(article.publisher ?? 'unknown')],
    ['Author', article.byline.map(escapeInline).join(', ')],
    ['Published', dateWords(article.published, locale)],
    ['Accessed', dateWords(accessedOf(article), locale)],
    ['Address', article.url === null ? '' : linkToAddress(article.url)],
    ['Tags', tags.join(' ')],
  ] as const;
  return facts.filter(([, value]) => value !== '').map(([name, value]) => `-   ${name}: ${value}`);
}

function dateWords(date: string | null, locale: string): string {
  return date === null ? 'date unknown' : describeEdtf(date, locale);
}

function textLines(text: ArticleText | 'missing', level: number): string[] {
  if (text === 'missing') return ['The text of this article could not be read from the notebook.'];
  return articleTextMarkdown(text, level + 1);
}

/**
 * The words after the label begin with `From “`, which CommonMark, having no footnotes, can't take for the definition
 * of a link.
 */
function footnoteLine(article: Article, { footnote, locale }: ArticleFrame): string {
  const { title, details, url } = referenceTo(article, locale);
  const parts = [titleInQuotes(title), ...details].map(escapeInline);
  if (url !== null) parts.push(linkToAddress(url));
  return `[^${footnote}]: From ${parts.join(', ')}`;
}
