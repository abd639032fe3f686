import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type ImportCalls =
  'readPasted' | 'chooseFiles' | 'readDropped' | 'dropReadings' | 'importDrafts' | 'editText';

/** TEMPORARY */
export function importHandlers({ readings }: AppContext): Pick<CallHandlers, ImportCalls> {
  return {
    readPasted: () => ({ status: 'failed', name: null, error: { kind: 'empty' } }),
    chooseFiles: () => [],
    readDropped: () => [],
    dropReadings: ({ readingIds }) => {
      readings.drop(readingIds);
      return null;
    },
    importDrafts: () => ({ ok: true, value: { articleIds: [] } }),
    editText: () => ({ ok: false, error: { kind: 'noNotebook' } }),
  };
}
