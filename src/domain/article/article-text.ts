/** What a block of an article's text is. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'preformatted'
  | 'table'
  | 'caption'
  | 'keyPoint';

/**
 * A stretch of the text that is set as one unit. Offsets are UTF-16 code units into `ArticleText.text`, half-open
 * `[start, end)`.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Depth, from 1, of a heading or list item; `null` for every other kind. */
  readonly level: number | null;
}

/** A stretch inside one block that is set differently or leads somewhere. Spans may nest, offsets as in `Block`. */
export type InlineSpan =
  | {
      readonly kind: 'emphasis' | 'strong' | 'code';
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'link';
      readonly start: number;
      readonly end: number;
      /** Absolute http, https or mailto address; anything else never becomes a span. */
      readonly href: string;
    };

/**
 * The immutable text of one version of an article, without title, subtitle and byline. Blocks come in order, do not
 * overlap and leave out only line breaks; every span lies inside one block.
 */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly InlineSpan[];
}
