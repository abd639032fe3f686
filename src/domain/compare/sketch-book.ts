import { likenessOf, mayBeAlike, NEARLY_THE_SAME, type TextSketch } from './text-sketch';

/** A text that is nearly the same as the one asked about. */
export interface AlikeText<Key> {
  readonly key: Key;
  /** {@link NEARLY_THE_SAME} to 1. */
  readonly likeness: number;
}

/** The sketches of many texts. Looking through 10,000 of them takes a millisecond or two. */
export class SketchBook<Key> {
  readonly #sketches = new Map<Key, TextSketch>();

  /** Whether the sketch of a text is here. */
  has(key: Key): boolean {
    return this.#sketches.has(key);
  }

  /** Puts in the sketch of a text, in place of the one it had. */
  put(key: Key, sketch: TextSketch): void {
    this.#sketches.set(key, sketch);
  }

  /** Takes a text out. */
  remove(key: Key): void {
    this.#sketches.delete(key);
  }

  /** The texts that are nearly the same, the likest first. */
  alike(sketch: TextSketch): AlikeText<Key>[] {
    const found: AlikeText<Key>[] = [];
    for (const [key, other] of this.#sketches) {
      if (!mayBeAlike(sketch, other)) continue;
      const likeness = likenessOf(sketch, other);
      if (likeness >= NEARLY_THE_SAME) found.push({ key, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }
}
