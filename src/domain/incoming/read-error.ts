import type { AddressProblem } from '../article/address-problem';

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
  /** The user called it off. */
  | { readonly kind: 'cancelled' }
  /** Nothing was taken from an address; `host` is its own or the one that it led to. Told by who fetches. */
  | { readonly kind: 'address'; readonly host: string; readonly problem: AddressProblem }
  /** The file system gave this code; told by who opens the file. */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** Kept from being read by a password. */
  | { readonly kind: 'locked' }
  /** Pages that are pictures, without text to read. */
  | { readonly kind: 'scanned'; readonly pages: number }
  /** Cut off, or not what its format demands; the format by its extension, without a dot. */
  | { readonly kind: 'damaged'; readonly format: string }
  /** What is packed in it comes to more than this many bytes. */
  | { readonly kind: 'unpacksTooLarge'; readonly limit: number }
  /** What is wrong with it, in words that end a sentence: `elements nested more than 512 deep`. */
  | { readonly kind: 'broken'; readonly what: string };
