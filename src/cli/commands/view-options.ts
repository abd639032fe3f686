import { chooseStatements } from '../../desk/choose-statements';
import { exportView, type ViewToExport } from '../../desk/export-view';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { AnnotationFilter } from '../../domain/annotation/annotation-filter';
import type { CommandPorts, Options, Values } from '../command';
import { phraseStatementChoiceError } from '../phrases/statement-choice-error';
import { sayProblem } from '../terminal';

/** Which statements are meant, and how they are written: options that `trail` and `matrix` share. */
export const VIEW_OPTIONS = {
  speaker: { kind: 'repeatable', placeholder: 'NAME', says: 'a speaker, by name or alias' },
  organisation: { kind: 'repeatable', placeholder: 'O', says: 'an organisation spoken for' },
  tag: { kind: 'repeatable', placeholder: 'T', says: 'a tag, by its name or path: Parent/Child' },
  publisher: { kind: 'repeatable', placeholder: 'P', says: 'a publisher of the articles' },
  from: { kind: 'optional', placeholder: 'DATE', says: 'said then or later: 2025, 2025-01, …' },
  to: { kind: 'optional', placeholder: 'DATE', says: 'said then or earlier' },
  markdown: { kind: 'flag', says: 'as Markdown with a footnote for each statement' },
  csv: { kind: 'flag', says: 'as CSV, without a byte order mark' },
  json: { kind: 'flag', says: 'as one line of JSON' },
} as const satisfies Options;

type ViewValues = Values<typeof VIEW_OPTIONS>;

/** How a view is printed. */
export type PrintedAs = 'markdown' | 'csv' | 'json' | 'table';

/** The one way to print that was asked for; `null` when there were several. */
export function printedAs({ markdown, csv, json }: ViewValues): PrintedAs | null {
  const asked = (['markdown', 'csv', 'json'] as const).filter(
    (way) => ({ markdown, csv, json })[way],
  );
  return asked.length > 1 ? null : (asked[0] ?? 'table');
}

/** The filter that the options mean; `null` when they name what is not there, which has been said. */
export async function filterOf(
  desk: NotebookDesk,
  { speaker, organisation, tag, publisher, from, to }: ViewValues,
  { terminal }: CommandPorts,
): Promise<AnnotationFilter | null> {
  const chosen = await chooseStatements(desk, {
    speakers: speaker,
    organisations: organisation,
    tags: tag,
    publishers: publisher,
    from,
    to,
  });
  if (chosen.ok) return chosen.value;
  sayProblem(terminal, phraseStatementChoiceError(chosen.error, desk));
  return null;
}

/** Prints a view as the app exports it. */
export async function printView(
  desk: NotebookDesk,
  view: ViewToExport,
  format: 'markdown' | 'csv',
  { terminal, locale }: CommandPorts,
): Promise<void> {
  const { text } = await exportView(desk, view, format, locale);
  // A line of results gets its own LF.
  terminal.result(text.slice(0, -1));
}

/** What is said when more than one way to print was asked for. */
export const ONE_WAY = '--markdown, --csv and --json do not go together.';
