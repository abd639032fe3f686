import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import { BYTE_ORDER_MARK } from '../domain/export/csv';
import { matrixCsv } from '../domain/export/matrix-csv';
import { matrixMarkdown } from '../domain/export/matrix-markdown';
import { statementsCsv } from '../domain/export/statements-csv';
import {
  LANE_TITLES,
  type TimelineLanes,
  timelineMarkdown,
  timelineRows,
} from '../domain/export/timeline-rows';
import { trailMarkdown } from '../domain/export/trail-markdown';
import type { Notebook } from '../domain/notebook/notebook';
import { countEvidence } from '../domain/statement/evidence-matrix';
import type { MatrixArrangement, MatrixRequest } from '../domain/statement/matrix';
import { orderStatements } from '../domain/statement/order-statements';
import type { TrailAgainst } from '../domain/statement/trail';
import { assertNever } from '../domain/assert-never';
import { englishOr } from './export-notebook';
import { inTurns } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** A view of statements to be taken out. */
export type ViewToExport =
  | {
      readonly kind: 'trail';
      readonly filter: AnnotationFilter;
      readonly against: TrailAgainst;
    }
  | { readonly kind: 'timeline'; readonly filter: AnnotationFilter; readonly by: TimelineLanes }
  | {
      readonly kind: 'matrix';
      readonly matrix: MatrixRequest;
      readonly arrangement: MatrixArrangement;
    };

/** A view that is ready to be written. */
export interface ExportedView {
  /** Suggested for its file. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Each counted once. */
  readonly statements: number;
}

/** A CSV as a file: with the mark by which spreadsheets know UTF-8. */
export function asCsvFile(text: string): string {
  return BYTE_ORDER_MARK + text;
}

/** Makes a view in memory, in turns. Dates in Markdown are written as an English locale has them. */
export function exportView(
  { notebook, info }: NotebookDesk,
  view: ViewToExport,
  format: 'markdown' | 'csv',
  locale: string,
): Promise<ExportedView> {
  const frame = { notebook, format, locale: englishOr(locale) };
  const name = `${info.name} - ${NAMES[view.kind]}.${format === 'csv' ? 'csv' : 'md'}`;
  return inTurns(named(name, written(view, frame)));
}

const NAMES = { trail: 'Trail', timeline: 'Timeline', matrix: 'Evidence matrix' } as const;

interface Frame {
  readonly notebook: Notebook;
  readonly format: 'markdown' | 'csv';
  readonly locale: string;
}

type Written = Omit<ExportedView, 'name'>;

function* named(
  name: string,
  steps: Generator<undefined, Written>,
): Generator<undefined, ExportedView> {
  return { name, ...(yield* steps) };
}

function written(view: ViewToExport, frame: Frame): Generator<undefined, Written> {
  switch (view.kind) {
    case 'trail':
      return trail(view, frame);
    case 'timeline':
      return timeline(view, frame);
    case 'matrix':
      return matrix(view, frame);
    default:
      return assertNever(view);
  }
}

function* trail(
  { filter, against }: Extract<ViewToExport, { kind: 'trail' }>,
  { notebook, format, locale }: Frame,
): Generator<undefined, Written> {
  const statements = yield* orderStatements(notebook, filter);
  const rows = statements.map((statement) => ({ statement }));
  const text =
    format === 'csv'
      ? yield* statementsCsv(notebook, rows, null)
      : yield* trailMarkdown({ notebook, filter, statements, against, locale });
  return { text, statements: statements.length };
}

function* timeline(
  { filter, by }: Extract<ViewToExport, { kind: 'timeline' }>,
  { notebook, format, locale }: Frame,
): Generator<undefined, Written> {
  const statements = yield* orderStatements(notebook, filter);
  if (format === 'markdown') {
    const text = yield* timelineMarkdown({ notebook, filter, statements, by, locale });
    return { text, statements: statements.length };
  }
  const rows = yield* timelineRows(notebook, statements, by);
  const text = yield* statementsCsv(notebook, rows, LANE_TITLES[by]);
  return { text, statements: statements.length };
}

function* matrix(
  { matrix: request, arrangement }: Extract<ViewToExport, { kind: 'matrix' }>,
  { notebook, format, locale }: Frame,
): Generator<undefined, Written> {
  const counted = yield* countEvidence(notebook, request);
  const text =
    format === 'csv'
      ? yield* matrixCsv(counted, arrangement)
      : yield* matrixMarkdown({ notebook, request, matrix: counted, arrangement, locale });
  return { text, statements: counted.statements };
}
