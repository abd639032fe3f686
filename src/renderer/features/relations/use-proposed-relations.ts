import { useCommands } from '../../state/command-bus';
import { tell } from '../../state/messages';
import {
  acceptRelation,
  dismissRelation,
  type ProposedRelation,
  proposedAtFocus,
  useKeepProposedRelations,
} from '../../state/proposed-relations';
import { useView } from '../../state/view-store';

/** Asks what could be related in the articles of the panes, and offers to decide on it by key. */
export function useProposedRelationCommands(): void {
  useKeepProposedRelations();
  const hasPanes = useView((state) => state.panes.length > 0 && state.place === 'reading');
  useCommands(
    {
      acceptRelation: () => decide(acceptRelation),
      dismissRelation: () => decide(dismissRelation),
    },
    hasPanes,
  );
}

function decide(how: (proposed: ProposedRelation) => Promise<void>): void {
  const proposed = proposedAtFocus();
  if (proposed) void how(proposed);
  else tell('Choose a statement with a proposed relation');
}
