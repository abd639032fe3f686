/** Why a folder did not open as a notebook. What lies in it is untouched in every case. */
export type OpenError =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'notANotebook'; readonly path: string }
  | { readonly kind: 'notEmpty'; readonly path: string }
  | { readonly kind: 'inUse'; readonly path: string; readonly by: string }
  /** `what` names the file and what is wrong with it. */
  | { readonly kind: 'damaged'; readonly path: string; readonly what: string }
  /** `code` is the system's, or `newerSchema` when only a newer Dateline can read the folder at all. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string };

/** Why a notebook only opens for reading. */
export type ReadOnlyReason = 'newerSchema' | 'inUse' | 'folderReadOnly';

/** Why something was not saved; what was saved before is as it was. */
export type SaveError =
  | { readonly kind: 'notSaved'; readonly code: string }
  | { readonly kind: 'readOnly' }
  /** Someone else wrote in the folder; `file` names where it was noticed. Both sides are there still. */
  | { readonly kind: 'changedOutside'; readonly file: string };

/** Why the text of an article's version could not be read. */
export type TextError =
  | { readonly kind: 'textMissing'; readonly hash: string }
  | { readonly kind: 'textDamaged'; readonly hash: string };
