import type { ArticleMetadata, SetAside } from './article';
import type { BlockKind, InlineSpan } from './article-text';

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
  /** `text`: read off the text; `frontMatter`: off YAML front matter; `html`: off markup; `fileName`; `reader`. */
  readonly how: 'text' | 'frontMatter' | 'html' | 'fileName' | 'reader';
  /** The words it was read from. */
  readonly evidence: string;
  /** Whether the reader should look at it before it is believed. */
  readonly uncertain: boolean;
}

/** A piece that reading some bytes proposed as an article; nothing of it is saved until the reader says so. */
export interface Candidate {
  readonly metadata: ArticleMetadata;
  /** Only for fields that hold a value, or for which a value is merely suggested. */
  readonly origins: Readonly<Partial<Record<keyof ArticleMetadata, Origin>>>;
  readonly blocks: readonly DraftBlock[];
}
