import { shell } from 'electron';
import { join } from 'node:path';
import type { AppContext } from '../app-context';
import { askForCopyFolder } from '../ask-about-held';
import type { CallHandlers } from './call-handlers';

type SafekeepingCalls =
  'openForReading' | 'openForWriting' | 'retrySaving' | 'saveCopyElsewhere' | 'showQuarantine';

/** Folder in a notebook into which damaged files are put. */
const QUARANTINE = 'quarantine';

/** The calls about edits that can't be saved, and notebooks that are damaged or in use. */
export function safekeepingHandlers({
  session,
  recent,
  window,
}: AppContext): Pick<CallHandlers, SafekeepingCalls> {
  return {
    openForReading: ({ path }) => {
      if (!session.wasRefused(path) && !recent.has(path)) {
        throw new Error('Only a notebook that was just refused, or a recent one, opens by path');
      }
      return session.openForReading(path);
    },
    openForWriting: () => session.openForWriting(),
    retrySaving: () => {
      session.desk?.retryNow();
      return null;
    },
    saveCopyElsewhere: async () => {
      const folder = await askForCopyFolder(window());
      return folder === null ? null : session.saveCopy(folder);
    },
    showQuarantine: async () => {
      if (session.info) await shell.openPath(join(session.info.path, QUARANTINE));
      return null;
    },
  };
}
