import type { NoAnnotations } from '../domain/export/w3c/phrase-annotations';
import type { ArticleId } from '../domain/ids';
import type { EditError } from '../domain/notebook/edit-error';
import type { Result } from '../domain/result';

/** What became of a file of W3C annotations that was chosen or dropped. */
export interface AnnotationFileTold {
  /** The file's name. */
  readonly name: string;
  readonly outcome: Result<
    {
      readonly added: number;
      /** Those that were in the notebook already. */
      readonly present: number;
      readonly leftOut: readonly {
        readonly passage: string;
        readonly about: string | null;
        readonly why: 'noArticle' | 'noPassage';
      }[];
      /** Items of the file that are no annotation of a passage. */
      readonly unread: number;
      readonly articleIds: readonly ArticleId[];
    },
    | { readonly kind: NoAnnotations }
    | { readonly kind: 'unreadable'; readonly code: string }
    | { readonly kind: 'edit'; readonly error: EditError }
  >;
}
