import type { ProposedRelationCalls } from '../../contract/proposed-relations';
import type { SpeakerCalls } from '../../contract/speaker-pages';
import { proposedRelations } from '../../desk/proposed-relations';
import { speakerPhrases, speakerSummary } from '../../desk/speaker-page';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

/** The calls about speakers, and about relations that could be made. */
export function speakerHandlers({
  session,
}: AppContext): Pick<CallHandlers, keyof SpeakerCalls | keyof ProposedRelationCalls> {
  return {
    speakerSummary: ({ id }) => session.desk && speakerSummary(session.desk, id),
    speakerPhrases: ({ id }) => (session.desk ? speakerPhrases(session.desk, id) : []),
    proposedRelations: (query) => (session.desk ? proposedRelations(session.desk, query) : []),
  };
}
