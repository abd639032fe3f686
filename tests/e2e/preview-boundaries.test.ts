import { expect, test } from '../support/electron-app';
import { openNotebook } from '../support/pages/dateline';

const ONE = `Harbour closes

The harbour closed on Monday.

Share this article

Nobody knew for how long.

The keeper had gone home.`;

test('what was set aside comes back by one press, and goes again by a key', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, window, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: ONE });
  const aside = importing.block('Share this article');
  await expect(aside).toContainText('Set aside');
  await aside.getByRole('button', { name: 'Set aside. Bring back' }).click();
  await expect(aside).not.toContainText('Set aside');
  await expect(aside).toBeFocused();
  await window.keyboard.press('x');
  await expect(aside).toContainText('Set aside');
  await importing.review.getByRole('button', { name: 'Bring all back' }).click();
  await expect(aside).not.toContainText('Set aside');
  await importing.add.click();
  await expect(importing.review).toBeHidden();
  expect((await disk.textOf('Harbour closes')).text).toContain('Share this article');
});

test('the boundary between two articles moves by a paragraph, by key and by pointer', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [] });
  const { importing, window, disk } = dateline;
  await dateline.press('bringIn');
  await importing.pasteIn({ text: ONE });
  await importing.cutAt('Nobody knew');
  await expect(importing.pieces.getByRole('row')).toHaveCount(2);
  await importing.title.fill('Nobody knew');

  await importing.block('Nobody knew for').click();
  await window.keyboard.press(']');
  const rows = importing.blocks.getByRole('row');
  await expect(rows).toHaveCount(1);
  await expect(importing.block('The keeper had gone home.')).toBeFocused();
  await window.keyboard.press('[');
  await expect(rows).toHaveCount(2);
  await expect(importing.block('Nobody knew for')).toBeFocused();

  await importing.piece(/Harbour closes/u).click();
  const next = importing.review.getByRole('group', { name: 'Where the next article begins' });
  await next.getByRole('button', { name: 'Take in its first paragraph' }).click();
  await expect(importing.block('Nobody knew for')).toBeVisible();
  await importing.add.click();
  await expect(dateline.toast('2 articles added')).toBeVisible();
  expect((await disk.textOf('Nobody knew')).text).toBe('The keeper had gone home.');
});
