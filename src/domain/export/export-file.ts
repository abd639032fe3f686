import type { Note } from '../note/note';
import { articleFrontMatter, articleMarkdown } from './article-markdown';
import { codebookMarkdown } from './codebook-markdown';
import type { ArticleContents } from './contents';
import { escapeInline } from './escape-text';
import type { ExportJob } from './export-job';
import { fileText, textToWrite } from './export-job';
import type { ExportFile } from './export-request';
import { fileName } from './file-name';
import { noteTitle } from './note-title';
import { itemHolding, spaced } from './quote-lines';
import type { PathTo } from './relation-markdown';
import { titleOf } from './reference';
import { yamlString } from './yaml-scalar';

/** An export as one file: an article's own file when it is about one article, else one with a section for each. */
export function exportFile(job: ExportJob): ExportFile {
  const [only, ...others] = job.contents.articles;
  if (only !== undefined && others.length === 0 && job.request.scope.kind !== 'notebook') {
    return { path: articleFileName(only), text: articleFile(job, only, inSameFile(job)) };
  }
  const { notebookName } = job.setting;
  return {
    path: fileName({ date: null, publisher: null, title: notebookName }),
    text: fileText(combined(job)),
  };
}

/** The text of a file that holds one article. */
export function articleFile(job: ExportJob, contents: ArticleContents, pathTo: PathTo): string {
  const { notebook, setting } = job;
  const body = articleMarkdown(contents, {
    notebook,
    locale: setting.locale,
    level: 1,
    footnote: 'article',
    text: textToWrite(job, contents),
    pathTo,
  });
  return fileText(spaced([articleFrontMatter(contents.article, notebook), body]));
}

/** The name of an article's own file: date, publisher and title. */
export function articleFileName({ article }: ArticleContents): string {
  const { published, publisher } = article;
  const date = published === null ? null : published.replace('~', '');
  return fileName({ date, publisher, title: titleOf(article) });
}

function combined(job: ExportJob): string[] {
  const { notebook, contents, setting } = job;
  const pathTo = inSameFile(job);
  const articles = contents.articles.map((one, index) =>
    articleMarkdown(one, {
      notebook,
      locale: setting.locale,
      level: 2,
      footnote: `article-${String(index + 1)}`,
      text: textToWrite(job, one),
      pathTo,
    }),
  );
  return spaced([
    ['---', `title: ${yamlString(setting.notebookName)}`, '---'],
    [`# ${escapeInline(setting.notebookName)}`],
    ...articles,
    ...noteSection(contents.notes),
    ...(contents.hasCodebook ? [['## Codebook'], codebookMarkdown(notebook)] : []),
  ]);
}

/** All that is exported stands in the one file. */
function inSameFile({ contents }: ExportJob): PathTo {
  const ids = new Set(
    contents.articles.flatMap(({ annotations }) => annotations.map(({ id }) => id)),
  );
  return (id) => (ids.has(id) ? '' : null);
}

function noteSection(notes: readonly Note[]): string[][] {
  if (notes.length === 0) return [];
  const items = notes.map((note) =>
    itemHolding(`**${escapeInline(noteTitle(note))}**`, note.markdown),
  );
  return [['## Notes'], ...items];
}
