import { readFile } from 'node:fs/promises';
import { answerOpenDialog, expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';
import { absent, sharedFiles } from '../support/shared-inputs';

const TWO = `Harbour closes

The harbour closed on Monday.

Nobody knew for how long.

Harbour opens

The harbour opened on Friday.

Everybody came to look.`;

test('one pasted text is cut into two articles, joined again, and cut once more', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: TWO });
  await importing.cutAt('Harbour opens');
  await expect(importing.pieces.getByRole('row')).toHaveCount(2);
  await importing.block('The harbour opened').hover();
  await importing.review.getByRole('button', { name: 'Join with the article before' }).click();
  await expect(importing.pieces).toHaveCount(0);
  await expect(importing.block('Everybody came')).toBeVisible();

  await importing.cutAt('Harbour opens');
  await importing.title.fill('Harbour opens at last');
  await importing.piece(/Harbour closes/u).click();
  await importing.correct('Date published', '2031-04-07');
  await importing.add.click();
  await expect(dateline.toast('2 articles added')).toBeVisible();
  expect((await disk.textOf('Harbour closes')).text).not.toContain('Friday');
  expect((await disk.textOf('Harbour opens at last')).text).toContain('Everybody came to look.');
  expect((await disk.article('Harbour closes')).published).toBe('2031-04-07');
  expect((await disk.article('Harbour opens at last')).published).toBeNull();
  expect((await disk.originalOf('Harbour opens at last')).bytes.toString()).toBe(TWO);
});

test('blocks are corrected, set aside and brought back before anything is saved', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, window, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: TWO });
  await importing.block('Nobody knew').click();
  await window.keyboard.press('x');
  await expect(importing.block('Nobody knew')).toContainText('Set aside');
  await importing.block('Everybody came').click();
  await window.keyboard.press('Enter');
  await window.keyboard.type(' In the rain.');
  await window.keyboard.press('Escape');
  await importing.add.click();
  await expect(importing.review).toBeHidden();
  const article = await disk.only('article');
  expect(article.setAside).toEqual([{ kind: 'byReader', text: 'Nobody knew for how long.' }]);
  const { text } = await disk.textOf(article.title);
  expect(text).toContain('In the rain.');
  expect(text).not.toContain('Nobody knew');
});

const files = sharedFiles('articles');

/** Lines of some length that a text says twice: news pages print headlines above and below the picture. */
function headlinesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const isLong = (line: string): boolean => line.split(' ').length > 5;
  return [...new Set(lines.filter((line, at) => isLong(line) && lines.indexOf(line) !== at))];
}

test('the shared articles go in through the preview, the joined ones cut already', async ({
  launch,
  folder,
}) => {
  test.skip(files.length === 0, absent('articles'));
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, disk } = dateline;
  const originals = await Promise.all(files.map((file) => readFile(file)));
  for (const [at, file] of files.entries()) {
    const [, second] = headlinesOf(originals[at]?.toString('utf8') ?? '');
    await answerOpenDialog(dateline.app, [file]);
    await dateline.press('importFiles');
    await expect(importing.review).toBeVisible();
    // The text that holds two is cut already; one that opens with its body has no headline to find.
    if (second) await expect(importing.piece(second)).toBeVisible();
    else await importing.title.fill('An article without a headline');
    await importing.add.click();
    await expect(importing.review).toBeHidden();
  }
  const articles = await disk.records('article');
  expect(articles).toHaveLength(3);
  for (const { title, dateline: place, published } of articles) {
    expect(published, `${title}: no date may be invented`).toBeNull();
    const { text } = await disk.textOf(title);
    expect(text).toContain(`${place}:`);
    expect(text).not.toMatch(/^(Follow|Short Url|Updated .*)$/mu);
    const { bytes } = await disk.originalOf(title);
    expect(originals.some((original) => original.equals(bytes))).toBe(true);
    await expect(dateline.sidebar.article(title)).toBeVisible();
  }
});
