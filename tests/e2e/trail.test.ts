import { anAttribution } from '../support/builders';
import { expect, test } from '../support/electron-app';
import { openNotebook, type Dateline } from '../support/pages/dateline';
import { keysOf } from '../support/pages/keys';
import { Trail } from '../support/pages/trail';
import type { WrittenNotebook } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';
import { ASKED, ASKED_AGAIN, CLOSED_OPEN, NOISE, REGRET, VALLEY } from '../support/valley-articles';

async function openTrail(dateline: Dateline): Promise<Trail> {
  const trail = new Trail(dateline.window);
  await dateline.press('goTrail');
  await expect(trail.items.first()).toBeVisible();
  return trail;
}

test('the trail holds statements by the day they were said, with changes, gaps and what is not known', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const trail = await openTrail(dateline);
  await expect(trail.subject).toHaveText('All statements');
  await expect(trail.items).toHaveCount(5);
  await expect(trail.items.nth(0)).toContainText('January 2032day not known');
  await expect(trail.items.nth(1)).toContainText(CLOSED_OPEN);
  await expect(trail.items.nth(4)).toContainText(REGRET);
  await expect(trail.gaps).toHaveText([
    'At least 4 weeks without a dated statement in this notebook',
  ]);

  const filled = trail.item('and not a day longer');
  await expect(filled).toContainText('director, River Office');
  await expect(filled.locator('ins').first()).toHaveText('until ');
  await expect(filled.locator('del').first()).toContainText('for as long as');
  await expect(filled).toContainText('[…]');
  await expect(filled).toContainText('against the one before (5 January 2032)');
  await expect(filled.getByRole('list', { name: 'Relations' })).toContainText('Softens');
  await expect(trail.item(CLOSED_OPEN)).toContainText('spokesperson, River Office');
  await expect(trail.item(CLOSED_OPEN)).toContainText('Closed without an end in sight');

  await expect(trail.undated).toBeVisible();
  await expect(trail.item(REGRET)).toContainText('Date said unknownarticle of 10 February 2032');

  await trail.view.getByText('Any speaker').click();
  await expect(trail.item(ASKED_AGAIN)).toContainText('Other words than the one before (Oda Lenz');
  await trail.view.getByText('Changes against the one before').click();
  await expect(trail.view.locator('ins')).toHaveCount(0);
  expect(await seriousFindings(dateline.window)).toEqual([]);
});

test('the filter narrows what is followed, and each of its values can be taken off', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const trail = await openTrail(dateline);
  await trail.filterBy('Speakers', 'Oda Lenz');
  await expect(trail.items).toHaveCount(3);
  await expect(trail.subject).toHaveText('Oda Lenz');
  await expect(trail.gaps).toHaveText([
    '8 weeks without a dated statement that matches the filter',
  ]);
  await trail.filterBy('Publishers', 'Vale Courier');
  await expect(trail.items).toHaveCount(2);
  await trail.said('Said until', '2032-01-31');
  await expect(trail.items).toHaveCount(1);
  await trail.takeOff('Until 31 January 2032');
  await trail.takeOff('Oda Lenz');
  await trail.takeOff('Vale Courier');
  await expect(trail.items).toHaveCount(5);
  await trail.filterBy('Organisations', 'Farmers’ Union');
  await expect(trail.items).toHaveCount(2);
  await expect(trail.subject).toHaveText('Farmers’ Union');
  await trail.filter.getByRole('button', { name: 'Clear all' }).click();
  await trail.filterBy('Tags', 'dam');
  await expect(trail.items).toHaveCount(2);
});

test('a tag, the palette and the Statements view lead to their trail', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const trail = new Trail(dateline.window);
  await dateline.press('goTags');
  await dateline.window.getByRole('button', { name: 'Trail', exact: true }).last().click();
  await expect(trail.subject).toHaveText('dam');
  await dateline.press('palette');
  await dateline.window.keyboard.type('trail of river');
  await dateline.window.getByRole('option', { name: /Trail of River Office/u }).click();
  await expect(trail.subject).toHaveText('River Office');
  await expect(trail.items).toHaveCount(2);
  await dateline.press('goStatements');
  await dateline.statements.filterBy('Speakers', 'Karl Brandt');
  await dateline.statements.view.getByRole('button', { name: 'Trail' }).click();
  await expect(trail.subject).toHaveText('Karl Brandt');
  await expect(trail.items).toHaveCount(2);
});

test('a passage opens by keyboard, and Back returns to the very place', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const { window } = dateline;
  const trail = await openTrail(dateline);
  await trail.items.first().focus();
  await window.keyboard.press('ArrowDown');
  await expect(trail.item(CLOSED_OPEN)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(dateline.pane(1).article).toContainText(CLOSED_OPEN);
  await dateline.press('back');
  await expect(trail.item(CLOSED_OPEN)).toBeFocused();
  await window.keyboard.press('End');
  await expect(trail.item(REGRET)).toBeFocused();
  await window.keyboard.press(keysOf('openBeside'));
  await expect(dateline.pane(2).article).toContainText(REGRET);
  await window.getByRole('button', { name: 'Back to the trail' }).click();
  await expect(trail.item(REGRET)).toBeFocused();

  await window.keyboard.press(keysOf('comparePassage'));
  const waiting = trail.view.getByRole('status', { name: 'Comparing passages' });
  await expect(waiting).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(waiting).toHaveCount(0);
  await window.keyboard.press(keysOf('comparePassage'));
  await window.keyboard.press('Home');
  await expect(trail.item(ASKED)).toBeFocused();
  await window.keyboard.press(keysOf('comparePassage'));
  await expect(window.getByRole('dialog', { name: 'Compare passages' })).toContainText(NOISE.title);
});

