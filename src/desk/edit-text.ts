import type { Annotation, Target } from '../domain/annotation/annotation';
import { describe } from '../domain/anchor/describe';
import { type Locator, prepareText } from '../domain/anchor/prepare-text';
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
  /** Those of them whose words were changed there. */
  readonly reworded: number;
  /** Annotations of the text before whose passage is not surely found; they keep that version. */
  readonly orphaned: number;
}

/**
 * Makes a new version of an article of these blocks; those set aside become its set-aside text. Annotations of the
 * version before are carried over where their passage is found beyond doubt, its words perhaps changed, never onto a
 * look-alike.
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
  const before = await currentTextOf(desk, article);
  const next = { text: composed.text.text, textHash, before };
  const { carried, reworded, orphaned } = carriedTo(desk.notebook, article, next);
  const done = await desk.dispatch(
    { kind: 'addVersion', id, version: version.value, carried, setAside },
    null,
  );
  if (!done.ok) return done;
  const after = desk.notebook.get('article', id) ?? article;
  const { revision } = done.value;
  return ok({ revision, article: after, setAside, carried: carried.length, reworded, orphaned });
}

/** Which annotations stand in a new text beyond doubt, with their new targets. */
export interface Carried {
  readonly carried: readonly { readonly id: AnnotationId; readonly target: Target }[];
  /** How many of them have changed words there. */
  readonly reworded: number;
  readonly orphaned: number;
}

/** The text that is to become an article's next version. */
export interface NextText {
  readonly text: string;
  readonly textHash: Sha256;
  /** The text of the present version; `null` when it can't be read, and then less is carried over. */
  readonly before: string | null;
}

/** The text of the version that is read now; `null` when it can't be read. */
export async function currentTextOf(desk: NotebookDesk, article: Article): Promise<string | null> {
  const read = await desk.readText(currentVersion(article).textHash);
  return read.ok ? read.value.text : null;
}

/** New targets of the annotations of the present version in the next text. */
export function carriedTo(
  notebook: NotebookReader,
  article: Article,
  { text, textHash, before }: NextText,
): Carried {
  const present = currentVersion(article).textHash;
  const annotations = notebook
    .annotationsOf(article.id)
    .filter(({ target }) => target.textHash === present);
  const locator = prepareText(text, before);
  let reworded = 0;
  const carried = annotations.flatMap((annotation) => {
    const target = targetIn(locator, text, textHash, annotation);
    if (target === null) return [];
    if (target.quote.exact !== annotation.target.quote.exact) reworded += 1;
    return [{ id: annotation.id, target }];
  });
  return { carried, reworded, orphaned: annotations.length - carried.length };
}

function targetIn(
  locator: Locator,
  text: string,
  textHash: Sha256,
  { target }: Annotation,
): Target | null {
  const anchor = locator.locate(target);
  if (anchor.kind !== 'exact' && anchor.kind !== 'moved') return null;
  return { articleId: target.articleId, textHash, ...describe(text, anchor.range) };
}
