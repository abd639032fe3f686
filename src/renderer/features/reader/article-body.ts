import { afterPaint } from '../../platform/after-paint';
import { drawSection, type DrawnText } from './draw-section';
import type { TextRange } from './reader-types';
import { planSections, sectionAt, type Section } from './section-plan';
import { drawnParts, offsetAt, pointIn, type DomPoint } from './text-map-dom';
import styles from './article.module.css';

/** A section with its element; empty until it is drawn. */
export interface BodySection extends Section {
  readonly element: HTMLElement;
}

type Parts = ReturnType<typeof drawnParts>;

/** Sections drawn in one go while nothing else happens: about 5 ms of work. */
const SECTIONS_PER_TURN = 6;

/**
 * The text of one article in the DOM. Its sections stand there as empty boxes of about the right height at once; they
 * are drawn when they are needed and otherwise one after the other while the window is idle, so that a book opens as
 * fast as a page. What is drawn never changes.
 */
export class ArticleBody {
  readonly sections: readonly BodySection[];
  private readonly parts = new Map<number, Parts>();
  private readonly listeners = new Set<(section: BodySection) => void>();
  private readonly name = nextName();
  private turn = 0;
  private isStopped = false;

  constructor(
    readonly root: HTMLElement,
    readonly drawn: DrawnText,
  ) {
    this.sections = planSections(drawn.text).map((section) => ({
      ...section,
      element: emptySection(section, this.anchorOf(section)),
    }));
    root.replaceChildren(...this.sections.map(({ element }) => element));
  }

  /** The section that an offset lies in, or comes after; `null` for an empty article. */
  sectionAt(offset: number): BodySection | null {
    return this.sections[sectionAt(this.sections, offset)] ?? null;
  }

  /** Name by which boxes elsewhere on the page keep beside a section's. */
  anchorOf({ index }: Section): string {
    return `${this.name}-${String(index)}`;
  }

  isDrawn(section: Section): boolean {
    return this.parts.has(section.index);
  }

  /** Draws a section unless it is drawn already. */
  draw(section: BodySection): Parts {
    const known = this.parts.get(section.index);
    if (known !== undefined) return known;
    const before = this.sections[section.index - 1]?.parts.at(-1) ?? null;
    section.element.append(drawSection(this.drawn, section, before));
    const parts = drawnParts(section.element);
    this.parts.set(section.index, parts);
    for (const listener of this.listeners) listener(section);
    return parts;
  }

  /** Draws everything: before printing. */
  drawAll(): void {
    for (const section of this.sections) this.draw(section);
  }

  /**
   * Draws what is left once the first page is painted, a little at a time while the window is idle, until `stop` is
   * called: between two frames the window counts as idle also while that page waits for the next one.
   */
  async drawWhenIdle(): Promise<void> {
    await afterPaint();
    if (this.isStopped) return;
    let next = 0;
    const work = (deadline: IdleDeadline): void => {
      let drawn = 0;
      while (
        next < this.sections.length &&
        (drawn < SECTIONS_PER_TURN || deadline.timeRemaining() > 8)
      ) {
        this.draw(this.sections[next] as BodySection);
        next += 1;
        drawn += 1;
      }
      if (next < this.sections.length) this.turn = requestIdleCallback(work, { timeout: 500 });
    };
    this.turn = requestIdleCallback(work, { timeout: 500 });
  }

  stop(): void {
    this.isStopped = true;
    cancelIdleCallback(this.turn);
    this.listeners.clear();
  }

  /** Calls `listener` for each section drawn from now on, until the returned function is called. */
  onDrawn(listener: (section: BodySection) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The offset that a place in the DOM stands for; `null` when the article has no text. */
  offsetAt(node: Node, offset: number, edge: 'start' | 'end'): number | null {
    return offsetAt(this.root, node, offset, edge);
  }

  /** The place in the DOM of an offset; its section is drawn if need be. `null` when the article has no text. */
  pointAt(offset: number, edge: 'start' | 'end'): DomPoint | null {
    const section = this.sectionAt(edge === 'end' ? Math.max(0, offset - 1) : offset);
    if (section === null) return null;
    const isBehind = edge === 'start' && offset >= section.end;
    const holder = (isBehind && this.sections[section.index + 1]) || section;
    return pointIn(this.draw(holder), offset, edge);
  }

  /** The DOM range of a stretch of text; `null` when the article has no text. */
  rangeOf({ start, end }: TextRange): Range | null {
    const from = this.pointAt(start, 'start');
    const to = this.pointAt(end, end === start ? 'start' : 'end');
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The same as a range that costs nothing to keep, for a stretch inside one drawn section. */
  staticRangeIn(section: BodySection, { start, end }: TextRange): StaticRange | null {
    const parts = this.parts.get(section.index);
    const from = parts && pointIn(parts, start, 'start');
    const to = parts && pointIn(parts, end, 'end');
    if (!from || !to) return null;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }
}

let bodies = 0;

/** The same article may stand on the page twice, each with names of its own. */
function nextName(): string {
  bodies += 1;
  return `--text-${String(bodies)}`;
}

function emptySection(section: Section, anchor: string): HTMLElement {
  const element = document.createElement('div');
  element.className = styles.section ?? '';
  element.dataset['section'] = String(section.index);
  element.style.setProperty('anchor-name', anchor);
  // Not by way of a variable: each box would get a copy of all the page's variables, a sixth of a millisecond a piece.
  element.style.containIntrinsicBlockSize = `auto ${String(Math.ceil(section.lines))}lh`;
  return element;
}
