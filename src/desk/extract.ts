import { type ExtractedArticle, extractedArticle } from '../domain/export/extracted-article';
import type { ReadError } from '../domain/incoming/read-error';
import { ok, type Result } from '../domain/result';
import type { ItemRead } from './read-items';

export type { ExtractedArticle } from '../domain/export/extracted-article';

/** What was understood of the articles of an item, in the order in which they stand in it. */
export function extracted(
  read: Result<ItemRead, ReadError>,
): Result<readonly ExtractedArticle[], ReadError> {
  return read.ok ? ok(read.value.candidates.map(extractedArticle)) : read;
}
