import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { foreignInSvg } from '../../src/domain/export/own-svg';
import { anAttribution } from '../support/builders';
import { answerSaveDialog, expect, test } from '../support/electron-app';
import { openNotebook, type Dateline } from '../support/pages/dateline';
import { keysOf } from '../support/pages/keys';
import { Timeline } from '../support/pages/timeline';
import { Trail } from '../support/pages/trail';
import type { WrittenNotebook } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';
import { ASKED, ASKED_AGAIN, CLOSED_OPEN, REGRET, VALLEY } from '../support/valley-articles';

async function openTimeline(dateline: Dateline): Promise<Timeline> {
  const timeline = new Timeline(dateline.window);
  await dateline.press('goTimeline');
  await expect(timeline.lanes.first()).toBeVisible();
  return timeline;
}

test('statements stand in their lanes in order of time, unknown dates beside the picture', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const timeline = await openTimeline(dateline);
  await expect(timeline.lanes).toHaveCount(2);
  const names = await timeline
    .marks('Oda Lenz')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  expect(names[0]).toContain(`Oda Lenz, 5 January 2032: “${CLOSED_OPEN}`);
  expect(names[1]).toContain('Oda Lenz, 1 March 2032: “The dam will stay closed until');
  expect(names[2]).toContain(`Oda Lenz, date said unknown: “${REGRET}`);
  const brandt = timeline.marks('Karl Brandt');
  await expect(brandt.first()).toHaveAttribute('aria-label', /January 2032, day not known/u);
  const boxes = await timeline
    .marks('Oda Lenz')
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().x));
  expect(boxes).toEqual([...boxes].sort((a, b) => a - b));
  await expect(timeline.axis).toContainText('2032');
  await timeline.choose('By tag');
  await expect(timeline.lane('dam')).toBeVisible();
  await expect(timeline.marks('dam')).toHaveCount(2);
  await expect(timeline.marks('No tag')).toHaveCount(3);
  expect(await seriousFindings(dateline.window)).toEqual([]);
});

test('the keyboard walks the marks, comes closer, opens a passage, and Back returns to zoom and mark', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const { window } = dateline;
  const timeline = await openTimeline(dateline);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
  await timeline.grid.focus();
  expect(await timeline.current()).toContain(CLOSED_OPEN);
  await press('ArrowRight');
  expect(await timeline.current()).toContain('until the cracks are filled');
  await press('ArrowDown');
  expect(await timeline.current()).toContain(ASKED_AGAIN);
  await press('Home');
  expect(await timeline.current()).toContain(ASKED);
  await press('ArrowUp', 'End');
  expect(await timeline.current()).toContain(REGRET);
  await press('Home');

  const whole = await timeline.range.textContent();
  await press('+', '+', '+');
  const closer = await timeline.range.textContent();
  expect(closer).not.toBe(whole);
  expect(await timeline.current()).toContain(CLOSED_OPEN);
  await press('ArrowRight');
  expect(await timeline.current()).toContain('until the cracks are filled');
  const moved = await timeline.range.textContent();
  expect(moved).not.toBe(closer);
  await press('Enter');
  await expect(dateline.pane(1).article).toContainText('until the cracks are filled');
  await dateline.press('back');
  await expect(timeline.grid).toBeFocused();
  expect(await timeline.range.textContent()).toBe(moved);
  expect(await timeline.current()).toContain('until the cracks are filled');
  await press('ArrowDown', keysOf('openBeside'));
  await expect(dateline.pane(2).article).toContainText(ASKED_AGAIN);
  await dateline.press('back');
  await expect(timeline.grid).toBeFocused();
  await press('-', '0');
  await expect(timeline.range).toHaveText(whole ?? '');
  await expect(timeline.button('Zoom out')).toBeDisabled();
  await timeline.button('Zoom in').click();
  await expect(timeline.button('Zoom out')).toBeEnabled();
});

test('wheel and drag come closer and move; the mark under the pointer shows its card', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const { window } = dateline;
  const timeline = await openTimeline(dateline);
  const whole = await timeline.range.textContent();
  const mark = timeline.marks('Oda Lenz').first();
  await mark.hover();
  await expect(timeline.view.getByText('Vale Courier · 6 January 2032')).toBeVisible();
  await expect(timeline.view.getByText('Softened by')).toBeVisible();
  const x = (await mark.boundingBox())?.x ?? 0;
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -300);
  await window.keyboard.up('Control');
  await expect(timeline.range).not.toHaveText(whole ?? '');
  expect(Math.abs(((await mark.boundingBox())?.x ?? 0) - x)).toBeLessThan(12);

  const closer = await timeline.range.textContent();
  const box = await timeline.grid.boundingBox();
  const [startX, startY] = [(box?.x ?? 0) + 700, (box?.y ?? 0) + 90];
  await window.mouse.move(startX, startY);
  await window.mouse.down();
  await window.mouse.move(startX - 200, startY, { steps: 5 });
  await window.mouse.up();
  await expect(timeline.range).not.toHaveText(closer ?? '');
  await expect(timeline.view).toBeVisible();
});

