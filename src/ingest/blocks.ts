import type { BlockKind, InlineSpan } from '../domain/article/article-text';
import type { DraftBlock } from '../domain/article/candidate';
import { cleanText } from './text/clean-text';

/** How a piece of running text is set; `href` for links only. */
export type Mark =
  | { readonly kind: 'emphasis' | 'strong' | 'code' }
  | { readonly kind: 'link'; readonly href: string };

/** What a block that is being gathered will be. */
export interface BlockFrame {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly setAside: DraftBlock['setAside'];
}

/**
 * Gathers running text into one block. White space is run together as browsers do it, but for text that keeps it;
 * spans stay around their words. Takes time in proportion to the text, however small its pieces are.
 */
export class BlockText {
  #pieces: string[] = [];
  #length = 0;
  #spans: InlineSpan[] = [];
  /** Whether white space stands before the next word. */
  #isSpaced = false;
  /** Whether a line begins here, or a space was just written: no other may follow. */
  #isAfterSpace = true;

  /** Adds text; `keepsSpace` leaves its white space as it is. */
  add(text: string, keepsSpace: boolean): void {
    const clean = cleanText(text);
    if (keepsSpace) {
      this.#space();
      this.#push(clean);
      return;
    }
    const words = clean.split(/[ \t\n\f\r]+/);
    for (const [index, word] of words.entries()) {
      if (index > 0) this.#isSpaced = true;
      if (word === '') continue;
      this.#space();
      this.#push(word);
    }
  }

  /** Adds a line break; white space around it goes. */
  breakLine(): void {
    this.#push('\n');
    this.#isSpaced = false;
    this.#isAfterSpace = true;
  }

  /** Marks all that `write` adds. */
  marked(mark: Mark, write: () => void): void {
    this.#space();
    const start = this.#length;
    write();
    if (this.#length > start) this.#spans.push({ ...mark, start, end: this.#length });
  }

  /** The block, and an empty place for the next; `null` when there is nothing to read in it. */
  take({ kind, level, setAside }: BlockFrame): DraftBlock | null {
    const [whole, spans] = [this.#pieces.join(''), this.#spans];
    [this.#pieces, this.#length, this.#spans] = [[], 0, []];
    [this.#isSpaced, this.#isAfterSpace] = [false, true];
    const start =
      kind === 'preformatted' ? (/^\s*\n/.exec(whole)?.[0].length ?? 0) : leading(whole);
    const text = whole.slice(start).trimEnd();
    if (!/[^\s\p{Cf}]/u.test(text)) return null;
    return { kind, level, text, spans: moved(spans, start, text.length), setAside };
  }

  #space(): void {
    if (this.#isSpaced && !this.#isAfterSpace) {
      this.#push(' ');
      this.#isAfterSpace = true;
    }
    this.#isSpaced = false;
  }

  #push(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#isAfterSpace = false;
  }
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** Spans in order, those around others first, within a text that lost its beginning and end. */
function moved(spans: readonly InlineSpan[], by: number, length: number): InlineSpan[] {
  return spans
    .map((span) => ({
      ...span,
      start: Math.max(0, span.start - by),
      end: Math.min(length, span.end - by),
    }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
