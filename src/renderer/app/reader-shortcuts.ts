import { keysOf } from '../state/command-keys';

/** Keys that the reader's toolbar and find bar show in their tooltips. */
export const READER_SHORTCUTS = {
  highlight: keysOf('highlight'),
  sun: keysOf('colour1'),
  apricot: keysOf('colour2'),
  rose: keysOf('colour3'),
  violet: keysOf('colour4'),
  sky: keysOf('colour5'),
  leaf: keysOf('colour6'),
  statement: keysOf('makeStatement'),
  tag: keysOf('tag'),
  note: keysOf('note'),
  copy: 'Mod+C',
  copyWithCitation: keysOf('copyWithCitation'),
};
