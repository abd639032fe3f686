import { decidePair, waitingPairs } from '../../desk/two-versions';
import { fail } from '../../domain/result';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type OutsideCalls = 'twoVersions' | 'decideVersions';

/** The calls about records of which two computers made two versions. */
export function outsideHandlers({ session }: AppContext): Pick<CallHandlers, OutsideCalls> {
  return {
    twoVersions: async () => (session.desk ? waitingPairs(session.desk) : []),
    decideVersions: ({ key, decision }) =>
      session.desk
        ? decidePair(session.desk, key, decision)
        : Promise.resolve(fail({ kind: 'noNotebook' })),
  };
}
