/** Why bytes could not be read as articles. Nothing was kept of them. */
export type ReadError =
  /** No reader for files of this extension yet; without a dot, empty for none. */
  | { readonly kind: 'unsupported'; readonly extension: string }
  /** Both in bytes. */
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** Nothing to read in it: no letter and no digit. */
  | { readonly kind: 'empty' }
  /** Bytes that are no text: a picture, a program, a packed file. */
  | { readonly kind: 'notText' }
  /** Reading took longer than it may; told by who runs the reading. */
  | { readonly kind: 'tooLong' }
  /** The file system gave this code; told by who opens the file. */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** What is wrong with it, in words that end a sentence: `elements nested more than 512 deep`. */
  | { readonly kind: 'broken'; readonly what: string };
