import type { Page } from '@playwright/test';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { Dateline } from '../support/pages/dateline';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Keeps a picture of the window in each size, in light and in dark. */
async function picture(dateline: Dateline, name: string): Promise<void> {
  for (const size of [...SIZES].reverse()) {
    await resize(dateline, size);
    for (const scheme of SCHEMES) {
      await dateline.window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settle(dateline.window);
      await takeScreenshot(dateline.window, `${name}-${size.width}-${scheme}`);
    }
  }
}

async function resize({ app, window }: Dateline, size: (typeof SIZES)[number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(size.width);
}

/** Frames after which even what floats has come to rest, with motion reduced. */
const FRAMES = 8;

/** Waits for fonts and for some frames, so that what changed is painted. */
function settle(window: Page): Promise<void> {
  return window.evaluate(async (frames) => {
    await document.fonts.ready;
    for (let left = frames; left > 0; left -= 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, FRAMES);
}

test('pictures of every main view of the sample notebook', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const dateline = new Dateline(await launch({ env: { HOME: folder } }), folder);
  const { window, sidebar, importing, margin } = dateline;
  await expect(dateline.welcome.sample).toBeVisible();
  await picture(dateline, '01-welcome');

  await dateline.welcome.sample.click();
  await sidebar.goTo('Articles');
  const rows = sidebar.articles.getByRole('row');
  await expect(rows.first()).toBeVisible();
  await rows.nth(0).click();
  await rows.nth(1).click({ button: 'middle' });
  await expect(dateline.pane(2).article).toBeVisible();
  await picture(dateline, '02-reading');

  const statement = margin.cards.and(window.getByRole('article', { name: /^Statement/u })).first();
  await statement.getByRole('button').first().click();
  await picture(dateline, '03-statement');

  await dateline.press('goArticles');
  if ((await sidebar.sections.count()) === 0) await dateline.press('toggleSidebar');
  await picture(dateline, '04-articles');
  await dateline.press('goStatements');
  await expect(dateline.statements.rows.first()).toBeVisible();
  await picture(dateline, '05-statements');
  await dateline.press('goTrail');
  await expect(
    window
      .getByRole('region', { name: /^Trail: /u })
      .getByRole('article')
      .first(),
  ).toBeVisible();
  await picture(dateline, '05-trail');
  await dateline.press('goTags');
  await dateline.tags.tree.getByRole('row').first().click();
  await picture(dateline, '06-tags');
  await dateline.press('goSpeakers');
  await window.getByRole('grid', { name: 'Speakers' }).last().getByRole('row').nth(1).click();
  await picture(dateline, '07-speakers');
  await dateline.press('goNotes');
  await dateline.notes.list.getByRole('row').first().click();
  await picture(dateline, '08-notes');

  await dateline.press('bringIn');
  await importing.pasteIn({ text: LOOKED_OVER });
  await expect(importing.title).toBeVisible();
  await picture(dateline, '09-import');
  await importing.review.getByRole('button', { name: 'Cancel' }).click();
  await dateline.press('export');
  await expect(dateline.exporting.markdown).toBeVisible();
  await picture(dateline, '10-export');
  await window.keyboard.press('Escape');
  await dateline.press('settings');
  await picture(dateline, '11-settings');
  await window.keyboard.press('Escape');
  await dateline.press('palette');
  await dateline.palette.field.fill('s');
  await picture(dateline, '12-palette');
});

const LOOKED_OVER = `Harbour tolls rise for the third time

Updated 02 January 2031

By Tove Aster

SUNDHOLM: The port authority raised its tolls on Monday, its spokesperson said.

“Nobody likes to pay more,” Ilse Maren told reporters. “The quay does not mend itself.”

Share this article

Fishermen called the rise a surprise, and asked for a meeting before the end of the month.`;
