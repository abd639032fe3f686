import { join } from 'node:path';
import type { ArticleVersion } from '../domain/article/article';
import type { ArticleId, Sha256 } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import { nodeFileSystem } from '../library/files/node-file-system';
import { ORIGINALS_FOLDER, readOriginal } from '../library/texts/original-store';
import type { NotebookDesk } from './notebook-desk';

/** The evidence behind a version: bytes, and where they came from. */
export interface KeptOriginal {
  readonly title: string;
  readonly hash: Sha256;
  /** Without a dot. */
  readonly extension: string;
  readonly via: ArticleVersion['provenance']['via'];
  /** File name or address; `null` when there was none. */
  readonly name: string | null;
  readonly capturedAt: string;
  readonly bytes: Uint8Array;
  /** Where the bytes lie in the notebook. */
  readonly path: string;
}

/** Why there is no original to be had. */
export type KeptOriginalError =
  { readonly kind: 'none' } | { readonly kind: 'damaged'; readonly file: string };

/**
 * The bytes that a version of an article was read from, checked against their hash; with `null` those of the newest
 * version that has any.
 */
export async function keptOriginal(
  desk: NotebookDesk,
  articleId: ArticleId,
  wanted: Sha256 | null,
): Promise<Result<KeptOriginal, KeptOriginalError>> {
  const article = desk.notebook.get('article', articleId);
  const version = article?.versions.findLast(
    ({ provenance: { original } }) =>
      original !== null && (wanted === null || original.hash === wanted),
  );
  const original = version?.provenance.original;
  if (!article || !version || !original) return fail({ kind: 'none' });
  const file = `${ORIGINALS_FOLDER}/${original.hash}.${original.extension}`;
  const bytes = await readOriginal(desk.ports.files ?? nodeFileSystem, desk.info.path, original);
  if (bytes === null) return fail({ kind: 'damaged', file });
  const { via, name, capturedAt } = version.provenance;
  const path = join(desk.info.path, file);
  return ok({ title: article.title, ...original, via, name, capturedAt, bytes, path });
}

/** The bytes of an original as text; `null` when they are none. */
export async function textOfOriginal({ bytes }: KeptOriginal): Promise<string | null> {
  // Tables of encodings are nothing that the app should begin with.
  const { decodeText } = await import('../ingest/text/decode-text');
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.value.text : null;
}
