import { decidePair, waitingPairs } from '../../desk/two-versions';
import { fail } from '../../domain/result';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type OutsideCalls = 'outsideState' | 'decideVersions';

/** The calls about records of which two computers made two versions. */
export function outsideHandlers({
  session,
  outside,
}: AppContext): Pick<CallHandlers, OutsideCalls> {
  return {
    outsideState: async () => ({
      pairs: session.desk ? await waitingPairs(session.desk) : [],
      report: outside.report,
    }),
    decideVersions: ({ key, decision }) =>
      session.desk
        ? decidePair(session.desk, key, decision)
        : Promise.resolve(fail({ kind: 'noNotebook' })),
  };
}
