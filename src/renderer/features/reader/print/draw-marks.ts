import type { PrintMark } from '../../../../domain/export/print-sheet';
import styles from './print.module.css';

/** How marks are drawn on paper. */
export interface MarkLook {
  /** Whether passages bear their colour; otherwise only the numbers of their notes are drawn. */
  readonly isColoured: boolean;
  /** The id of a note's place on the paper, and of the reference to it. */
  readonly idOf: (number: number, end: 'note' | 'passage') => string;
}

/**
 * Draws marks as elements into parts of a text (elements with `data-start` and `data-end`), with the numbers of their
 * notes behind them. Marks that lie over each other are nested, so that their colours blend. `marks` come by start.
 */
export function drawMarks(root: ParentNode, marks: readonly PrintMark[], look: MarkLook): void {
  const queue = new MarkQueue(marks);
  for (const part of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(part.dataset['start']);
    const here = queue.within(start, Number(part.dataset['end']));
    if (here.length === 0) continue;
    let at = start;
    for (const node of textsOf(part)) {
      const end = at + node.length;
      node.replaceWith(cut(node.data, at, here, look));
      at = end;
    }
  }
}

/** Hands marks out part by part, without looking at those far away. */
class MarkQueue {
  private next = 0;
  private open: PrintMark[] = [];

  constructor(private readonly marks: readonly PrintMark[]) {}

  /** The marks that touch a stretch; stretches must be asked for in order. */
  within(start: number, end: number): readonly PrintMark[] {
    this.open = this.open.filter((mark) => mark.end > start);
    for (; (this.marks[this.next]?.start ?? Infinity) < end; this.next += 1) {
      const mark = this.marks[this.next];
      if (mark !== undefined && mark.end > start) this.open.push(mark);
    }
    return this.open;
  }
}

function textsOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** A text that begins at an offset, cut where marks begin and end. */
function cut(text: string, start: number, marks: readonly PrintMark[], look: MarkLook): Node {
  const end = start + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  const fragment = new DocumentFragment();
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? end;
    const over = inside.filter((mark) => mark.start < to && mark.end > from);
    fragment.append(wrapped(text.slice(from - start, to - start), over, look));
    for (const mark of inside) if (mark.end === to) fragment.append(...referenceTo(mark, look));
  }
  return fragment;
}

function wrapped(text: string, marks: readonly PrintMark[], { isColoured }: MarkLook): Node {
  let node: Node = document.createTextNode(text);
  if (!isColoured) return node;
  for (const { colour, isStatement } of [...marks].reverse()) {
    const element = document.createElement('span');
    element.className = styles.mark ?? '';
    element.dataset['colour'] = colour;
    if (isStatement) element.dataset['statement'] = '';
    element.append(node);
    node = element;
  }
  return node;
}

function referenceTo({ number }: PrintMark, { idOf }: MarkLook): Node[] {
  if (number === null) return [];
  const link = document.createElement('a');
  link.className = styles.reference ?? '';
  link.id = idOf(number, 'passage');
  link.href = `#${idOf(number, 'note')}`;
  link.textContent = String(number);
  return [link];
}
