import type { Anchor } from './anchor';
import type { Selectors } from './describe';
import { prepareText } from './prepare-text';

/**
 * Finds a described passage in a text: exactly, moved, perhaps with changed words, or says that it is ambiguous or gone
 * (rules X1 to X9). For many passages in one text `prepareText` shares the work.
 */
export function locate(text: string, selectors: Selectors): Anchor {
  return prepareText(text).locate(selectors);
}
