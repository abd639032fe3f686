import { find } from '../../desk/find';
import { packed } from '../../contract/packed';
import { openArticle } from '../../desk/open-article';
import { overviewOf } from '../../desk/overview';
import { fail } from '../../domain/result';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type NotebookCalls =
  | 'quickOverview'
  | 'overview'
  | 'openArticle'
  | 'versionText'
  | 'readNote'
  | 'findAnnotations'
  | 'dispatch'
  | 'undo'
  | 'redo';

const NO_NOTEBOOK = { kind: 'noNotebook' } as const;

/** The calls that read and edit the open notebook. */
export function notebookHandlers({
  session,
  started,
}: AppContext): Pick<CallHandlers, NotebookCalls> {
  return {
    quickOverview: async () => {
      await started;
      return session.takeQuickOverview();
    },
    overview: () => session.desk && overviewOf(session.desk),
    openArticle: async ({ id }) =>
      packed(session.desk ? await openArticle(session.desk, id) : fail(NO_NOTEBOOK)),
    versionText: ({ hash }) => session.desk?.readText(hash) ?? fail(NO_NOTEBOOK),
    readNote: ({ id }) => session.desk?.notebook.get('note', id) ?? null,
    findAnnotations: (query) =>
      session.desk ? find(session.desk, query) : { revision: 0, total: 0, items: [] },
    dispatch: ({ command, group }) => session.desk?.dispatch(command, group) ?? fail(NO_NOTEBOOK),
    undo: () => session.desk?.undo() ?? null,
    redo: () => session.desk?.redo() ?? null,
  };
}
