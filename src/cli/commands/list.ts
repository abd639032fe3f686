import { type ListedArticle, listArticles } from '../../desk/list-articles';
import { type ListedLayout, listLayouts } from '../../desk/list-layouts';
import { type ListedVersion, listVersions } from '../../desk/list-versions';
import { endInALine, type ListedRelation, listRelations } from '../../desk/list-relations';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { defineCommand } from '../command';
import { EXIT } from '../exit-code';
import { tableOf } from '../table';
import { printable, type Terminal } from '../terminal';
import { withNotebook } from '../with-notebook';

/** `list`: the articles of a notebook, its relations, its layouts or the versions of its articles. */
export const listCommand = defineCommand({
  name: 'list',
  says: 'lists the articles of a notebook, its relations, layouts or versions',
  details: [
    'Articles come by date published, those of an unknown date last; relations the oldest first; layouts by name. What lies in the trash is left out.',
    '--json prints {"articles": [{"id", "title", "publisher", "published", "words", "highlights", "statements", "tags"}]}, where published is a year, month or day, and like publisher null when it is not known.',
    '--of relations --json prints {"relations": [{"id", "type", "note", "from", "to"}]}, where from and to are {"annotationId", "articleId", "title", "publisher", "published", "exact", "start", "colour", "isStatement", "speaker", "dateSaid"}; --of versions lists every text of every article, the oldest first, with how many annotations stand on it and how many of them wait for a look since the text changed: {"versions": [{"articleId", "title", "number", "isCurrent", "textHash", "addedAt", "capturedAt", "via", "name", "words", "annotations", "toLookAt"}]}. --of layouts --json prints {"layouts": [{"id", "name", "arrangement", "panes": [{"articleId", "title"}]}]}.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    of: {
      kind: 'optional',
      placeholder: 'KIND',
      choices: ['articles', 'relations', 'layouts', 'versions'],
      says: 'articles, relations, layouts or versions; articles when left out',
    },
    json: { kind: 'flag', says: 'the list as one line of JSON' },
  },
  operands: null,
  run: ({ notebook, of, json }, _, ports) =>
    withNotebook(notebook, 'open', ports, (desk) => {
      LISTS[of ?? 'articles']?.(desk, json, ports.terminal);
      return Promise.resolve(EXIT.done);
    }),
});

const LISTS: Readonly<
  Record<string, (desk: NotebookDesk, json: boolean, terminal: Terminal) => void>
> = {
  articles: lister('articles', listArticles, tableOfArticles),
  relations: lister('relations', listRelations, tableOfRelations),
  layouts: lister('layouts', listLayouts, tableOfLayouts),
  versions: lister('versions', listVersions, tableOfVersions),
};

function lister<Item>(
  name: string,
  list: (desk: NotebookDesk) => readonly Item[],
  table: (items: readonly Item[]) => string,
) {
  return (desk: NotebookDesk, json: boolean, terminal: Terminal): void => {
    const items = list(desk);
    if (json) terminal.result(JSON.stringify({ [name]: items }));
    else if (items.length > 0) terminal.result(table(items));
    else terminal.say(`There are no ${name} in this notebook.`);
  };
}

function tableOfArticles(articles: readonly ListedArticle[]): string {
  const numbers = ['WORDS', 'HIGHLIGHTS', 'STATEMENTS'];
  return tableOf(['PUBLISHED', ...numbers, 'ID', 'TITLE'], articles.map(cellsOf), numbers);
}

function cellsOf(article: ListedArticle): string[] {
  const { published, words, highlights, statements, id, title, publisher, tags } = article;
  const about = [
    title,
    ...(publisher === null ? [] : [publisher]),
    ...tags.map((tag) => `#${tag}`),
  ];
  return [
    published ?? 'unknown',
    ...[words, highlights, statements].map(String),
    id,
    printable(about.join(' · ')),
  ];
}

function tableOfRelations(relations: readonly ListedRelation[]): string {
  const rows = relations.map(({ id, type, from, to }) => {
    return [type, id, printable(`${endInALine(from)} → ${endInALine(to)}`)];
  });
  return tableOf(['TYPE', 'ID', 'PASSAGES'], rows);
}

function tableOfLayouts(layouts: readonly ListedLayout[]): string {
  const rows = layouts.map(({ id, name, arrangement, panes }) => {
    const titles = panes.map(({ title }) => title).join(' | ');
    return [arrangement, id, printable(`${name}: ${titles}`)];
  });
  return tableOf(['PANES', 'ID', 'NAME'], rows);
}

function tableOfVersions(versions: readonly ListedVersion[]): string {
  const numbers = ['VERSION', 'WORDS', 'ANNOTATIONS', 'TO LOOK AT'];
  const rows = versions.map((version) => [
    ...[version.number, version.words, version.annotations, version.toLookAt].map(String),
    version.capturedAt.slice(0, 10),
    version.articleId,
    printable([version.title, version.via, ...(version.name ? [version.name] : [])].join(' · ')),
  ]);
  return tableOf([...numbers, 'CAPTURED', 'ID', 'TITLE'], rows, numbers);
}
