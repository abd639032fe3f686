import { join } from 'node:path';
import { expect, takeScreenshot, test } from '../support/electron-app';
import { Dateline, type Launch, openNotebook } from '../support/pages/dateline';
import { Speakers } from '../support/pages/speakers';
import { Trail } from '../support/pages/trail';
import { seriousFindings } from '../support/serious-findings';
import { MUST, PROMISE, REFUSED, SHOULD, SPRING, STRAIT, TIDES } from '../support/toll-articles';

async function openSpeakers(
  launch: Launch,
  folder: string,
): Promise<{ dateline: Dateline; speakers: Speakers }> {
  const dateline = await openNotebook(launch, folder, STRAIT);
  await dateline.press('goSpeakers');
  const speakers = new Speakers(dateline.window);
  await expect(speakers.row('Edda Roth').first()).toBeVisible();
  return { dateline, speakers };
}

test('the page of a speaker holds all that was said by the day it was said, and each opens its passage', async ({
  launch,
  folder,
}) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  await speakers.field.fill('guild');
  await expect(speakers.register.getByRole('row')).toHaveCount(1 + 1);
  await speakers.field.fill('');
  const page = await speakers.open('Edda Roth');
  await expect(speakers.said).toHaveCount(4);
  await expect(speakers.said.nth(0)).toContainText('March 2033');
  await expect(speakers.said.nth(1)).toContainText(SHOULD);
  await expect(speakers.undated).toHaveText([new RegExp(TIDES, 'u')]);
  await expect(speakers.part('Topics').getByRole('button')).toHaveText(['pilots · 3', 'toll · 1']);
  await expect(speakers.part('Spoke for').getByRole('button')).toHaveText([
    /Pilots’ Guild/u,
    /Toll Office.*14 June 2033/u,
    /Tide Office.*dates said unknown/u,
  ]);
  await expect(speakers.part('Articles').getByRole('button')).toHaveCount(2);

  await page.getByRole('button', { name: new RegExp(MUST, 'u') }).press('Enter');
  await expect(dateline.margin.card(MUST)).toBeVisible();
  await dateline.press('back');
  await expect(page).toBeVisible();

  await speakers.part('Topics').getByRole('button', { name: /^toll/u }).click();
  const trail = new Trail(dateline.window);
  await expect(trail.items).toHaveCount(1);
  await expect(trail.items.first()).toContainText(MUST);
});

test('repeated phrases are told with the places where they stand', async ({ launch, folder }) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  await speakers.open('Edda Roth');
  const phrases = speakers.part('Repeated phrases');
  const phrase = phrases.getByRole('button', { name: new RegExp(PROMISE, 'u') });
  await expect(phrase).toBeVisible();
  await phrase.press('Enter');
  const places = phrases.getByRole('list', { name: new RegExp(PROMISE, 'u') }).getByRole('button');
  await expect(places).toHaveText([/March 2033/u, /14 June 2033/u]);
  await places.nth(0).press('Enter');
  await expect(dateline.pane(1).article).toContainText(SPRING.title);
  await expect(dateline.margin.card(PROMISE)).toBeVisible();
});

test('names are added and removed, roles get their time, and all of it is there after a restart', async ({
  launch,
  folder,
}) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  const { window, disk } = dateline;
  await speakers.open('Pim Vass');
  await speakers.addAlias('the spokesman');
  await expect(speakers.part('Also called')).toContainText('the spokesman');
  await speakers.view.getByRole('button', { name: 'Add a role' }).press('Enter');
  await expect(speakers.role(1).getByRole('textbox', { name: 'Role' })).toBeFocused();
  await window.keyboard.type('spokesperson');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Toll Office');
  await speakers.role(1).getByRole('textbox', { name: 'From' }).fill('May 2033');
  await speakers.role(1).getByRole('textbox', { name: 'Until' }).fill('2034');
  await window.keyboard.press('Tab');
  const vass = async () => (await disk.records('speaker')).find(({ id }) => id === 'speaker:vass');
  await expect
    .poll(async () => (await vass())?.roles)
    .toEqual([{ role: 'spokesperson', organisation: 'Toll Office', from: '2033-05', to: '2034' }]);
  await dateline.running.close();

  const again = new Dateline(await launch(), join(folder, 'notebook'));
  await again.press('goSpeakers');
  const reopened = new Speakers(again.window);
  await reopened.open('Pim Vass');
  await expect(reopened.role(1).getByRole('textbox', { name: 'From' })).toHaveValue('May 2033');
  await reopened.part('Also called').getByRole('button', { name: 'Remove the spokesman' }).click();
  await expect
    .poll(
      async () =>
        (await again.disk.records('speaker')).find(({ id }) => id === 'speaker:vass')?.aliases,
    )
    .toEqual([]);
});