/** So many statements of a few days that they can't stand side by side. */
const CROWD: WrittenNotebook = {
  articles: [
    {
      title: 'A week of briefings',
      published: '2033-01-01',
      publisher: 'Vale Courier',
      paragraphs: Array.from(
        { length: 60 },
        (_, at) => `“Briefing ${at + 1} is over,” Oda Lenz said.`,
      ),
    },
  ],
  commands: [{ kind: 'createSpeaker', id: 'speaker:lenz', name: 'Oda Lenz' }],
  marks: Array.from({ length: 60 }, (_, at) => ({
    article: 'A week of briefings',
    words: `Briefing ${at + 1} is over,`,
    attribution: anAttribution({
      speakerId: 'speaker:lenz',
      dateSaid: at === 0 ? '2012-05-01' : `2032-03-${String(1 + (at % 20)).padStart(2, '0')}`,
    }),
  })),
};

test('what would overlap is counted; a cluster opens its list or comes apart', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, CROWD);
  const { window } = dateline;
  const timeline = await openTimeline(dateline);
  await expect(timeline.marks('Oda Lenz')).toHaveCount(2);
  await timeline.grid.focus();
  await window.keyboard.press('ArrowRight');
  expect(await timeline.current()).toBe('59 statements, 1–20 Mar 2032');
  await window.keyboard.press('Enter');
  const list = dateline.dialog('59 statements');
  await expect(list.getByRole('row').first()).toContainText('Briefing');
  expect(await seriousFindings(window)).toEqual([]);
  await list.getByRole('button', { name: 'Zoom in on them' }).click();
  await expect(list).toHaveCount(0);
  await expect.poll(() => timeline.marks('Oda Lenz').count()).toBeGreaterThan(19);
  await timeline.marks('Oda Lenz').nth(4).click();
  await expect(dateline.pane(1).article).toContainText('Briefing');
});

test('where nothing is dated no time is made up for it', async ({ launch, folder }) => {
  const { marks = [], ...book } = VALLEY;
  const undated = marks.filter(({ attribution }) => attribution?.dateSaid === null);
  const dateline = await openNotebook(launch, folder, { ...book, marks: undated, after: [] });
  const timeline = await openTimeline(dateline);
  await expect(timeline.axis).toHaveText('No date said is knownDate unknown');
  await expect(timeline.range).toHaveCount(0);
  await expect(timeline.button('Zoom in')).toBeDisabled();
  await timeline.marks('Oda Lenz').first().click();
  await expect(dateline.pane(1).article).toContainText(REGRET);
});

test('the filter narrows the timeline; as a table it is sorted by a press', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const { window } = dateline;
  const timeline = await openTimeline(dateline);
  await timeline.choose('Table');
  const rows = timeline.table.getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toContainText(ASKED);
  await timeline.table.getByRole('columnheader', { name: 'Date said' }).click();
  await expect(rows.nth(1)).toContainText('1 March 2032');
  await expect(rows.last()).toContainText('Date said unknown');
  expect(await seriousFindings(window)).toEqual([]);
  await rows.nth(1).click();
  await expect(dateline.pane(1).article).toBeVisible();
  await dateline.press('back');
  await timeline.choose('Picture');
  const trail = new Trail(window);
  Object.assign(trail, {
    filter: timeline.view.getByRole('search', { name: 'Filter what is followed' }),
  });
  await trail.filterBy('Speakers', 'Karl Brandt');
  await expect(timeline.lanes).toHaveCount(1);
  await expect(timeline.marks('Karl Brandt')).toHaveCount(2);
});

test('the picture is saved as SVG with its words, and as PNG of twice the size', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, VALLEY);
  const timeline = await openTimeline(dateline);
  const svg = join(folder, 'timeline.svg');
  await answerSaveDialog(dateline.app, svg);
  await timeline.export('Save as SVG…');
  await expect(dateline.toast(/Saved to/u)).toBeVisible();
  const text = await readFile(svg, 'utf8');
  expect(foreignInSvg(text)).toBeNull();
  const root = new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement;
  const read = {
    name: root.nodeName,
    width: Number(root.getAttribute('width')),
    height: Number(root.getAttribute('height')),
    words: [...root.querySelectorAll('text')].map((each) => each.textContent),
  };
  expect(read.name).toBe('svg');
  expect(read.words).toEqual(
    expect.arrayContaining(['All statements', 'Oda Lenz', 'Karl Brandt', 'Month or year']),
  );

  const png = join(folder, 'timeline.png');
  await answerSaveDialog(dateline.app, png);
  await dateline.choose('saveTimelinePng');
  await expect
    .poll(() =>
      stat(png).then(
        ({ size }) => size,
        () => 0,
      ),
    )
    .toBeGreaterThan(10_000);
  const bytes = await readFile(png);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    2 * read.width,
    Math.ceil(2 * read.height),
  ]);

  const shown = join(folder, 'shown.svg');
  await timeline.button('Zoom in').click();
  await answerSaveDialog(dateline.app, shown);
  await timeline.export('Save the shown time as SVG…');
  await expect.poll(() => readFile(shown, 'utf8').catch(() => '')).toContain('of 5 statements');
});
