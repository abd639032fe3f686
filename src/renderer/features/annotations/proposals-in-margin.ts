import type { Annotation } from '../../../domain/annotation/annotation';
import { foldText } from '../../../domain/search/fold-text';
import { speakerNamed } from '../../../domain/speaker/speaker-named';
import type { Proposal } from '../../state/proposals';
import type { Replica } from '../../state/replica';
import type { MarginFilter } from '../../state/view-store';
import { isOpen } from './shown-in-margin';

/** What the margin has a card for: an annotation, or what is proposed to become one. */
export type MarginItem = Annotation | Proposal;

/** Where a card's passage begins in the text it stands on. */
export function startOf(item: MarginItem): number {
  return item.kind === 'proposal' ? item.start : item.target.position.start;
}

/** The proposals that the margin's filter lets through: they have no colour, tag or note. */
export function proposalsInMargin(
  proposals: readonly Proposal[],
  filter: MarginFilter,
  { speakers }: Pick<Replica, 'speakers'>,
): readonly Proposal[] {
  if (isOpen(filter)) return proposals;
  const { kind, colours, tagIds, speakerIds } = filter;
  if ((kind !== 'any' && kind !== 'proposal') || colours.length > 0 || tagIds.length > 0) return [];
  const words = foldText(filter.text).split(/\s+/u).filter(Boolean);
  return proposals.filter(({ statement, exact }) => {
    const { speaker, role, organisation } = statement;
    const known = speaker === null ? null : speakerNamed(speaker, speakers.values());
    if (speakerIds.length > 0 && (known === null || !speakerIds.includes(known.id))) return false;
    const text = foldText([exact, speaker, role, organisation].filter(Boolean).join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Annotations and proposals together in the order of the text; the same list where nothing is proposed. */
export function inTextOrder(
  annotations: readonly Annotation[],
  proposals: readonly Proposal[],
): readonly MarginItem[] {
  if (proposals.length === 0) return annotations;
  const items: MarginItem[] = [];
  let at = 0;
  for (const proposal of proposals) {
    for (
      let next = annotations[at];
      next !== undefined && startOf(next) <= proposal.start;
      next = annotations[at]
    ) {
      items.push(next);
      at += 1;
    }
    items.push(proposal);
  }
  return [...items, ...annotations.slice(at)];
}
