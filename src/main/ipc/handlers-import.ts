import { basename } from 'node:path';
import type { ReadError, ReadItem } from '../../contract/import-and-export';
import { editText } from '../../desk/edit-text';
import { importDrafts } from '../../desk/import-drafts';
import { type ItemRead, readFileItem, readPastedItem, type ReadPorts } from '../../desk/read-items';
import { fail, type Result } from '../../domain/result';
import type { AppContext } from '../app-context';
import { askForFiles } from '../ask';
import type { CallHandlers } from './call-handlers';

type ImportCalls =
  'readPasted' | 'chooseFiles' | 'readDropped' | 'dropReadings' | 'importDrafts' | 'editText';

const NO_NOTEBOOK = { kind: 'noNotebook' } as const;

/** The calls that bring articles in and change their texts. */
export function importHandlers(context: AppContext): Pick<CallHandlers, ImportCalls> {
  const { session, readings } = context;
  return {
    readPasted: async (pasted) =>
      shown(context, null, await readPastedItem(pasted, portsOf(context))),
    chooseFiles: async () => readFiles(context, await askForFiles(context.window())),
    readDropped: ({ paths }) => readFiles(context, paths),
    dropReadings: ({ readingIds }) => {
      readings.drop(readingIds);
      return null;
    },
    importDrafts: async ({ drafts }) => {
      if (!session.desk) return fail(NO_NOTEBOOK);
      const imported = await importDrafts(
        session.desk,
        drafts.map(({ readingId, ...draft }) => ({ ...draft, reading: readings.get(readingId) })),
      );
      if (imported.ok) readings.drop(drafts.map(({ readingId }) => readingId));
      return imported;
    },
    editText: ({ id, candidateBlocks }) =>
      session.desk ? editText(session.desk, id, candidateBlocks) : fail(NO_NOTEBOOK),
  };
}

function portsOf({ reader, session, deskPorts }: AppContext): ReadPorts {
  return { reader, now: deskPorts.now, notebook: session.desk?.notebook ?? null };
}

/** Reads files one after the other, so that no more than one lies in memory unread. */
async function readFiles(context: AppContext, paths: readonly string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for (const path of paths) {
    const read = await readFileItem(path, portsOf(context));
    items.push(shown(context, basename(path), read));
  }
  return items;
}

/** What the page is shown of a reading; the bytes stay here. */
function shown(
  { readings }: AppContext,
  name: string | null,
  read: Result<ItemRead, ReadError>,
): ReadItem {
  if (!read.ok) return { status: 'failed', name, error: read.error };
  const { reading, candidates, duplicateOf } = read.value;
  return { status: 'read', name, readingId: readings.keep(reading), candidates, duplicateOf };
}
