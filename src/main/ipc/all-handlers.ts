import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';
import { appHandlers } from './handlers-app';
import { batchHandlers } from './handlers-batch';
import { copyHandlers } from './handlers-copies';
import { exportHandlers } from './handlers-export';
import { followingHandlers } from './handlers-following';
import { historyHandlers } from './handlers-history';
import { importHandlers } from './handlers-import';
import { notebookHandlers } from './handlers-notebook';
import { originalHandlers } from './handlers-originals';
import { outsideHandlers } from './handlers-outside';
import { printHandlers } from './handlers-print';
import { proposalHandlers } from './handlers-proposals';
import { safekeepingHandlers } from './handlers-safekeeping';
import { speakerHandlers } from './handlers-speakers';
import { viewHandlers } from './handlers-views';
import { wordingHandlers } from './handlers-wording';

/** What main does for every call of the contract. */
export function allHandlers(context: AppContext): CallHandlers {
  return {
    ...appHandlers(context),
    ...notebookHandlers(context),
    ...followingHandlers(context),
    ...safekeepingHandlers(context),
    ...importHandlers(context),
    ...batchHandlers(context),
    ...exportHandlers(context),
    ...copyHandlers(context),
    ...historyHandlers(context),
    ...originalHandlers(context),
    ...outsideHandlers(context),
    ...printHandlers(context),
    ...proposalHandlers(context),
    ...speakerHandlers(context),
    ...viewHandlers(context),
    ...wordingHandlers(context),
  };
}
