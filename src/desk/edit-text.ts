import type { Article, SetAside } from '../domain/article/article';
import type { DraftBlock } from '../domain/article/candidate';
import { composeText } from '../domain/article/compose-text';
import type { ArticleId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import type { EditError } from './ask-for-edit';
import { carriedOver } from './carry-over';
import { keptVersion } from './keep-version';
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
  /** Annotations whose passage is not surely found; they keep the version they stand on. */
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
  const next = { text: composed.text.text, textHash };
  const { carried, reworded, leftBehind } = await carriedOver(desk, article, next, 'reader');
  const done = await desk.dispatch(
    { kind: 'addVersion', id, version: version.value, carried, setAside },
    null,
  );
  if (!done.ok) return done;
  const after = desk.notebook.get('article', id) ?? article;
  const { revision } = done.value;
  return ok({
    revision,
    article: after,
    setAside,
    carried: carried.length,
    reworded,
    orphaned: leftBehind,
  });
}
