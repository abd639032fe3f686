import { buildIntervalIndex, type IntervalIndex } from '../../../domain/annotation/interval-index';
import type { AnnotationId } from '../../../domain/ids';
import { changedStretch } from './changed-stretch';
import { clip, coverage } from './coverage';
import type { LayerName } from './highlight-layers';
import { MARK_COLOURS, type ReaderMark, type TextRange } from './reader-types';
import { sectionAt } from './section-plan';

/** What each layer paints in one section. */
export type SectionPaint = ReadonlyMap<LayerName, readonly TextRange[]>;

interface Shelf {
  readonly bounds: TextRange;
  readonly marks: Map<AnnotationId, ReaderMark>;
  /** Built when it is first asked after a change. */
  index: IntervalIndex<AnnotationId> | null;
}

/**
 * The marks of one article, kept by the sections they lie in, so that a change costs what the sections it touches
 * hold and not what the article holds.
 */
export class MarkShelf {
  private readonly shelves: readonly Shelf[];
  private readonly known = new Map<AnnotationId, ReaderMark>();
  private list: readonly ReaderMark[] = [];

  constructor(private readonly sections: readonly TextRange[]) {
    this.shelves = sections.map(({ start, end }) => ({
      bounds: { start, end },
      marks: new Map(),
      index: null,
    }));
  }

  /**
   * Takes over a new list of marks; answers the sections where something is different now. What both lists begin and
   * end with is only compared by identity.
   */
  replace(marks: readonly ReaderMark[]): ReadonlySet<number> {
    const touched = new Set<number>();
    const { before, now } = changedStretch(this.list, marks);
    this.list = marks;
    const wanted = new Set(now.map(({ id }) => id));
    for (const { id } of before) {
      const mark = this.known.get(id);
      if (mark === undefined || wanted.has(id)) continue;
      this.known.delete(id);
      this.drop(mark, touched);
    }
    for (const mark of now) {
      const known = this.known.get(mark.id);
      this.known.set(mark.id, mark);
      if (known !== undefined && isSame(known, mark)) continue;
      if (known !== undefined) this.drop(known, touched);
      this.put(mark, touched);
    }
    return touched;
  }

  get(id: AnnotationId): ReaderMark | null {
    return this.known.get(id) ?? null;
  }

  /** The marks that hold the character at an offset, the shortest first. */
  at(offset: number): readonly ReaderMark[] {
    const shelf = this.shelves[sectionAt(this.sections, offset)];
    if (shelf === undefined) return [];
    shelf.index ??= buildIntervalIndex([...shelf.marks.values()]);
    return shelf.index
      .at(offset)
      .flatMap((id) => shelf.marks.get(id) ?? [])
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  }

  /** The marks that share a letter with a stretch, by start, then end. */
  within({ start, end }: TextRange): readonly ReaderMark[] {
    const found = new Map<AnnotationId, ReaderMark>();
    const last = sectionAt(this.sections, Math.max(start, end - 1));
    for (let at = Math.max(0, sectionAt(this.sections, start)); at <= last; at += 1) {
      const shelf = this.shelves[at];
      if (shelf === undefined) continue;
      shelf.index ??= buildIntervalIndex([...shelf.marks.values()]);
      for (const id of shelf.index.within(start, end)) {
        const mark = shelf.marks.get(id);
        if (mark !== undefined) found.set(id, mark);
      }
    }
    return [...found.values()];
  }

  /** The marks that begin in a section, in order of their start. */
  beginningIn(section: number): readonly ReaderMark[] {
    const shelf = this.shelves[section];
    if (shelf === undefined) return [];
    return [...shelf.marks.values()]
      .filter(({ start }) => start >= shelf.bounds.start)
      .sort((a, b) => a.start - b.start);
  }

  /** What the marks paint in a section, without the one that stands out and is painted for itself. */
  paint(section: number, without: AnnotationId | null): SectionPaint {
    const paint = new Map<LayerName, readonly TextRange[]>();
    const shelf = this.shelves[section];
    if (shelf === undefined || shelf.marks.size === 0) return paint;
    const marks = [...shelf.marks.values()].filter(({ id }) => id !== without);
    for (const colour of MARK_COLOURS) {
      const coloured = marks.filter((mark) => mark.colour === colour);
      if (coloured.length === 0) continue;
      const { once, twice } = coverage(clip(coloured, shelf.bounds));
      paint.set(`reader-${colour}`, once);
      if (twice.length > 0) paint.set(`reader-${colour}-overlap`, twice);
      const statements = clip(
        coloured.filter((mark) => mark.isStatement).flatMap((mark) => mark.parts ?? [mark]),
        shelf.bounds,
      );
      if (statements.length > 0) paint.set(`reader-${colour}-statement`, coverage(statements).once);
    }
    return paint;
  }

  private put(mark: ReaderMark, touched: Set<number>): void {
    this.forEachShelf(mark, touched, (shelf) => shelf.marks.set(mark.id, mark));
  }

  private drop(mark: ReaderMark, touched: Set<number>): void {
    this.forEachShelf(mark, touched, (shelf) => shelf.marks.delete(mark.id));
  }

  private forEachShelf(
    mark: TextRange,
    touched: Set<number>,
    change: (shelf: Shelf) => void,
  ): void {
    const from = Math.max(0, sectionAt(this.sections, mark.start));
    for (let index = from; index < this.shelves.length; index += 1) {
      const shelf = this.shelves[index] as Shelf;
      if (shelf.bounds.start >= mark.end) return;
      change(shelf);
      shelf.index = null;
      touched.add(index);
    }
  }
}

function isSame(a: ReaderMark, b: ReaderMark): boolean {
  return (
    a === b ||
    (a.start === b.start &&
      a.end === b.end &&
      a.colour === b.colour &&
      a.isStatement === b.isStatement &&
      a.hasNote === b.hasNote &&
      a.isTagged === b.isTagged &&
      JSON.stringify(a.parts) === JSON.stringify(b.parts))
  );
}
