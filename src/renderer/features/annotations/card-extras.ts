import { createContext, type ComponentType } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';

/** What stands below an annotation in its card that is no part of the annotation itself, such as its relations. */
export type CardExtra = ComponentType<{
  readonly annotation: Annotation;
  /** Whether the card is open for editing. */
  readonly isFocused: boolean;
}>;

/** What the window puts below every annotation; `null` for nothing. */
export const CardExtras = createContext<CardExtra | null>(null);
