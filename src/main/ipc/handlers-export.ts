import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type ExportCalls = 'previewExport' | 'writeExport' | 'copyExport';

/** TEMPORARY */
export function exportHandlers(_context: AppContext): Pick<CallHandlers, ExportCalls> {
  return {
    previewExport: () => ({ files: [], totalFiles: 0, annotations: 0 }),
    writeExport: () => ({ kind: 'cancelled' }),
    copyExport: () => ({ characters: 0 }),
  };
}
