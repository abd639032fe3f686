import { nextSentence, sentenceAt } from '../../../domain/article/sentences';
import type { DrawnArticle } from './drawn-article';
import type { SelectionStep, TextRange } from './reader-types';
import {
  blockFrom,
  neighbourBlock,
  spanOf,
  stepSelection,
  type NeighbourOf,
  type UnitSelection,
} from './unit-steps';
import { sayUnit, shortened } from './say-marks';

/** Selects without a mouse, unit by unit. Every step answers what is to be said about it, `null` for nothing. */
export class UnitSelector {
  private last: UnitSelection | null = null;

  constructor(private readonly article: DrawnArticle) {}

  sentence(step: SelectionStep): string | null {
    const { text, language } = this.article.body.drawn;
    const neighbourOf: NeighbourOf = (range, direction) =>
      nextSentence(text, range, direction, language);
    const first = (offset: number): TextRange | null =>
      sentenceAt(text, offset, language) ??
      neighbourOf({ start: offset, end: offset }, 'next') ??
      nextSentence(text, null, 'next', language);
    return this.step(step, first, neighbourOf);
  }

  paragraph(step: SelectionStep): string | null {
    const { text } = this.article.body.drawn;
    return this.step(
      step,
      (offset) => blockFrom(text, offset),
      (range, direction) => neighbourBlock(text, range, direction),
    );
  }

  extend(by: 'character' | 'word' | 'line', direction: 'forward' | 'backward'): string | null {
    const range = this.article.selection.extend(by, direction);
    return range && shortened(this.passage(range));
  }

  private step(
    step: SelectionStep,
    unitFrom: (offset: number) => TextRange | null,
    neighbourOf: NeighbourOf,
  ): string | null {
    const now = this.article.selection.read();
    if (now === null) {
      const first = this.goOn(step, neighbourOf) ?? unitFrom(this.from());
      return first && this.show({ origin: first, edge: first });
    }
    const begun = this.last && isSame(spanOf(this.last), now) ? this.last : null;
    const next = stepSelection(begun ?? { origin: now, edge: now }, step, neighbourOf);
    if (next !== null) return this.show(next);
    return isForward(step) ? 'End of the article' : 'Start of the article';
  }

  /** Where to begin with nothing selected: at the caret, else at the first line in view. */
  private from(): number {
    return this.article.caret.place()?.offset ?? this.article.view.position().offset;
  }

  /**
   * What follows the unit that was selected last, while that is still in view and the caret is still at it: marking a
   * passage lets go of it.
   */
  private goOn(step: SelectionStep, neighbourOf: NeighbourOf): TextRange | null {
    const { offset, end } = this.article.view.position();
    const last = this.last?.edge;
    const caret = this.article.caret.place()?.offset;
    if (!last || last.end <= offset || last.start >= end) return null;
    if (caret !== undefined && (caret < last.start || caret > last.end)) return null;
    return neighbourOf(last, isForward(step) ? 'next' : 'previous');
  }

  private show(next: UnitSelection): string {
    this.last = next;
    const isBackward = next.edge.start < next.origin.start;
    this.article.selection.set(spanOf(next), isBackward ? 'start' : 'end');
    this.article.reveal(next.edge);
    const { shelf } = this.article.painting;
    const text = this.article.body.drawn.text.text;
    const unit = sayUnit(text, next.edge, shelf.within(next.edge));
    return isSame(next.origin, next.edge) ? unit : `Selection extended: ${unit}`;
  }

  private passage({ start, end }: TextRange): string {
    return this.article.body.drawn.text.text.slice(start, end);
  }
}

function isForward(step: SelectionStep): boolean {
  return step === 'next' || step === 'extendNext';
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
