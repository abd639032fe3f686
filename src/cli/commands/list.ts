import { type ListedArticle, listArticles } from '../../desk/list-articles';
import { defineCommand } from '../command';
import { EXIT } from '../exit-code';
import { printable } from '../terminal';
import { withNotebook } from '../with-notebook';

/** `list`: the articles of a notebook. */
export const listCommand = defineCommand({
  name: 'list',
  says: 'lists the articles of a notebook',
  details: [
    'By date published, those of an unknown date last. What lies in the trash is left out.',
    '--json prints {"articles": [{"id", "title", "publisher", "published", "words", "highlights", "statements", "tags"}]}, where published is a year, month or day, and like publisher null when it is not known.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    json: { kind: 'flag', says: 'the list as one line of JSON' },
  },
  operands: null,
  run: ({ notebook, json }, _, ports) =>
    withNotebook(notebook, 'open', ports, (desk) => {
      const { terminal } = ports;
      const articles = listArticles(desk);
      if (json) terminal.result(JSON.stringify({ articles }));
      else if (articles.length > 0) terminal.result(tableOf(articles));
      else terminal.say('There are no articles in this notebook.');
      return Promise.resolve(EXIT.done);
    }),
});

const HEAD = ['PUBLISHED', 'WORDS', 'HIGHLIGHTS', 'STATEMENTS', 'ID', 'TITLE'];
/** Columns of numbers end at the same place. */
const NUMBERS = new Set([1, 2, 3]);

/** Aligned columns; the last, which may be in any script, is not padded. */
function tableOf(articles: readonly ListedArticle[]): string {
  const rows = [HEAD, ...articles.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => aligned(cell, at, widths)).join('  ')).join('\n');
}

function aligned(cell: string, column: number, widths: readonly number[]): string {
  if (column === HEAD.length - 1) return cell;
  const width = widths[column] ?? 0;
  return NUMBERS.has(column) ? cell.padStart(width) : cell.padEnd(width);
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
