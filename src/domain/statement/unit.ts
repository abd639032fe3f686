import type { Span, Token } from './token';

/** What sentences are made of: words, marks, and whole passages in quotation marks. */
export type Unit = Token | Quotation;

/** A passage in quotation marks, marks included. Its words are its own: to the sentence around it it is one thing. */
export interface Quotation extends Span {
  readonly kind: 'quoted';
  /** Empty, so that it is never taken for a word. */
  readonly text: '';
  readonly lower: '';
  readonly tokens: readonly Token[];
  readonly words: number;
  /** Its last token, such as the comma before the closing mark; empty when there is none. */
  readonly ending: string;
}

/** What is nowhere: before the first unit and behind the last. */
export const NOTHING: Token = { kind: 'mark', text: '', lower: '', start: -1, end: -1 };

/** Units in order, that are asked by place without asking whether there is one. */
export class Sentence {
  readonly units: readonly Unit[];
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  readonly isFirst: boolean;

  constructor(units: readonly Unit[], paragraph: number, isFirst: boolean) {
    this.units = units;
    this.paragraph = paragraph;
    this.isFirst = isFirst;
  }

  get length(): number {
    return this.units.length;
  }

  /** The unit at a place; {@link NOTHING} outside the sentence. */
  at(place: number): Unit {
    return this.units[place] ?? NOTHING;
  }

  quotedAt(place: number): Quotation | null {
    const unit = this.units[place];
    return unit?.kind === 'quoted' ? unit : null;
  }

  isWord(place: number): boolean {
    return this.units[place]?.kind === 'word';
  }

  isCapital(place: number): boolean {
    return isCapital(this.at(place));
  }

  /** Whether a unit ends or parts sentences by itself. */
  isStop(place: number): boolean {
    return /^[.!?;…]$/.test(this.at(place).text);
  }

  /** From the start of one unit to the end of another. */
  span(from: number, to: number): Span {
    return { start: this.at(from).start, end: this.at(to).end };
  }

  /** The last place that is not a closing mark, but not before one. */
  lastWithoutStops(after: number): number {
    let last = this.length - 1;
    while (last > after && this.isStop(last)) last -= 1;
    return last;
  }

  /** How many words and quotations stand between two places, both included. */
  weight(from: number, to: number): number {
    let count = 0;
    for (let at = from; at <= to; at += 1) if (this.at(at).kind !== 'mark') count += 1;
    return count;
  }

  hasQuotation(from: number, to: number): boolean {
    for (let at = from; at <= to; at += 1) if (this.at(at).kind === 'quoted') return true;
    return false;
  }
}

/** Whether it is a word that begins in upper case. */
export function isCapital({ kind, text }: Unit): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text);
}
