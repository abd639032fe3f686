import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsPage } from '../../support/news-pages';
import { makeReaderNotebook } from '../reader/make-reader-notebook';

/** Makes a notebook with one long article to be read, and a folder of saved pages of some 30 KB each. */
export async function makeImportNotebook(
  notebook: string,
  pages: string,
  { title, count }: { readonly title: string; readonly count: number },
): Promise<void> {
  await makeReaderNotebook(notebook, [{ title, length: 500_000, marks: 10 }]);
  await mkdir(pages);
  for (let page = 0; page < count; page += 1) {
    const paragraphs = 20 + (page % 40);
    await writeFile(join(pages, `${page}.html`), newsPage(page, { paragraphs, words: 75 }));
  }
}
