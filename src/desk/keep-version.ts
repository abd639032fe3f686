import type { ArticleVersion, Original } from '../domain/article/article';
import type { ArticleText } from '../domain/article/article-text';
import { countWords } from '../domain/article/words';
import { fail, ok, type Result } from '../domain/result';
import type { SaveError } from '../library/open-error';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';
import type { Reading } from './reading';

/** A version of an article as a command brings it; its text is durable when this comes back. */
export async function keptVersion(
  desk: NotebookDesk,
  text: ArticleText,
  provenance: ArticleVersion['provenance'],
): Promise<Result<Omit<ArticleVersion, 'addedAt'>, EditError>> {
  if (text.text === '') {
    return fail({ kind: 'refused', reason: { kind: 'badTarget', reason: 'the text is empty' } });
  }
  const textHash = await desk.putText(text);
  if (!textHash.ok) return textHash;
  return ok({
    textHash: textHash.value,
    provenance,
    words: countWords(text.text),
    length: text.text.length,
  });
}

/** The bytes of a reading as evidence in the notebook, kept once however many articles come of them. */
export async function keptOriginal(
  desk: NotebookDesk,
  reading: Reading,
  known: Map<Reading, Original>,
): Promise<Result<Original, SaveError>> {
  const before = known.get(reading);
  if (before !== undefined) return ok(before);
  const original = await desk.putOriginal(reading.bytes, reading.extension);
  if (original.ok) known.set(reading, original.value);
  return original;
}
