import type { ArticleBody, BodySection } from './article-body';
import { firstLine } from './geometry';
import { groupByLine, type LineGroup } from './line-groups';
import type { PanePainting } from './pane-painting';
import type { ReaderMark } from './reader-types';

/** The lines of a section on which marks begin; heights count from the section's upper edge. */
export interface SurveyedSection {
  readonly section: BodySection;
  readonly lines: readonly LineGroup<ReaderMark>[];
  /** Pixels between the section's box and the edge of what scrolls, on the side where its lines end. */
  readonly room: number;
}

/** The longest that marks near the view wait for their place at the edge. */
const PATIENCE_MS = 400;
/** Of an idle moment this much is left to others. */
const SPARE_MS = 3;

/**
 * Finds the lines on which marks begin, for the sections near the view and while nothing else is to be done, so that
 * scrolling never waits for it. A section is surveyed again when its marks or the setting of the text change.
 */
export class LineSurvey {
  private readonly waiting = new Set<BodySection>();
  private readonly found = new Map<BodySection, SurveyedSection>();
  private readonly listeners = new Set<() => void>();
  private list: readonly SurveyedSection[] = [];
  private turn = 0;
  private readonly stopFollowing: () => void;

  constructor(
    private readonly body: ArticleBody,
    private readonly painting: PanePainting,
    private readonly region: HTMLElement,
  ) {
    this.stopFollowing = painting.onNear((section, isNear) => {
      if (isNear) this.ask(section);
      else this.forget(section);
    });
    for (const section of painting.sectionsNear()) this.ask(section);
  }

  /** What is known now, from above; the same list until something is different. */
  readonly sections = (): readonly SurveyedSection[] => this.list;

  /** Calls `listener` when something else is known, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text is set in another width, size or font: every line stands elsewhere. */
  again(): void {
    for (const section of this.painting.sectionsNear()) this.ask(section);
  }

  stop(): void {
    this.stopFollowing();
    cancelIdleCallback(this.turn);
    this.turn = 0;
    this.listeners.clear();
  }

  private ask(section: BodySection): void {
    this.waiting.add(section);
    if (this.turn !== 0) return;
    this.turn = requestIdleCallback((deadline) => this.work(deadline), { timeout: PATIENCE_MS });
  }

  private forget(section: BodySection): void {
    this.waiting.delete(section);
    if (this.found.delete(section)) this.tell();
  }

  private work(deadline: IdleDeadline): void {
    this.turn = 0;
    let isFirst = true;
    for (const section of [...this.waiting]) {
      if (!isFirst && deadline.timeRemaining() < SPARE_MS) break;
      isFirst = false;
      this.waiting.delete(section);
      this.survey(section);
    }
    this.tell();
    const [next] = this.waiting;
    if (next !== undefined) this.ask(next);
  }

  private survey(section: BodySection): void {
    const marks = this.painting.shelf.beginningIn(section.index);
    if (marks.length === 0 || !this.body.isDrawn(section)) {
      this.found.delete(section);
      return;
    }
    const { top, left, right } = section.element.getBoundingClientRect();
    const view = this.region.getBoundingClientRect();
    const inner = view.left + this.region.clientWidth;
    const isRtl = this.body.drawn.direction === 'rtl';
    const room = Math.round(isRtl ? left - view.left : inner - right);
    const lines = groupByLine(marks, (offset) => {
      const box = firstLine(this.body, { start: offset, end: offset + 1 });
      return box === null ? null : { top: box.top - top, bottom: box.bottom - top };
    });
    this.found.set(section, { section, lines, room });
  }

  private tell(): void {
    this.list = [...this.found.values()].sort((a, b) => a.section.index - b.section.index);
    for (const listener of this.listeners) listener();
  }
}
