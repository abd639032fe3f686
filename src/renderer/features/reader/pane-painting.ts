import type { AnnotationId } from '../../../domain/ids';
import type { ArticleBody, BodySection } from './article-body';
import { clip, clipOrdered } from './coverage';
import type { LayerName } from './highlight-layers';
import type { HighlightPainter } from './highlight-painter';
import { MarkShelf } from './mark-shelf';
import type { ReaderLayer, ReaderMark, TextRange } from './reader-types';

/** What a find paints. */
export interface FindPaint {
  /** In order, without overlaps. */
  readonly matches: readonly TextRange[];
  readonly current: TextRange | null;
}

/** Told of a section that came near the view or whose marks changed there, and of one that went away. */
export type NearListener = (section: BodySection, isNear: boolean) => void;

/** How far beyond the view sections are painted already: one height of it each way. */
const PAINT_MARGIN = '100% 0px';

/** Lines on the tallest page that is likely. */
const FIRST_LINES = 75;

/**
 * The paint of one pane: knows what is to be seen and where the reader is, and has the window's painter show the
 * sections near the view, each anew only when something in it is different.
 */
export class PanePainting {
  readonly shelf: MarkShelf;
  private readonly near = new Set<BodySection>();
  private readonly followers = new Set<NearListener>();
  private readonly observer: IntersectionObserver;
  private readonly stopListening: () => void;
  private layers: readonly ReaderLayer[] = [];
  private focused: AnnotationId | null = null;
  private hovered: readonly AnnotationId[] = [];
  private moved: ReaderMark | null = null;
  private find: FindPaint = { matches: [], current: null };

  constructor(
    private readonly paneId: string,
    private readonly body: ArticleBody,
    private readonly painter: HighlightPainter,
    private readonly view: HTMLElement,
  ) {
    this.shelf = new MarkShelf(body.sections);
    this.stopListening = body.onDrawn((section) => {
      if (this.near.has(section)) this.paint(section);
    });
    this.observer = new IntersectionObserver((entries) => this.follow(entries), {
      root: view,
      rootMargin: PAINT_MARGIN,
    });
    for (const { element } of body.sections) this.observer.observe(element);
  }

  setMarks(marks: readonly ReaderMark[]): void {
    const before = this.shelf.get(this.focused ?? 'annotation:');
    const touched = this.shelf.replace(marks);
    this.paintWhere((section) => touched.has(section.index));
    for (const section of this.near) if (touched.has(section.index)) this.tell(section, true);
    if (before !== null) this.paintAround([before]);
  }

  setLayers(layers: readonly ReaderLayer[]): void {
    const changed = changedRanges(this.layers, layers);
    this.layers = layers;
    this.paintAround(changed);
  }

  setFocused(id: AnnotationId | null): void {
    const around = this.marksOf([this.focused, id]);
    this.focused = id;
    this.paintAround(around);
  }

  /** Paints the mark in focus elsewhere than it is, while its ends are moved; `null` where it is. */
  setMoved(mark: ReaderMark | null): void {
    const before = this.moved;
    this.moved = mark;
    this.paintAround([before, mark, ...this.marksOf([this.focused])].filter((one) => one !== null));
  }

  setHovered(ids: readonly AnnotationId[]): void {
    const around = this.marksOf([...this.hovered, ...ids]);
    this.hovered = ids;
    this.paintAround(around);
  }

  setFind(find: FindPaint): void {
    const { matches, current } = this.find;
    this.find = find;
    if (matches !== find.matches) this.paintWhere(() => true);
    else this.paintAround([current, find.current].filter((range) => range !== null));
  }

  /** Draws and paints as much as fills the first page, without measuring: the engine tells of more that is near. */
  beginAtTop(): void {
    let lines = 0;
    for (const section of this.body.sections) {
      if (lines > FIRST_LINES) return;
      this.enter(section);
      lines += section.lines;
    }
  }

