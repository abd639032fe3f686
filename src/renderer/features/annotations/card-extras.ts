import { createContext, type ReactNode } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';

/**
 * What stands below an annotation in its card that is no part of the annotation itself, such as its relations.
 * `isFocused` tells whether the card is open for editing.
 */
export type DrawCardExtra = (annotation: Annotation, isFocused: boolean) => ReactNode;

/** What the window puts below every annotation; `null` for nothing. */
export const CardExtras = createContext<DrawCardExtra | null>(null);
