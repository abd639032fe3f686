import { find } from '../../desk/find';
import type { Calls } from '../../contract/calls';
import type { OpenArticle } from '../../contract/notebook-views';
import { packed, packedWith } from '../../contract/packed';
import { beginArticle, marksToRead, openArticle } from '../../desk/open-article';
import { overviewOf } from '../../desk/overview';
import { toLookAt } from '../../desk/to-look-at';
import { MOST_LOOKS } from '../../contract/to-look-at';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { ArticleId } from '../../domain/ids';
import { fail, ok } from '../../domain/result';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type NotebookCalls =
  | 'quickOverview'
  | 'overview'
  | 'openArticle'
  | 'articleMarks'
  | 'versionText'
  | 'readNote'
  | 'findAnnotations'
  | 'toLookAt'
  | 'dispatch'
  | 'undo'
  | 'redo';

const NO_NOTEBOOK = { kind: 'noNotebook' } as const;
const NONE_OPEN = fail(NO_NOTEBOOK);

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
    openArticle: ({ id }) => (session.desk ? packedArticle(session.desk, id) : packed(NONE_OPEN)),
    articleMarks: async ({ id }) =>
      packed(session.desk ? await marksToRead(session.desk, id) : NONE_OPEN),
    versionText: ({ hash }) => session.desk?.readText(hash) ?? fail(NO_NOTEBOOK),
    readNote: ({ id }) => session.desk?.notebook.get('note', id) ?? null,
    findAnnotations: (query) =>
      session.desk ? find(session.desk, query) : { revision: 0, total: 0, items: [] },
    toLookAt: ({ articleId }) =>
      session.desk
        ? toLookAt(session.desk, articleId, MOST_LOOKS)
        : { revision: 0, articles: [], total: 0 },
    dispatch: ({ command, group }) => session.desk?.dispatch(command, group) ?? fail(NO_NOTEBOOK),
    undo: () => session.desk?.undo() ?? null,
    redo: () => session.desk?.redo() ?? null,
  };
}

/** The text of a much annotated article goes to the page as it is stored, without being taken apart on the way. */
async function packedArticle(
  desk: NotebookDesk,
  id: ArticleId,
): Promise<Calls['openArticle']['answer']> {
  const beginning = await beginArticle(desk, id);
  if (beginning !== null) {
    const { marks, textJson } = beginning;
    const value = packedWith<OpenArticle, 'text'>({ ...marks, isWhole: false }, 'text', textJson);
    return packedWith<{ ok: true; value: OpenArticle }, 'value'>({ ok: true }, 'value', value);
  }
  const opened = await openArticle(desk, id);
  return packed(opened.ok ? ok({ ...opened.value, isWhole: true }) : opened);
}
