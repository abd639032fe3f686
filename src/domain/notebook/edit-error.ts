import type { CommandError } from './command';

/** Why an edit was not done; the notebook is as it was before. */
export type EditError =
  | { readonly kind: 'refused'; readonly reason: CommandError }
  | { readonly kind: 'notSaved'; readonly code: string }
  /** Someone else wrote in the folder, and both sides could not be brought together. */
  | { readonly kind: 'changedOutside'; readonly file: string }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'noNotebook' };
