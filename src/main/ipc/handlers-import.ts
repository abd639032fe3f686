import { editText } from '../../desk/edit-text';
import { importDrafts } from '../../desk/import-drafts';
import { readAgain } from '../../desk/read-again';
import { readPastedItem } from '../../desk/read-items';
import { fail } from '../../domain/result';
import type { AppContext } from '../app-context';
import { readPortsOf, shownReading } from '../read-single';
import type { CallHandlers } from './call-handlers';

type ImportCalls = 'readPasted' | 'readAgain' | 'dropReadings' | 'importDrafts' | 'editText';

const NO_NOTEBOOK = { kind: 'noNotebook' } as const;

/** The calls that read a pasted text, add what was looked over and change the texts of articles. */
export function importHandlers(context: AppContext): Pick<CallHandlers, ImportCalls> {
  const { session, readings, batches } = context;
  return {
    readPasted: async (pasted) =>
      shownReading(context, null, await readPastedItem(pasted, readPortsOf(context))),
    readAgain: async ({ readingId, encoding }) => {
      const reading = readings.get(readingId);
      const read = await readAgain(reading, encoding, readPortsOf(context));
      const { name } = reading;
      if (!read.ok) return { status: 'failed', name, error: read.error };
      const { candidates, matches } = read.value;
      return { status: 'read', name, readingId, candidates, matches };
    },
    dropReadings: ({ readingIds }) => {
      readings.drop(readingIds);
      batches.dropped(readingIds);
      return null;
    },
    importDrafts: async ({ drafts }) => {
      if (!session.desk) return fail(NO_NOTEBOOK);
      const imported = await importDrafts(
        session.desk,
        drafts.map(({ readingId, ...draft }) => ({ ...draft, reading: readings.get(readingId) })),
      );
      if (!imported.ok) return imported;
      readings.drop(drafts.map(({ readingId }) => readingId));
      await batches.imported(drafts, imported.value);
      return imported;
    },
    editText: ({ id, candidateBlocks }) =>
      session.desk ? editText(session.desk, id, candidateBlocks) : fail(NO_NOTEBOOK),
  };
}
