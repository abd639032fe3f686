import type { MergeDraft } from './merge-draft';
import { settleNames } from './settle-names';
import { settleNotes } from './settle-notes';
import { settlePlaces } from './settle-places';
import { settleReferences } from './settle-references';
import { settleRelations } from './settle-relations';

/**
 * Brings a merge into the rules of a notebook, which each side kept and both together may break. What is referred to
 * comes first: it may bring back records whose names, notes and relations are looked at next.
 */
export function settle(draft: MergeDraft): void {
  settleReferences(draft);
  settlePlaces(draft);
  settleNames(draft);
  settleNotes(draft);
  settleRelations(draft);
}