test('speakers are merged in one step, by choice or as suggested, and Undo parts them again', async ({
  launch,
  folder,
}) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  const { window, disk } = dateline;
  await speakers.open('Pim Vass');
  await speakers.mergeInto('Edda Roth');
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(3);
  await expect(speakers.page('Edda Roth')).toBeVisible();
  await expect(speakers.said).toHaveCount(6);
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(4);
  await expect(speakers.said).toHaveCount(4);

  const alike = speakers.part('May be the same speaker');
  await expect(alike).toContainText('“edda róth” may be the same: the same name');
  await alike.getByRole('button', { name: 'Merge “edda róth” here' }).press('Enter');
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(3);
  await expect(alike).toHaveCount(0);
  await dateline.choose('undo');
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(4);
});

test('a speaker is split by names, roles and statements with a preview of both, and Undo joins them again', async ({
  launch,
  folder,
}) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  const { window, disk } = dateline;
  await speakers.open('Edda Roth');
  await dateline.choose('splitSpeaker');
  const dialog = speakers.splitting;
  await expect(dialog.getByRole('textbox', { name: 'Name of the new speaker' })).toBeFocused();
  await dialog.getByRole('checkbox', { name: 'Roth', exact: true }).press('Space');
  await expect(dialog.getByRole('textbox')).toHaveValue('Roth');
  await dialog.getByRole('textbox').fill('Anton Roth');
  await dialog.getByRole('checkbox', { name: /hydrographer/u }).press('Space');
  await dialog.getByRole('checkbox', { name: new RegExp(TIDES, 'u') }).press('Space');
  const preview = dialog.getByRole('group', { name: 'After the split' });
  await expect(preview).toContainText('Edda Roth4 statements, 2 rolesalso called Secretary Roth');
  await expect(preview).toContainText('Anton Roth1 statement, 1 rolealso called Roth');
  expect(await seriousFindings(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Split', exact: true }).press('Enter');
  await expect(speakers.page('Anton Roth')).toBeVisible();
  await expect(speakers.undated).toHaveText([new RegExp(TIDES, 'u')]);
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(5);
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(4);
  const tides = (await disk.records('annotation')).find(({ id }) => id === 'annotation:tides');
  expect(tides?.attribution?.speakerId).toBe('speaker:roth');
});

test('a body has statements of its own, and what was said for it', async ({ launch, folder }) => {
  const { dateline, speakers } = await openSpeakers(launch, folder);
  await speakers.open('Toll Office');
  await expect(speakers.said).toHaveCount(2);
  const saidFor = speakers.part('Said for it');
  await expect(saidFor.getByRole('listitem')).toHaveCount(4);
  await expect(saidFor.getByRole('listitem').filter({ hasText: REFUSED })).toContainText(
    'Pim Vass',
  );
  await speakers
    .part('Who spoke for it')
    .getByRole('button', { name: /^Pim Vass/u })
    .press('Enter');
  await expect(speakers.page('Pim Vass')).toBeVisible();
  await speakers
    .part('Spoke for')
    .getByRole('button', { name: /^Toll Office/u })
    .click();
  await expect(new Trail(dateline.window).items).toHaveCount(4);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the page of a speaker reads well in ${scheme} at both sizes`, async ({
    launch,
    folder,
  }) => {
    const { dateline, speakers } = await openSpeakers(launch, folder);
    const { window } = dateline;
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await dateline.app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await speakers.open('Edda Roth');
      await expect(speakers.said).toHaveCount(4);
      await takeScreenshot(window, `speaker-${width}-${scheme}`);
      expect.soft(await seriousFindings(window), `${width}`).toEqual([]);
      await speakers.part('Statements').scrollIntoViewIfNeeded();
      await takeScreenshot(window, `speaker-said-${width}-${scheme}`);
      await speakers.beginSplit();
      await takeScreenshot(window, `speaker-split-${width}-${scheme}`);
      await window.keyboard.press('Escape');
    }
  });
}
