import type { ArticleText } from '../domain/article/article-text';
import { countExported, exportNotebook, textsNeeded } from '../domain/export/export-notebook';
import type { ExportFile, ExportRequest } from '../domain/export/export-request';
import type { Sha256 } from '../domain/ids';
import type { NotebookDesk } from './notebook-desk';

const ENGLISH = 'en-GB';

/** An export that is ready to be written. */
export interface Export {
  readonly files: readonly ExportFile[];
  readonly annotations: number;
  /** Hashes of article texts that should be in it and could not be read; their place says so. */
  readonly missingTexts: readonly Sha256[];
}

/**
 * Makes the files of an export in memory. Dates are written as a locale (BCP 47) has them if it is an English one:
 * all other words of an export are English, and the two should not mix.
 */
export async function exportFrom(
  desk: NotebookDesk,
  request: ExportRequest,
  locale: string,
): Promise<Export> {
  const texts = new Map<Sha256, ArticleText>();
  const missingTexts: Sha256[] = [];
  for (const hash of textsNeeded(desk.notebook, request)) {
    const text = await desk.readText(hash);
    if (text.ok) texts.set(hash, text.value);
    else missingTexts.push(hash);
  }
  const files = exportNotebook(desk.notebook, request, {
    notebookName: desk.info.name,
    locale: englishOr(locale),
    textOf: (hash) => texts.get(hash) ?? null,
  });
  return { files, annotations: countExported(desk.notebook, request), missingTexts };
}

/** A locale if it is an English one, or else English: the words of exports are English, and the two should not mix. */
export function englishOr(locale: string): string {
  return /^en\b/i.test(locale) ? locale : ENGLISH;
}
