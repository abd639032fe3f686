import type { Article } from '../domain/article/article';
import type { Annotation } from '../domain/annotation/annotation';
import {
  type CarriedOver,
  carryOver,
  type ChangedBy,
  type NextText,
} from '../domain/annotation/carry-over';
import type { Sha256 } from '../domain/ids';
import type { NotebookDesk } from './notebook-desk';

/**
 * New targets in an article's next text for its annotations, on whichever version they stand, as far as their passage
 * is found there beyond doubt.
 */
export async function carriedOver(
  desk: NotebookDesk,
  article: Article,
  next: NextText,
  by: ChangedBy,
): Promise<CarriedOver> {
  const annotations = desk.notebook.annotationsOf(article.id);
  const texts = await textsUnder(desk, annotations);
  return carryOver(annotations, next, (hash) => texts.get(hash) ?? null, by);
}

/** The texts in which annotations stand, by hash, without those that can't be read. */
async function textsUnder(
  desk: NotebookDesk,
  annotations: readonly Annotation[],
): Promise<ReadonlyMap<Sha256, string>> {
  const hashes = new Set(annotations.map(({ target }) => target.textHash));
  const texts = new Map<Sha256, string>();
  for (const hash of hashes) {
    const read = await desk.readText(hash);
    if (read.ok) texts.set(hash, read.value.text);
  }
  return texts;
}
