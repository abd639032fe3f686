import type { FollowingCalls } from '../../contract/following';
import { followStatements, organisationsSpeaking } from '../../desk/follow-statements';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

/** The calls of statements followed over time. */
export function followingHandlers({
  session,
}: AppContext): Pick<CallHandlers, keyof FollowingCalls> {
  return {
    followStatements: (query) => session.desk && followStatements(session.desk, query),
    organisationsSpeaking: () => (session.desk ? organisationsSpeaking(session.desk) : []),
  };
}
