import type { ArticleMetadata, SetAside } from './article';
import type { BlockKind, InlineSpan } from './article-text';
import type { Doubt } from './doubt';

/** One block of a text that is being brought in, before it has a place in an article. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly text: string;
  /** Offsets count in this block's own `text`. */
  readonly spans: readonly InlineSpan[];
  /** Why the block is not part of the article though it came along with it; `false` when it is part of it. */
  readonly setAside: false | SetAside['kind'];
}

/** How a value of a candidate's metadata is known. */
export interface Origin {
  /**
   * `text`: read off the text; `frontMatter`: off YAML front matter; `jsonLd`: off structured data of a page; `meta`: off
   * its `meta` and `link` elements; `html`: off other markup; `header`: off the header of a message or an answer;
   * `properties`: off what a file says of itself; `address`: off where it was fetched from; `fileName`; `reader`;
   * `opening`: the opening words of the text stand in for a title that is stated nowhere.
   */
  readonly how:
    | 'text'
    | 'frontMatter'
    | 'jsonLd'
    | 'meta'
    | 'html'
    | 'header'
    | 'properties'
    | 'address'
    | 'fileName'
    | 'opening'
    | 'reader';
  /** The words it was read from. */
  readonly evidence: string;
  /** Whether the reader should look at it before it is believed. */
  readonly uncertain: boolean;
  /** A value that may be meant, where the field itself holds none; nothing takes it but the reader's own hand. */
  readonly suggestion?: string;
}

/** A piece that reading some bytes proposed as an article; nothing of it is saved until the reader says so. */
export interface Candidate {
  readonly metadata: ArticleMetadata;
  /** Only for fields that hold a value, or for which a value is merely suggested. */
  readonly origins: Readonly<Partial<Record<keyof ArticleMetadata, Origin>>>;
  readonly blocks: readonly DraftBlock[];
  /** What the reader should know of how it was read; left out when there is nothing to tell. */
  readonly doubts?: readonly Doubt[];
}
