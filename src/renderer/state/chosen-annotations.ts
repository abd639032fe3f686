import { create } from 'zustand';
import type { AnnotationId } from '../../domain/ids';
import { useView } from './view-store';

/** The annotations chosen in the margin to be changed together: of the moment, and of the focused pane's article. */
export interface ChosenAnnotations {
  /** In the order in which they were chosen. */
  readonly ids: readonly AnnotationId[];
  /** Where a range of them begins; `null` when nothing was chosen yet. */
  readonly anchor: AnnotationId | null;
  /** Whether their tags are open for editing. */
  readonly areTagsOpen: boolean;
}

const NONE: ChosenAnnotations = { ids: [], anchor: null, areTagsOpen: false };

/** What is chosen in the margin. */
export const useChosen = create<ChosenAnnotations>(() => NONE);

/** Chooses one more, or lets go of it. The one in focus is chosen along, so that a second one makes two. */
export function toggleChosen(id: AnnotationId): void {
  const { ids } = begun();
  const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  useChosen.setState({ ids: next, anchor: id });
}

/** Chooses everything from where choosing began to one annotation, and nothing else. */
export function chooseTo(id: AnnotationId, inOrder: readonly AnnotationId[]): void {
  const { anchor } = begun();
  const from = anchor === null ? -1 : inOrder.indexOf(anchor);
  const to = inOrder.indexOf(id);
  if (to === -1) return;
  const start = from === -1 ? to : Math.min(from, to);
  const ids = inOrder.slice(start, Math.max(from, to) + 1);
  useChosen.setState({ ids, anchor: from === -1 ? id : anchor });
}

/** Chooses all of a list. */
export function chooseAll(inOrder: readonly AnnotationId[]): void {
  useChosen.setState({ ids: inOrder, anchor: inOrder[0] ?? null });
}

/** Chooses nothing; whether something was chosen. */
export function clearChosen(): boolean {
  const had = useChosen.getState().ids.length > 0;
  useChosen.setState(NONE);
  return had;
}

/** Opens the tags of the chosen, with the keyboard in them. */
export function openChosenTags(): void {
  useChosen.setState({ areTagsOpen: true });
  useView.setState(({ margin }) => ({ margin: { ...margin, open: true } }));
}

/** What is chosen; when nothing is yet, the annotation in focus. */
function begun(): Pick<ChosenAnnotations, 'ids' | 'anchor'> {
  const { ids, anchor } = useChosen.getState();
  const { focusedAnnotation } = useView.getState();
  if (ids.length > 0 || focusedAnnotation === null) return { ids, anchor };
  return { ids: [focusedAnnotation], anchor: focusedAnnotation };
}

/** How many are chosen, in words. */
export function sayChosen(count: number): string {
  if (count === 0) return 'Nothing chosen';
  return count === 1 ? '1 annotation chosen' : `${count} annotations chosen`;
}
