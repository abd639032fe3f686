import type { AnnotationFilter } from '../annotation/annotation-filter';
import type { ArticleId } from '../ids';

/** What to export: some articles whole, what a filter lets through, or the whole notebook. */
export type ExportScope =
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'annotations'; readonly filter: AnnotationFilter }
  | { readonly kind: 'notebook' };

/** How it is written: in Markdown, everything in one Markdown file, or a folder with a file for each article and an index. */
export interface ExportRequest {
  readonly scope: ExportScope;
  readonly layout: 'file' | 'folder';
  /** Whether the article's own text is written out below its notes and annotations. */
  readonly withText: boolean;
  /** `w3c`: not Markdown but the annotations alone, as one file of JSON-LD in the W3C Web Annotation Data Model. */
  readonly format?: 'w3c';
}

/** One file of an export; `path` is relative, with forward slashes, and safe on Windows, macOS and Linux. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}
