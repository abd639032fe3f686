import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { bookOf } from '../support/formats/book-builder';
import { messageOf, savedPageOf } from '../support/formats/message-builder';
import { pdfOf } from '../support/formats/pdf-builder';
import { wordOf, wordParagraph } from '../support/formats/word-builder';
import { zipOf } from '../support/formats/zip-builder';
import { openNotebook } from '../support/pages/dateline';

const TITLE = 'Harbour to be rebuilt after the storm';
const BODY = 'The council decided on Tuesday to rebuild the northern quay, the chairwoman said.';
const PAGE = `<!doctype html><html lang=en><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
const HEADERS = {
  Subject: TITLE,
  From: 'Mara Ellison <m@harbour.example>',
  Date: 'Fri, 31 May 2024 23:30:00 -0500',
};

const files: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['quay.html', Buffer.from(PAGE)],
  ['quay.mhtml', savedPageOf(PAGE, 'https://news.example/quay', 'Fri, 31 May 2024 10:00:00 -0000')],
  ['quay.eml', messageOf(HEADERS, BODY)],
  ['quay.docx', wordOf(wordParagraph(TITLE, 'Title') + wordParagraph(BODY))],
  [
    'quay.pdf',
    pdfOf([
      [
        { text: TITLE, x: 60, y: 760, size: 22 },
        { text: BODY.slice(0, 41), x: 60, y: 700 },
        { text: BODY.slice(42), x: 60, y: 688 },
      ],
    ]),
  ],
  ['quay.epub', bookOf([`<p>${BODY}</p>`], `<dc:title>${TITLE}</dc:title>`)],
  [
    'quay.rtf',
    Buffer.from(`{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 ${TITLE}\\par\\pard ${BODY}}`),
  ],
];

for (const [name, bytes] of files) {
  test(`a file is read whatever its format: ${name}`, async ({ launch, folder }) => {
    const dateline = await openNotebook(launch, folder, { articles: [] });
    const file = join(folder, name);
    await writeFile(file, bytes);
    await answerOpenDialog(dateline.app, [file]);
    await dateline.press('importFiles');
    await expect(dateline.importing.title).toHaveValue(TITLE);
    await dateline.importing.add.click();
    await expect(dateline.pane(1).article).toContainText(BODY);
    const { extension, bytes: kept } = await dateline.disk.originalOf(TITLE);
    expect([extension, kept.equals(bytes)]).toEqual([name.slice(5), true]);
  });
}

test('the files of an archive come in one by one, each with its own original', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const file = join(folder, 'all.zip');
  const texts = ['storm', 'spring'].map((word) => ({
    name: `${word}.txt`,
    content: `The ${word} at the harbour\n\n${BODY.replace('quay', word)}`,
  }));
  await writeFile(file, zipOf([...texts, { name: 'bomb.zip', content: zipOf(texts) }]));
  await answerOpenDialog(dateline.app, [file]);
  await dateline.press('importFiles');
  await expect.poll(async () => (await dateline.disk.records('article')).length).toBe(2);
});

/** Chunks of a part of the build that come with one of its files: what it imports, and what those import. */
async function loadedWith(
  part: string,
  file: string,
  loaded = new Set<string>(),
): Promise<Set<string>> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const code = await readFile(join(OUT, part, file), 'utf8');
  const imports = [...code.matchAll(/^(?:import|export)\b[^;]*?['"]\.\/([^'"]+)['"];/gm)];
  for (const [, name = ''] of imports) await loadedWith(part, name, loaded);
  return loaded;
}

const OUT = join(import.meta.dirname, '../../out');
/** What takes files apart: parsers of markup, packed files, PDFs, and tables of encodings. */
const READERS =
  /^(?:pdf|read-(?:pdf|docx|eml|epub|rtf|xml|page|item|articles)|open-zip|parse-html|decode-text)/;

test('nothing that takes files apart is loaded at start, by the app or the command line', async () => {
  const app = (await readdir(join(OUT, 'main'))).filter((name) =>
    /^(?:app|notebook-desk)-/.test(name),
  );
  const first = [
    ...(await Promise.all(
      ['index.js', 'background.js', ...app].map((file) => loadedWith('main', file)),
    )),
    await loadedWith('cli', 'index.js'),
  ].flatMap((files) => [...files]);
  expect(first.length).toBeGreaterThan(4);
  expect(first.filter((name) => READERS.test(name))).toEqual([]);
});
