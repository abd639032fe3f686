import { evidenceOf } from '../../desk/evidence';
import {
  countsOf,
  type ListedMatrix,
  listMatrix,
  lookedAtWords,
  usualArrangement,
} from '../../desk/list-evidence';
import type { MatrixRequest } from '../../domain/statement/matrix';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT } from '../exit-code';
import { INVOCATION } from '../invocation';
import { tableOf } from '../table';
import { printable } from '../terminal';
import { withNotebook } from '../with-notebook';
import { filterOf, ONE_WAY, printedAs, printView, VIEW_OPTIONS } from './view-options';

/** `matrix`: how often who said something about what. */
export const matrixCommand = defineCommand({
  name: 'matrix',
  says: 'counts statements: speakers or tags against tags or articles',
  details: [
    'Counts the statements of a notebook, or those that the options name. A statement of a tag is one of the tags above it too; the sums count every statement once. Every option narrows; one that is repeated lets any of its values through. Proposed statements are never counted. Rows and columns without a statement are left out, unless --empty is given.',
    '--markdown writes a table whose counts carry a footnote for each statement behind them; --csv the counts.',
    '--json prints {"rows": [{"id", "name", "publisher", "published", "statements", "articles", "anywhere"}], "columns": [the same], "cells": [{"row", "column", "statements", "articles"}], "statements", "articles", "articlesLookedAt", "articlesWithoutStatement"}: cells that are not empty, by the places of their row and column from 0; id is null for what has no speaker or no tag; anywhere counts the statements of the row or column in the articles looked at, whether or not they are among those named.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    rows: {
      kind: 'required',
      placeholder: 'WHAT',
      choices: ['speakers', 'tags'],
      says: 'speakers or tags',
    },
    columns: {
      kind: 'required',
      placeholder: 'WHAT',
      choices: ['tags', 'articles'],
      says: 'tags or articles',
    },
    ...VIEW_OPTIONS,
    empty: { kind: 'flag', says: 'with rows and columns that have no statement' },
  },
  operands: null,
  run: async (values, _, ports) => {
    const way = printedAs(values);
    if (way === null) {
      ports.terminal.say(ONE_WAY);
      ports.terminal.say(`  Help: ${INVOCATION} help matrix`);
      return EXIT.couldNotRun;
    }
    return withNotebook(values.notebook, 'open', ports, async (desk) => {
      const filter = await filterOf(desk, values, ports);
      if (filter === null) return EXIT.couldNotRun;
      const request = {
        rows: values.rows as MatrixRequest['rows'],
        columns: values.columns as MatrixRequest['columns'],
        filter,
      };
      const arrangement = usualArrangement(values.empty);
      if (way === 'markdown' || way === 'csv') {
        await printView(desk, { kind: 'matrix', matrix: request, arrangement }, way, ports);
        return EXIT.done;
      }
      const { matrix } = await evidenceOf(desk, request);
      const listed = listMatrix(matrix, values.empty);
      if (way === 'json') ports.terminal.result(JSON.stringify(listed));
      else printTable(listed, request.rows, ports);
      return EXIT.done;
    });
  },
});

function printTable(
  matrix: ListedMatrix,
  rowsAre: MatrixRequest['rows'],
  { terminal }: CommandPorts,
): void {
  const { rows, columns, statements } = matrix;
  const numbers = ['ALL', ...columns.map(({ name }) => printable(name))];
  const head = [...numbers, rowsAre === 'speakers' ? 'SPEAKER' : 'TAG'];
  const counts = countsOf(matrix);
  const lines = rows.map((row, at) => {
    return [...[row.statements, ...(counts[at] ?? [])].map(String), printable(row.name)];
  });
  const sums = [statements, ...columns.map((column) => column.statements)].map(String);
  if (rows.length === 0 || columns.length === 0) terminal.say('No statement was found.');
  else terminal.result(tableOf(head, [...lines, [...sums, 'All']], numbers));
  terminal.say(lookedAtWords(matrix));
}
