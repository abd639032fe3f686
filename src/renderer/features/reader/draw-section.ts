import type { ArticleText, Block, BlockKind } from '../../../domain/article/article-text';
import { inlineTree, spansOf, type InlineNode } from './inline-tree';
import type { TextRange } from './reader-types';
import type { Part, Section } from './section-plan';
import { leaning } from './text-direction';
import styles from './article.module.css';

/** What drawing a section needs to know of its article. */
export interface DrawnText {
  readonly text: ArticleText;
  /** BCP 47 tag; `null` when it isn't known. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** Level of the text's shallowest headings, which come right under the headline. */
  readonly topLevel: number;
  /** The dateline when the text opens with it, set in small capitals there; `null` otherwise. */
  readonly opening: TextRange | null;
}

/**
 * Draws a section as plain elements. Each part of the text is one element with `data-start` and `data-end` (offsets
 * into the article's text) whose text nodes are exactly that stretch; nothing else in the section holds text.
 */
export function drawSection(
  drawn: DrawnText,
  section: Section,
  before: Part | null,
): DocumentFragment {
  const writer = new SectionWriter(drawn);
  let previous = before;
  for (const part of section.parts) {
    writer.write(part, previous);
    previous = part;
  }
  return writer.fragment;
}

class SectionWriter {
  readonly fragment = new DocumentFragment();
  private group: { readonly kind: BlockKind; readonly element: HTMLElement } | null = null;
  private lists: HTMLElement[] = [];

  constructor(private readonly drawn: DrawnText) {}

  write(part: Part, previous: Part | null): void {
    const { kind } = part.block;
    if (this.group?.kind !== kind) this.group = null;
    switch (kind) {
      case 'heading':
        this.fragment.append(
          this.part(`h${headingRank(part.block.level, this.drawn.topLevel)}`, part),
        );
        return;
      case 'preformatted':
        this.fragment.append(this.part('pre', part));
        return;
      case 'table':
        this.fragment.append(this.table(part));
        return;
      case 'quote':
        this.open('quote', 'blockquote').append(this.paragraph(part, previous));
        return;
      case 'keyPoint':
        this.open('keyPoint', 'ul', styles.keyPoints).append(this.part('li', part));
        return;
      case 'listItem':
        this.listItem(part);
        return;
      case 'caption':
        this.fragment.append(this.part('p', part, styles.caption));
        return;
      case 'paragraph':
        this.fragment.append(this.paragraph(part, previous));
    }
  }

  /** The element that gathers neighbours of one kind; a new one unless such a run is under way. */
  private open(kind: BlockKind, tag: string, className?: string): HTMLElement {
    if (this.group !== null) return this.group.element;
    const element = document.createElement(tag);
    if (className !== undefined) element.className = className;
    this.fragment.append(element);
    this.group = { kind, element };
    return element;
  }

  private listItem(part: Part): void {
    if (this.group === null) this.lists = [this.open('listItem', 'ul')];
    const depth = Math.min(Math.max(1, part.block.level ?? 1), this.lists.length + 1);
    if (depth > this.lists.length) this.lists.push(this.sublist());
    this.lists.length = depth;
    const item = document.createElement('li');
    if (NUMBERED.test(this.drawn.text.text.slice(part.start, part.start + 8))) {
      item.className = styles.numbered ?? '';
    }
    item.append(this.part('div', part));
    this.lists[depth - 1]?.append(item);
  }

  private sublist(): HTMLElement {
    const list = document.createElement('ul');
    this.lists[this.lists.length - 1]?.lastElementChild?.append(list);
    return list;
  }

  /** A paragraph; one that opens a passage rather than goes on with it stands without an indent. */
  private paragraph(part: Part, previous: Part | null): HTMLElement {
    const element = this.part('p', part);
    if (part.isContinued) element.dataset['continued'] = '';
    else if (previous?.block.kind !== part.block.kind) element.dataset['opens'] = '';
    if (OPENING_QUOTE.test(this.drawn.text.text.charAt(part.start))) element.dataset['hangs'] = '';
    return element;
  }

  /** Lines are rows; where tabs stand in them they are cells, each a part of its own. */
  private table(part: Part): HTMLElement {
    const passage = this.drawn.text.text.slice(part.start, part.end);
    if (!passage.includes('\t')) return this.part('pre', part);
    const body = document.createElement('tbody');
    let at = part.start;
    for (const line of passage.split('\n')) {
      const row = body.appendChild(document.createElement('tr'));
      for (const cell of line.split('\t')) {
        const range = { start: at, end: at + cell.length };
        row.append(this.stretch('td', range, part.block));
        at = range.end + 1;
      }
    }
    const table = document.createElement('table');
    table.append(body);
    return this.numbered(table, part);
  }

  private part(tag: string, part: Part, className?: string): HTMLElement {
    const element = this.numbered(this.stretch(tag, part, part.block), part);
    if (className !== undefined) element.className = className;
    return element;
  }

  /** Bears the number of the paragraph that begins here. */
  private numbered(element: HTMLElement, { number }: Part): HTMLElement {
    if (number !== null) element.dataset['paragraph'] = String(number);
    return element;
  }

  private stretch(tag: string, range: TextRange, block: Block): HTMLElement {
    const element = document.createElement(tag);
    const { text, direction, opening } = this.drawn;
    element.dataset['start'] = String(range.start);
    element.dataset['end'] = String(range.end);
    const own = leaning(text.text, range);
    if (own !== null && own !== direction) element.dir = own;
    const tree = inlineTree(range, spansOf(text, block));
    appendInline(element, tree, text.text, opening);
    return element;
  }
}

const NUMBERED = /^(\d{1,3}|\p{L})[.)]\s/u;
const OPENING_QUOTE = /["“‘«„]/;

function headingRank(level: number | null, topLevel: number): number {
  return Math.min(6, (level ?? topLevel) - topLevel + 2);
}

const TAGS = { emphasis: 'em', strong: 'strong', code: 'code', link: 'a' } as const;

function appendInline(
  parent: HTMLElement,
  nodes: readonly InlineNode[],
  text: string,
  opening: TextRange | null,
): void {
  for (const node of nodes) {
    if (node.kind === 'text') {
      appendText(parent, text, node, opening);
    } else {
      const element = document.createElement(TAGS[node.span.kind]);
      if (node.span.kind === 'link') {
        element.setAttribute('href', node.span.href);
        element.draggable = false;
      }
      appendInline(element, node.children, text, opening);
      parent.append(element);
    }
  }
}

function appendText(
  parent: HTMLElement,
  text: string,
  range: TextRange,
  opening: TextRange | null,
): void {
  if (opening === null || opening.start !== range.start || opening.end > range.end) {
    parent.append(text.slice(range.start, range.end));
    return;
  }
  const dateline = document.createElement('span');
  dateline.className = styles.dateline ?? '';
  dateline.append(text.slice(opening.start, opening.end));
  parent.append(dateline, text.slice(opening.end, range.end));
}
