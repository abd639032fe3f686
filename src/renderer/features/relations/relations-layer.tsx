import type { RefObject } from 'react';
import { PassageDrop } from './passage-drop';
import { RelatingBar } from './relating-bar';
import { RelationQuestion } from './relation-question';
import { useProposedRelationCommands } from './use-proposed-relations';

/** What lies over the panes while two passages are being related. */
export function RelationsLayer({ area }: { area: RefObject<HTMLElement | null> }) {
  useProposedRelationCommands();
  return (
    <>
      <PassageDrop area={area} />
      <RelatingBar />
      <RelationQuestion />
    </>
  );
}
