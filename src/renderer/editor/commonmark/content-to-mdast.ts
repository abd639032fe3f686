import type { Link, LinkReference, Literal, PhrasingContent } from 'mdast';
import { assertNever } from '../../../domain/assert-never';
import type { Marks, NoteInline, NoteLink } from './note-block';
import { carries, spanEnd } from './unmark-edges';

/** Inline Markdown on its way out; unlike `html` it is also written where a line begins. */
export interface AsItIs extends Literal {
  readonly type: 'asItIs';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    asItIs: AsItIs;
  }
  interface RootContentMap {
    asItIs: AsItIs;
  }
}

/** Whether a definition with a label stands in the note. */
export type IsDefined = (label: string) => boolean;

/** Settled running text as a syntax tree. */
export function contentToMdast(
  content: readonly NoteInline[],
  isDefined: IsDefined,
): PhrasingContent[] {
  return phrase(content, [], isDefined);
}

/** Wraps the longest runs that share a mark, outermost first. */
function phrase(
  content: readonly NoteInline[],
  done: readonly (keyof Marks)[],
  isDefined: IsDefined,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < content.length;) {
    const [mark, end] = widestMark(content, at, done);
    const item = content[at];
    if (mark !== null) {
      const children = phrase(content.slice(at, end), [...done, mark], isDefined);
      nodes.push({ type: mark === 'bold' ? 'strong' : 'emphasis', children });
      at = end;
    } else {
      if (item !== undefined) nodes.push(leaf(item, done, isDefined));
      at += 1;
    }
  }
  return nodes;
}

function widestMark(
  content: readonly NoteInline[],
  at: number,
  done: readonly (keyof Marks)[],
): [keyof Marks | null, number] {
  let widest: [keyof Marks | null, number] = [null, at];
  for (const mark of ['bold', 'italic'] as const) {
    const isOpen = done.includes(mark) || !carries(content[at], mark);
    const end = isOpen ? at : spanEnd(content, at, mark);
    if (end > widest[1]) widest = [mark, end];
  }
  return widest;
}

function leaf(
  item: NoteInline,
  done: readonly (keyof Marks)[],
  isDefined: IsDefined,
): PhrasingContent {
  switch (item.kind) {
    case 'text':
      return { type: item.code ? 'inlineCode' : 'text', value: item.text };
    case 'break':
      return { type: 'break' };
    case 'raw':
      return { type: 'asItIs', value: item.markdown };
    case 'link':
      return linkToMdast(item, phrase(item.content, done, isDefined), isDefined);
    default:
      return assertNever(item);
  }
}

/** A link whose definition is gone carries its address itself rather than lose it. */
function linkToMdast(
  link: NoteLink,
  children: PhrasingContent[],
  isDefined: IsDefined,
): Link | LinkReference {
  const { url, title, reference } = link;
  if (reference === null || !isDefined(reference.label)) {
    return { type: 'link', url, title, children };
  }
  const { label, form } = reference;
  return { type: 'linkReference', identifier: label, label, referenceType: form, children };
}
