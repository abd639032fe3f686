import type { Page } from '@playwright/test';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { Dateline } from '../support/pages/dateline';
import { Past } from '../support/pages/past';

async function picture(dateline: Dateline, name: string): Promise<void> {
  for (const [width, height] of [[1024, 700], [1440, 900]] as const) {
    await dateline.app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]);
    }, [width, height] as const);
    await expect.poll(() => dateline.window.evaluate(() => innerWidth)).toBe(width);
    for (const scheme of ['light', 'dark'] as const) {
      await dateline.window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await dateline.window.waitForTimeout(300);
      await takeScreenshot(dateline.window, `zz-${name}-${width}-${scheme}`);
    }
  }
}

test('shots', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const dateline = new Dateline(await launch({ env: { HOME: folder } }), folder);
  const { window, sidebar, margin, notes } = dateline;
  const past = new Past(window);
  await dateline.welcome.sample.click();
  await sidebar.goTo('Articles');
  const rows = sidebar.articles.getByRole('row');
  await rows.nth(0).click();
  await expect(dateline.pane(1).article).toBeVisible();
  const card = margin.cards.and(window.getByRole('article', { name: /^Statement/u })).first();
  await card.getByRole('button').first().click();
  await card.getByRole('textbox', { name: 'Role' }).fill('deputy harbour master');
  await card.getByRole('textbox', { name: 'Role' }).blur();
  await picture(dateline, 'card');
  await card.getByRole('button', { name: /^History/u }).click();
  const menu = window.getByRole('menuitem', { name: /^History of the/u });
  if ((await menu.count()) > 0) await menu.first().click();
  await past.showEverySave();
  await expect(past.versions.nth(1)).toBeVisible();
  await picture(dateline, 'statement');
  await window.keyboard.press('Escape');
  await dateline.sidebar.act('Strait to stay closed', 'Details…');
  const details = window.getByRole('dialog', { name: 'Article details' });
  await details.getByRole('textbox', { name: 'Title', exact: true }).fill('Strait to stay closed as long as needed');
  await details.getByRole('textbox', { name: 'Title', exact: true }).blur();
  await window.waitForTimeout(700);
  await details.getByRole('button', { name: 'Edit text…' }).click();
  await picture(dateline, 'edittext');
  await window.keyboard.press('Escape');
  await dateline.sidebar.act('Strait to stay closed', 'History…');
  await past.showEverySave();
  await expect(past.versions.nth(1)).toBeVisible();
  await picture(dateline, 'article');
  await window.keyboard.press('Escape');
  await dateline.press('goNotes');
  await notes.list.getByRole('row').first().click();
  await notes.editor.click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' And one more thing that was added later on, to see how it looks when a whole sentence is new.');
  await window.waitForTimeout(900);
  await notes.view.getByRole('button', { name: 'History of the note' }).click();
  await past.showEverySave();
  await expect(past.versions.nth(1)).toBeVisible();
  await past.versions.nth(1).click();
  await picture(dateline, 'note');
  await window.keyboard.press('Escape');
  await notes.view.getByRole('button', { name: 'Delete note' }).click();
  await dateline.press('goArticles');
  await window.waitForTimeout(300);
  await sidebar.articles.getByRole('row').nth(1).click({ button: 'right' });
  await picture(dateline, 'menu');
  await window.keyboard.press('Escape');
  await dateline.press('palette');
  await dateline.palette.run('recently deleted');
  await expect(past.deletedRows.first()).toBeVisible();
  await picture(dateline, 'deleted');
  await window.keyboard.press('Escape');
  await dateline.press('settings');
  await picture(dateline, 'settings');
  await window.keyboard.press('Escape');
  await window.waitForTimeout(500);
});