  /** Draws and paints what is near the view at once, before the engine tells: after a jump. */
  lookAround(): void {
    const { top, bottom } = this.view.getBoundingClientRect();
    const height = bottom - top;
    const near = this.body.sections.filter(({ element }) => {
      const box = element.getBoundingClientRect();
      return box.bottom > top - height && box.top < bottom + height;
    });
    for (const section of near) {
      if (this.near.has(section)) continue;
      this.enter(section);
    }
  }

  /** The sections that are drawn and painted because they are near the view. */
  sectionsNear(): Iterable<BodySection> {
    return this.near;
  }

  /** Calls `listener` for sections that come near the view, change there or go, until the returned function is called. */
  onNear(listener: NearListener): () => void {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  }

  stop(): void {
    this.observer.disconnect();
    this.stopListening();
    this.painter.clearPane(this.paneId);
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const index = Number((entry.target as HTMLElement).dataset['section']);
      const section = this.body.sections[index];
      if (section === undefined) continue;
      if (entry.isIntersecting) {
        this.enter(section);
      } else if (this.near.delete(section)) {
        this.painter.clear(this.paneId, section.index);
        this.tell(section, false);
      }
    }
  }

  private enter(section: BodySection): void {
    const isNew = !this.near.has(section);
    this.near.add(section);
    this.body.draw(section);
    this.paint(section);
    if (isNew) this.tell(section, true);
  }

  private tell(section: BodySection, isNear: boolean): void {
    for (const follower of this.followers) follower(section, isNear);
  }

  private marksOf(ids: readonly (AnnotationId | null)[]): ReaderMark[] {
    return ids.flatMap((id) => (id === null ? [] : (this.shelf.get(id) ?? [])));
  }

  private paintAround(ranges: readonly TextRange[]): void {
    this.paintWhere((section) =>
      ranges.some(({ start, end }) => start < section.end && end > section.start),
    );
  }

  private paintWhere(isMeant: (section: BodySection) => boolean): void {
    for (const section of this.near) if (isMeant(section)) this.paint(section);
  }

  private paint(section: BodySection): void {
    if (!this.body.isDrawn(section)) return;
    this.painter.paint(this.paneId, section.index, this.layersOf(section), (range) =>
      this.body.staticRangeIn(section, range),
    );
  }

  private layersOf(section: BodySection): Map<LayerName, readonly TextRange[]> {
    const paint = new Map<LayerName, readonly TextRange[]>(
      this.shelf.paint(section.index, this.focused),
    );
    for (const layer of this.layers) {
      paint.set(`reader-${layer.name}`, clipOrdered(layer.ranges, section));
    }
    paint.set('reader-hovered', clip(this.marksOf(this.hovered), section));
    for (const mark of this.moved ? [this.moved] : this.marksOf([this.focused])) {
      paint.set(`reader-${mark.colour}-focused`, clip(mark.parts ?? [mark], section));
      const between = clip(betweenParts(mark), section);
      if (between.length === 0) continue;
      const name = `reader-${mark.colour}` as const;
      paint.set(name, [...(paint.get(name) ?? []), ...between]);
    }
    const { matches, current } = this.find;
    paint.set('reader-find', clipOrdered(matches, section));
    if (current !== null) paint.set('reader-find-current', clip([current], section));
    return paint;
  }
}

/** The words between the parts of a statement: they belong to the passage and were not said. */
function betweenParts({ parts = [] }: ReaderMark): readonly TextRange[] {
  return parts.slice(1).map(({ start }, at) => ({ start: parts[at]?.end ?? start, end: start }));
}

/** What the layers hold that are other lists than before, and held. */
function changedRanges(
  before: readonly ReaderLayer[],
  now: readonly ReaderLayer[],
): readonly TextRange[] {
  const rangesOf = (layers: readonly ReaderLayer[], wanted: ReaderLayer['name']) =>
    layers.find(({ name }) => name === wanted)?.ranges;
  const names = new Set([...before, ...now].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [old, other] = [rangesOf(before, name), rangesOf(now, name)];
    return old === other ? [] : [...(old ?? []), ...(other ?? [])];
  });
}
