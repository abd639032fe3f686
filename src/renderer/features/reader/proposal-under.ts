import { buildIntervalIndex, type IntervalIndex } from '../../../domain/annotation/interval-index';
import type { ReaderMark, ReaderProposal } from './reader-types';

const indexes = new WeakMap<readonly ReaderProposal[], IntervalIndex<ReaderProposal>>();

/**
 * The proposal whose words stand at an offset, unless a mark there is no longer than it and is meant instead; of several
 * the shortest.
 */
export function proposalUnder<Proposal extends ReaderProposal>(
  proposals: readonly Proposal[],
  offset: number,
  marks: readonly ReaderMark[],
): Proposal | null {
  if (proposals.length === 0) return null;
  const index = (indexes.get(proposals) ?? indexOf(proposals)) as IntervalIndex<Proposal>;
  const length = ({ start, end }: { readonly start: number; readonly end: number }): number =>
    end - start;
  const [shortest] = [...index.at(offset)].sort((a, b) => length(a) - length(b));
  const [mark] = marks;
  if (shortest === undefined || (mark !== undefined && length(mark) <= length(shortest)))
    return null;
  return shortest;
}

function indexOf(proposals: readonly ReaderProposal[]): IntervalIndex<ReaderProposal> {
  const index = buildIntervalIndex(
    proposals.flatMap((proposal) =>
      proposal.parts.map(({ start, end }) => ({ id: proposal, start, end })),
    ),
  );
  indexes.set(proposals, index);
  return index;
}