const TIMETABLE = 'Safety at the northern lock comes before any timetable of the ferries.';

/** The same words twice, weeks apart. */
const REPEATED: WrittenNotebook = {
  articles: [
    {
      title: 'First briefing',
      published: '2032-04-02',
      language: 'en',
      paragraphs: [`“${TIMETABLE}”`],
    },
    {
      title: 'Second briefing',
      published: '2032-05-04',
      language: 'en',
      paragraphs: [`“${TIMETABLE}”`],
    },
  ],
  commands: [{ kind: 'createSpeaker', id: 'speaker:lenz', name: 'Oda Lenz' }],
  marks: [
    {
      article: 'First briefing',
      words: TIMETABLE,
      attribution: anAttribution({ speakerId: 'speaker:lenz', dateSaid: '2032-04-01' }),
    },
    {
      article: 'Second briefing',
      words: TIMETABLE,
      attribution: anAttribution({ speakerId: 'speaker:lenz', dateSaid: '2032-05-03' }),
    },
  ],
};

test('relations that the wording suggests are proposed in the trail, accepted and dismissed there', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, REPEATED);
  const { window, disk } = dateline;
  const trail = await openTrail(dateline);
  await expect(trail.at(2)).toContainText('The same words as the one before (1 April 2032)');
  const relations = trail.at(2).getByRole('list', { name: 'Relations' });
  await expect(relations).toContainText('Proposed: repeats');
  await trail.at(2).focus();
  await window.keyboard.press(keysOf('dismissRelation'));
  await expect(relations).toHaveCount(0);
  await dateline.press('undo');
  await expect(relations).toContainText('Proposed: repeats');
  await trail.at(2).focus();
  await window.keyboard.press(keysOf('acceptRelation'));
  await expect(relations).toContainText('Repeats');
  await expect(relations).not.toContainText('Proposed');
  await expect(trail.at(1).getByRole('list', { name: 'Relations' })).toContainText('Repeated by');
  await expect.poll(async () => (await disk.records('relation')).length).toBe(1);

  await trail
    .at(1)
    .getByRole('button', { name: /^Repeated by/u })
    .click();
  await expect(trail.at(2)).toBeFocused();
});

test('a press on a speaker or an organisation follows them alone', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const trail = await openTrail(dateline);
  await trail.at(2).getByRole('button', { name: 'Oda Lenz', exact: true }).click();
  await expect(trail.subject).toHaveText('Oda Lenz');
  await trail.at(1).getByRole('button', { name: 'River Office' }).click();
  await expect(trail.subject).toHaveText('River Office');
  await expect(trail.items).toHaveCount(2);
});

/** A trail far longer than the window. */
const MANY: WrittenNotebook = {
  articles: [
    {
      title: 'A year of briefings',
      published: '2033-01-01',
      publisher: 'Vale Courier',
      language: 'en',
      paragraphs: Array.from(
        { length: 400 },
        (_, at) =>
          `“Briefing number ${at + 1} says ${'again and '.repeat((at % 7) + 1)}again what was said,” Oda Lenz said.`,
      ),
    },
  ],
  commands: [{ kind: 'createSpeaker', id: 'speaker:lenz', name: 'Oda Lenz' }],
  marks: Array.from({ length: 400 }, (_, at) => ({
    article: 'A year of briefings',
    words: `Briefing number ${at + 1} says ${'again and '.repeat((at % 7) + 1)}again what was said,`,
    attribution: anAttribution({
      speakerId: 'speaker:lenz',
      dateSaid: `2032-${String(Math.floor(at / 34) + 1).padStart(2, '0')}`,
    }),
  })),
};

test('a long trail draws what is near, and comes back scrolled to where it was left', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, MANY);
  const { window } = dateline;
  const trail = await openTrail(dateline);
  await expect.poll(() => trail.items.first().getAttribute('aria-setsize')).toBe('400');
  expect(await trail.items.count()).toBeLessThan(60);
  await trail.scroller.hover();
  for (let turn = 0; turn < 30; turn += 1) await window.mouse.wheel(0, 700);
  await expect.poll(() => trail.scrolled()).toBeGreaterThan(15_000);
  await window.waitForTimeout(300);
  const scrolled = await trail.scrolled();
  const box = await trail.scroller.boundingBox();
  const inView = await trail.items.evaluateAll(
    (items, top) => items.findIndex((item) => item.getBoundingClientRect().top >= top),
    box?.y ?? 0,
  );
  const item = trail.items.nth(inView);
  const place = await item.getAttribute('aria-posinset');
  const before = (await item.boundingBox())?.y ?? 0;
  await item.getByRole('button', { name: /^Vale Courier/u }).click();
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.press('back');
  const again = trail.at(Number(place));
  await expect(again).toBeFocused();
  expect(Math.abs(((await again.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
  expect(Math.abs((await trail.scrolled()) - scrolled)).toBeLessThan(400);
  await window.keyboard.press('End');
  await expect(trail.at(400)).toBeFocused();
  await window.keyboard.press('Home');
  await expect(trail.at(1)).toBeFocused();
  expect(await trail.scrolled()).toBe(0);
});
