import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Diff } from '../../domain/notebook/diff';
import type { Notebook } from '../../domain/notebook/notebook';
import { parseRecord } from '../../domain/notebook/record-schema';
import type { NotebookRecord } from '../../domain/notebook/records';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { JournalLine } from '../journal/journal-line';

/** Characters of lines that are worked in at a stretch. */
const STRETCH = 512 * 1024;

/**
 * Works lines into a notebook. Of those that a newer Dateline wrote, what this version does not know is left out.
 *
 * @param schema version of the format that the lines are written in
 */
export async function patchLines(
  notebook: Notebook,
  lines: readonly JournalLine[],
  schema: number,
): Promise<void> {
  let since = 0;
  for (const { diff, text } of lines) {
    notebook.patch(schema > SCHEMA_VERSION ? knownOf(diff) : diff);
    since += text.length;
    if (since < STRETCH) continue;
    since = 0;
    await nextTurn();
  }
}

function knownOf({ added, updated, removed }: Diff): Diff {
  const after = [...Object.values(added), ...Object.values(updated).map(([, to]) => to)];
  const records = after.flatMap((record): NotebookRecord[] => {
    const parsed = parseRecord(record);
    return parsed.ok ? [parsed.value] : [];
  });
  return {
    added: Object.fromEntries(records.map((each) => [each.id, each])),
    updated: {},
    removed,
  };
}
