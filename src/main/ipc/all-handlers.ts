import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';
import { appHandlers } from './handlers-app';
import { exportHandlers } from './handlers-export';
import { importHandlers } from './handlers-import';
import { notebookHandlers } from './handlers-notebook';

/** What main does for every call of the contract. */
export function allHandlers(context: AppContext): CallHandlers {
  return {
    ...appHandlers(context),
    ...notebookHandlers(context),
    ...importHandlers(context),
    ...exportHandlers(context),
  };
}
