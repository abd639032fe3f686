import { create } from 'zustand';
import type { ArticleId, CollectionId } from '../../../domain/ids';

/** A small question of the library, asked in a dialog of its own. */
export type Prompt =
  | { readonly kind: 'tag'; readonly ids: readonly ArticleId[] }
  /** Makes a collection and puts the articles in it. */
  | { readonly kind: 'newCollection'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'renameCollection'; readonly id: CollectionId };

/** The question that is asked just now; `null` when none is. */
export const usePrompt = create<{ readonly prompt: Prompt | null }>(() => ({ prompt: null }));

/** Asks a question, or with `null` takes it back. */
export function ask(prompt: Prompt | null): void {
  usePrompt.setState({ prompt });
}
