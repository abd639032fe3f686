import type { Annotation, Target } from '../domain/annotation/annotation';
import { describe } from '../domain/anchor/describe';
import { locate } from '../domain/anchor/locate';
import { type Article, currentVersion, type SetAside } from '../domain/article/article';
import type { DraftBlock } from '../domain/article/candidate';
import { composeText } from '../domain/article/compose-text';
import type { AnnotationId, ArticleId, Sha256 } from '../domain/ids';
import type { NotebookReader } from '../domain/notebook/notebook-reader';
import { fail, ok, type Result } from '../domain/result';
import { keptVersion } from './import-drafts';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';

/** What a change of an article's text came to. */
export interface TextChanged {
  readonly revision: number;
  readonly article: Article;
  readonly setAside: readonly SetAside[];
  /** Annotations that stand in the new text. */
  readonly carried: number;
  /** Annotations of the text before whose passage is not surely found; they keep that version. */
  readonly orphaned: number;
}

/**
 * Makes a new version of an article of these blocks; those set aside become its set-aside text. Annotations of the
 * version before are carried over where their passage is found beyond doubt, never by likeness.
 */
export async function editText(
  desk: NotebookDesk,
  id: ArticleId,
  blocks: readonly DraftBlock[],
): Promise<Result<TextChanged, EditError>> {
  const article = desk.notebook.get('article', id);
  if (article === null) return fail({ kind: 'refused', reason: { kind: 'notFound', id } });
  const composed = composeText(blocks);
  const capturedAt = desk.ports.now();
  const provenance = { via: 'edit', name: null, capturedAt, original: null } as const;
  const version = await keptVersion(desk, composed.text, provenance);
  if (!version.ok) return version;
  const { textHash } = version.value;
  const { setAside } = composed;
  const { carried, orphaned } = carriedTo(desk.notebook, article, composed.text.text, textHash);
  const done = await desk.dispatch(
    { kind: 'addVersion', id, version: version.value, carried, setAside },
    null,
  );
  if (!done.ok) return done;
  const after = desk.notebook.get('article', id) ?? article;
  const { revision } = done.value;
  return ok({ revision, article: after, setAside, carried: carried.length, orphaned });
}

/** Which annotations stand in a new text beyond doubt, with their new targets. */
export interface Carried {
  readonly carried: readonly { readonly id: AnnotationId; readonly target: Target }[];
  readonly orphaned: number;
}

/** New targets of the annotations of the present version, in a text that is to become the next one. */
export function carriedTo(
  notebook: NotebookReader,
  article: Article,
  text: string,
  textHash: Sha256,
): Carried {
  const before = currentVersion(article).textHash;
  const annotations = notebook
    .annotationsOf(article.id)
    .filter(({ target }) => target.textHash === before);
  const carried = annotations.flatMap((annotation) => {
    const target = targetIn(text, textHash, annotation);
    return target === null ? [] : [{ id: annotation.id, target }];
  });
  return { carried, orphaned: annotations.length - carried.length };
}

function targetIn(text: string, textHash: Sha256, { target }: Annotation): Target | null {
  const anchor = locate(text, target);
  if (anchor.kind !== 'exact' && anchor.kind !== 'moved') return null;
  return { articleId: target.articleId, textHash, ...describe(text, anchor.range) };
}
