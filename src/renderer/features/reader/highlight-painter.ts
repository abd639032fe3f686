import { LAYER_ORDER, type LayerName } from './highlight-layers';
import type { TextRange } from './reader-types';

/** Turns a stretch of text into the range that is painted; `null` when its text isn't drawn. */
export type ToRange = (range: TextRange) => AbstractRange | null;

/** What is painted of one section, by layer and by stretch of text. */
type Painted = Map<LayerName, Map<number, AbstractRange>>;

/** More than the longest section, so that start and length make one number. */
const KEY_BASE = 2 ** 24;

/**
 * Paints the text of all panes with the few Highlights of the window. Panes paint section by section, and only those
 * near their view; of each section only what is different from before is registered or taken away.
 */
export class HighlightPainter {
  private readonly highlights = new Map<LayerName, Highlight>();
  private readonly painted = new Map<string, Map<number, Painted>>();

  constructor(private readonly registry: HighlightRegistry) {}

  /** Makes a pane's section show exactly these stretches; each must lie inside the section. */
  paint(
    paneId: string,
    section: number,
    layers: ReadonlyMap<LayerName, readonly TextRange[]>,
    toRange: ToRange,
  ): void {
    const painted = this.sectionOf(paneId, section);
    for (const [name, ranges] of painted) {
      if (!layers.has(name)) this.change(name, ranges, [], toRange);
      if (ranges.size === 0) painted.delete(name);
    }
    for (const [name, wanted] of layers) {
      const ranges = painted.get(name) ?? new Map<number, AbstractRange>();
      this.change(name, ranges, wanted, toRange);
      if (ranges.size > 0) painted.set(name, ranges);
      else painted.delete(name);
    }
  }

  /** Takes a section's paint away. */
  clear(paneId: string, section: number): void {
    this.paint(paneId, section, new Map(), () => null);
    this.painted.get(paneId)?.delete(section);
  }

  /** Takes all paint of a pane away. */
  clearPane(paneId: string): void {
    for (const section of [...(this.painted.get(paneId)?.keys() ?? [])])
      this.clear(paneId, section);
    this.painted.delete(paneId);
  }

  private change(
    name: LayerName,
    ranges: Map<number, AbstractRange>,
    wanted: readonly TextRange[],
    toRange: ToRange,
  ): void {
    const highlight = this.highlightOf(name);
    const keys = new Set(wanted.map(keyOf));
    for (const [key, range] of ranges) {
      if (keys.has(key)) continue;
      highlight.delete(range);
      ranges.delete(key);
    }
    for (const stretch of wanted) {
      if (ranges.has(keyOf(stretch))) continue;
      const range = toRange(stretch);
      if (range === null) continue;
      highlight.add(range);
      ranges.set(keyOf(stretch), range);
    }
  }

  private highlightOf(name: LayerName): Highlight {
    const known = this.highlights.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = LAYER_ORDER.indexOf(name);
    this.highlights.set(name, highlight);
    this.registry.set(name, highlight);
    return highlight;
  }

  private sectionOf(paneId: string, section: number): Painted {
    const pane = this.painted.get(paneId) ?? new Map<number, Painted>();
    this.painted.set(paneId, pane);
    const painted: Painted = pane.get(section) ?? new Map<LayerName, Map<number, AbstractRange>>();
    pane.set(section, painted);
    return painted;
  }
}

function keyOf({ start, end }: TextRange): number {
  return start * KEY_BASE + (end - start);
}

let painter: HighlightPainter | null = null;

/** The painter of this window; made when the first article is drawn. */
export function windowPainter(): HighlightPainter {
  painter ??= new HighlightPainter(CSS.highlights);
  return painter;
}
