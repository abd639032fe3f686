import { describe } from '../anchor/describe';
import type { Target } from './annotation';

/**
 * The two targets that a passage is cut into at an offset of its text, without the blanks at the cut. What is kept of a
 * passage tells everything that its text would. `null` when nothing is left on one side.
 */
export function splitTarget(target: Target, at: number): readonly [Target, Target] | null {
  const { start, end } = target.position;
  if (!Number.isSafeInteger(at) || at <= start || at >= end) return null;
  const { exact } = target.quote;
  const cut = at - start;
  const first = exact.slice(0, cut).trimEnd().length;
  const second = exact.length - exact.slice(cut).trimStart().length;
  if (first === 0 || second === exact.length) return null;
  return [part(target, 0, first), part(target, second, exact.length)];
}

/** The stretch of a target between two offsets into its quotation. */
function part(target: Target, from: number, to: number): Target {
  const { prefix, exact, suffix } = target.quote;
  const known = prefix + exact + suffix;
  const range = { start: prefix.length + from, end: prefix.length + to };
  const { start } = target.position;
  return {
    ...target,
    quote: describe(known, range).quote,
    position: { start: start + from, end: start + to },
  };
}
