import { noteText, type Marks, type NoteInline, type NoteText } from './note-block';

/** Whether an item carries a mark; a link does when all its text does, a break never. */
export function carries(item: NoteInline | undefined, mark: keyof Marks): boolean {
  if (item === undefined || item.kind === 'break') return false;
  if (item.kind !== 'link') return item[mark];
  const said = item.content.filter((inner) => !isSpace(inner));
  return said.length > 0 && said.every((inner) => carries(inner, mark));
}

/** The end of the run that carries a mark from `start` on, the breaks inside it included. */
export function spanEnd(content: readonly NoteInline[], start: number, mark: keyof Marks): number {
  let end = start;
  for (let at = start; at < content.length; at += 1) {
    if (carries(content[at], mark)) end = at + 1;
    else if (content[at]?.kind !== 'break' || at === start) break;
  }
  return end;
}

/** Emphasis can neither begin nor end with a space: takes the mark off such edges. */
export function unmarkEdges(content: readonly NoteInline[], mark: keyof Marks): NoteInline[] {
  const settled: NoteInline[] = [];
  for (let at = 0; at < content.length;) {
    const end = spanEnd(content, at, mark);
    const span = content.slice(at, Math.max(end, at + 1));
    settled.push(...(end > at ? unmarkEnd(unmarkStart(span, mark), mark) : span));
    at += span.length;
  }
  return settled;
}

function unmarkStart(span: readonly NoteInline[], mark: keyof Marks): NoteInline[] {
  const [first, ...rest] = span;
  if (first?.kind === 'break') return [first, ...unmarkStart(rest, mark)];
  if (first?.kind !== 'text' || first.code) return [...span];
  const spaces = /^\s*/.exec(first.text)?.[0] ?? '';
  if (spaces === '') return [...span];
  const off = without(first, spaces, mark);
  if (spaces === first.text) return [off, ...unmarkStart(rest, mark)];
  return [off, noteText(first.text.slice(spaces.length), first), ...rest];
}

function unmarkEnd(span: readonly NoteInline[], mark: keyof Marks): NoteInline[] {
  const last = span.at(-1);
  const rest = span.slice(0, -1);
  if (last?.kind === 'break') return [...unmarkEnd(rest, mark), last];
  if (last?.kind !== 'text' || last.code || !last[mark]) return [...span];
  const spaces = /\s*$/.exec(last.text)?.[0] ?? '';
  if (spaces === '') return [...span];
  const off = without(last, spaces, mark);
  if (spaces === last.text) return [...unmarkEnd(rest, mark), off];
  return [...rest, noteText(last.text.slice(0, -spaces.length), last), off];
}

function without(item: NoteText, text: string, mark: keyof Marks): NoteText {
  const { bold, italic } = item;
  return noteText(text, { bold, italic, [mark]: false });
}

function isSpace(item: NoteInline): boolean {
  return item.kind === 'break' || (item.kind === 'text' && !item.code && !/\S/.test(item.text));
}
