import { createState } from 'lexical';
import type { Origin } from '../commonmark/join-note';
import type { LinkLabel } from '../commonmark/note-block';

/**
 * Where a block was read from; `null` for one made in the editor. Never taken from pasted data: a
 * forged origin could make the note say what is not on the screen.
 */
export const originState = createState('origin', {
  parse: (): Origin | null => null,
  unparse: () => null,
  resetOnCopyNode: true,
});

/** Whether blank lines stand between the items of a list. */
export const looseState = createState('loose', { parse: (value) => value === true });

/** How a link names its definition; `null` when it carries its address itself. */
export const linkLabelState = createState('linkLabel', {
  parse: (): LinkLabel | null => null,
  unparse: () => null,
});
