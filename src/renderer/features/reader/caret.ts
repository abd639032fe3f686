import { caretStep, intoBlock, type CaretUnit } from './caret-steps';
import { beyondLine, boxAt, lineAt, stopNear, type CaretPlace } from './caret-line';
import type { DrawnArticle } from './drawn-article';
import type { TextRange } from './reader-types';
import { sayUnit } from './say-marks';

/** Everything the caret moves by. */
export type CaretMove = CaretUnit | 'line' | 'lineEdge' | 'page';

interface Move {
  readonly by: CaretMove;
  readonly direction: 'next' | 'previous';
  readonly isExtending: boolean;
}

interface Arrival {
  readonly place: CaretPlace;
  readonly unit: TextRange;
}

/**
 * The caret in one article: a place between two letters that the keyboard moves, and the selection that it draws
 * along. It is kept as an offset, so that it stands where it stood however the text is set or drawn anew.
 */
export class Caret {
  private now: CaretPlace | null = null;
  private on = false;
  /** Where a selection that is drawn along began. */
  private anchor: number | null = null;
  /** The height of the window's width that moves by line keep to; `null` after any other move. */
  private column: number | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly article: DrawnArticle) {}

  get isOn(): boolean {
    return this.on;
  }

  /** Where it stands; `null` while it is off. The same object while it stays. */
  readonly place = (): CaretPlace | null => (this.on ? this.now : null);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Turns it on or off; answers what is to be said. */
  toggle(): string {
    if (this.on) {
      this.turnOff();
      return 'Caret off';
    }
    const place = this.turnOn();
    if (place === null) return 'No text here';
    const line = lineAt(this.article.body, place);
    return `Caret on. ${line === null ? '' : this.say(line)}`;
  }

  turnOff(): void {
    this.on = false;
    this.tell();
  }

  /** Moves it, turning it on when it is off; answers what is to be said. */
  move(move: Move): string {
    const from = this.turnOn();
    if (from === null) return 'No text here';
    const { isExtending, direction, by } = move;
    const selected = this.article.selection.read();
    const isLeaving = selected !== null && !isExtending && by === 'grapheme';
    const arrival = isLeaving ? endOf(selected, direction) : this.arrivalOf(move, from);
    if (arrival === null)
      return direction === 'next' ? 'End of the article' : 'Start of the article';
    if (by !== 'line' && by !== 'page') this.column = null;
    this.anchor = isExtending ? (this.anchor ?? from.offset) : null;
    this.put(arrival.place);
    this.select(arrival.place);
    this.article.reveal(around(arrival.place, this.article.body.drawn.text.text.length));
    return isExtending ? this.sayExtended(arrival.unit) : this.say(arrival.unit);
  }

  /** Follows a selection made otherwise: by a click, or sentence by sentence. */
  follow(): void {
    const selection = getSelection();
    const { body } = this.article;
    if (!this.on || !selection?.focusNode || !body.root.contains(selection.focusNode)) return;
    const isForward = selection.direction !== 'backward';
    const edge = !selection.isCollapsed && isForward ? 'end' : 'start';
    const at = body.offsetAt(selection.focusNode, selection.focusOffset, edge);
    const offset = at === null ? null : intoBlock(body.drawn.text, at);
    if (offset === null || offset === this.now?.offset) return;
    this.anchor = selection.isCollapsed ? null : this.anchorOf(selection);
    this.column = null;
    this.put({ offset, edge: 'start' });
  }

  private anchorOf({ anchorNode, anchorOffset }: Selection): number | null {
    return anchorNode && this.article.body.offsetAt(anchorNode, anchorOffset, 'start');
  }

  private turnOn(): CaretPlace | null {
    if (!this.on) {
      this.on = true;
      this.anchor = null;
      this.put(this.firstPlace());
    }
    return this.now;
  }

  /** Where it was left while that is in view, else at the selection or the first line in view. */
  private firstPlace(): CaretPlace | null {
    const { selection, view, body } = this.article;
    const selected = selection.read();
    const { offset, end } = view.position();
    if (selected !== null) return { offset: selected.start, edge: 'start' };
    if (this.now && this.now.offset >= offset && this.now.offset <= end) return this.now;
    const at = intoBlock(body.drawn.text, clickedAt(this.article) ?? offset);
    return at === null ? null : { offset: at, edge: 'start' };
  }

  private arrivalOf({ by, direction, isExtending }: Move, from: CaretPlace): Arrival | null {
    const { text, language } = this.article.body.drawn;
    if (by === 'line') return this.byLine(from, direction);
    if (by === 'lineEdge') return this.toLineEdge(from, direction);
    if (by === 'page') return this.byPage(from, direction);
    const step = caretStep(text, from.offset, by, direction, isExtending, language);
    return step && { place: { offset: step.offset, edge: 'start' }, unit: step.unit };
  }

  private byLine(from: CaretPlace, direction: 'next' | 'previous'): Arrival | null {
    const { body } = this.article;
    const here = lineAt(body, from);
    const beyond = here && beyondLine(body, here, direction);
    if (here === null || beyond === null) return null;
    this.column ??= boxAt(body, from)?.x ?? 0;
    this.article.reveal(around(beyond, body.drawn.text.text.length));
    const line = lineAt(body, beyond);
    if (line === null) return { place: beyond, unit: around(beyond, Infinity) };
    return { place: stopNear(line, this.column) ?? beyond, unit: line };
  }

  private toLineEdge(from: CaretPlace, direction: 'next' | 'previous'): Arrival | null {
    const line = lineAt(this.article.body, from);
    if (line === null) return null;
    const place = { offset: line.end, edge: 'end' } as const;
    return {
      place: direction === 'next' ? place : { offset: line.start, edge: 'start' },
      unit: line,
    };
  }

  /** As many lines as the view holds. */
  private byPage(from: CaretPlace, direction: 'next' | 'previous'): Arrival | null {
    const { body, region } = this.article;
    const box = boxAt(body, from);
    const height = box === null ? 24 : Math.max(8, (box.bottom - box.top) * 1.6);
    let lines = Math.max(1, Math.floor(region.clientHeight / height) - 1);
    let arrival: Arrival | null = null;
    for (let at = from; lines > 0; lines -= 1) {
      const next = this.byLine(at, direction);
      if (next === null) break;
      arrival = next;
      at = next.place;
    }
    return arrival;
  }

  private put(place: CaretPlace | null): void {
    this.now = place;
    this.tell();
  }

  /** Lets the window's selection stand where the caret is: to be copied, and for screen readers to follow. */
  private select({ offset, edge }: CaretPlace): void {
    const { selection, body } = this.article;
    if (this.anchor !== null && this.anchor !== offset) {
      const isForward = this.anchor < offset;
      const range = { start: Math.min(this.anchor, offset), end: Math.max(this.anchor, offset) };
      selection.set(range, isForward ? 'end' : 'start');
      return;
    }
    const point = body.pointAt(offset, edge);
    if (point !== null) getSelection()?.collapse(point.node, point.offset);
  }

  private say(unit: TextRange): string {
    const { body, painting } = this.article;
    return sayUnit(body.drawn.text.text, unit, painting.shelf.within(unit)) || 'Blank';
  }

  private sayExtended(unit: TextRange): string {
    return this.article.selection.read() === null
      ? 'Nothing selected'
      : `Selection extended: ${this.say(unit)}`;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function endOf(selected: TextRange, direction: 'next' | 'previous'): Arrival {
  const offset = direction === 'next' ? selected.end : selected.start;
  return { place: { offset, edge: 'start' }, unit: { start: offset, end: offset } };
}

/** The letter at a place, to be brought into view. */
function around({ offset, edge }: CaretPlace, length: number): TextRange {
  const start = edge === 'end' || offset >= length ? offset - 1 : offset;
  return { start: Math.max(0, start), end: Math.max(0, start) + 1 };
}

/** Where the pointer pressed last, as long as that is in view; `null` when it was elsewhere. */
function clickedAt({ body, view }: DrawnArticle): number | null {
  const selection = getSelection();
  if (!selection?.focusNode || !body.root.contains(selection.focusNode)) return null;
  const at = body.offsetAt(selection.focusNode, selection.focusOffset, 'start');
  const { offset, end } = view.position();
  return at !== null && at >= offset && at <= end ? at : null;
}
