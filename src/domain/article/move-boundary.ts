import type { Candidate } from './candidate';

/**
 * Moves the boundary between two articles of one text by so many blocks: forwards the first takes over what opens the
 * second, backwards the second takes over what ends the first. What is known of either stays. `null` when one of them
 * would be left without blocks.
 */
export function moveBoundary(
  first: Candidate,
  second: Candidate,
  by: number,
): [Candidate, Candidate] | null {
  const blocks = [...first.blocks, ...second.blocks];
  const at = first.blocks.length + by;
  if (!Number.isInteger(by) || at < 1 || at >= blocks.length) return null;
  return [
    { ...first, blocks: blocks.slice(0, at) },
    { ...second, blocks: blocks.slice(at) },
  ];
}
