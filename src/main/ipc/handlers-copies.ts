import { shell } from 'electron';
import type { CopyRestored } from '../../contract/daily-copies';
import { restoreFromCopy } from '../../desk/restore-from-copy';
import { fail, ok } from '../../domain/result';
import { nodeFileSystem } from '../../library/files/node-file-system';
import { saveCopyAs } from '../../library/copies/save-copy-as';
import type { AppContext } from '../app-context';
import { askForFolder } from '../ask';
import type { CallHandlers } from './call-handlers';

type CopyCalls =
  | 'dailyCopies'
  | 'makeDailyCopy'
  | 'chooseCopiesFolder'
  | 'showCopiesFolder'
  | 'previewCopy'
  | 'restoreCopy'
  | 'leaveCopy'
  | 'saveCopyAs';

const NO_NOTEBOOK = { kind: 'noNotebook' } as const;

/** The calls about the copies of notebooks outside their folders. */
export function copyHandlers(context: AppContext): Pick<CallHandlers, CopyCalls> {
  const { session, copies, previews, settings, window } = context;
  return {
    dailyCopies: () => copies.list(session.desk?.id ?? null),
    makeDailyCopy: () => copies.makeNow(),
    chooseCopiesFolder: async () => {
      const path = await askForFolder(window(), {
        title: 'Where copies of notebooks go',
        defaultPath: copies.state.folder,
      });
      return path === null ? settings.current : settings.change({ copiesFolder: path });
    },
    showCopiesFolder: async () => {
      await shell.openPath(copies.state.folder);
      return null;
    },
    previewCopy: async ({ copy, text }) =>
      session.desk ? previews.preview(session.desk, copies.pathOf(copy), text) : fail(NO_NOTEBOOK),
    leaveCopy: () => {
      previews.leave();
      return null;
    },
    ...takingHandlers(context),
  };
}

function takingHandlers({
  session,
  copies,
  previews,
  window,
}: AppContext): Pick<CallHandlers, 'restoreCopy' | 'saveCopyAs'> {
  return {
    restoreCopy: async ({ copy, choice }) => {
      if (!session.desk) return fail(NO_NOTEBOOK);
      const compared = await previews.compare(session.desk, copies.pathOf(copy));
      if (!compared.ok) return compared;
      const done = await restoreFromCopy(compared.value, nodeFileSystem, choice);
      if (!done.ok) return done;
      const nothing: CopyRestored = { records: 0, lacking: 0 };
      return ok(done.value ?? nothing);
    },
    saveCopyAs: async ({ copy }) => {
      const path = await askForFolder(window(), {
        title: 'Make a notebook of the copy in an empty folder',
        buttonLabel: 'Make notebook',
      });
      if (path === null) return null;
      const saved = await saveCopyAs(nodeFileSystem, copies.pathOf(copy), path);
      return saved.ok ? session.open(path) : saved;
    },
  };
}
