import type { Annotation } from '../../domain/annotation/annotation';

/**
 * The annotation after (1) or before (-1) the focused one in text order; without a focused one, the first from the
 * reading position on, or the last before it. `null` at the end of the way.
 */
export function stepAnnotation(
  inOrder: readonly Annotation[],
  focused: Annotation | null,
  position: { readonly offset: number } | null,
  by: 1 | -1,
): Annotation | null {
  if (focused) return inOrder[inOrder.indexOf(focused) + by] ?? null;
  const from = position?.offset ?? 0;
  const at = inOrder.findIndex(({ target }) => target.position.end > from);
  if (by === 1) return at === -1 ? null : (inOrder[at] ?? null);
  return inOrder[(at === -1 ? inOrder.length : at) - 1] ?? null;
}
