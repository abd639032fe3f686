import type { Locator, Page } from '@playwright/test';
import { HIGHLIGHT_COLOURS } from '../../src/domain/annotation/annotation';
import { expect, test } from '../support/electron-app';
import { LONG } from '../support/harbour-articles';
import { Dateline, openNotebook, type Launch } from '../support/pages/dateline';
import { painted } from '../support/pages/pane';
import { idOfTag, type WrittenMark, type WrittenNotebook } from '../support/prepared-notebook';

const MAREN = 'speaker:maren' as const;

function said(speakerId: typeof MAREN | null): NonNullable<WrittenMark['attribution']> {
  const unknown = { role: null, organisation: null, cue: null, dateSaid: null };
  return { speakerId, ...unknown, directness: 'direct', place: null, occasion: null, stance: null };
}

/** Twelve marks, one in every tenth paragraph: in turn a plain one, a statement, a tagged one. */
const MARKS = Array.from({ length: 12 }, (_, at): WrittenMark => {
  const words = `Paragraph ${at * 10 + 5} of the history`;
  const mark = { id: `annotation:m${at}`, article: LONG.title, words } as const;
  const colour = HIGHLIGHT_COLOURS[at % HIGHLIGHT_COLOURS.length] ?? 'sun';
  if (at % 3 === 1) return { ...mark, colour, attribution: said(at === 4 ? MAREN : null) };
  return at % 3 === 2 ? { ...mark, colour, tags: [idOfTag(at === 2 ? 'ice' : 'quay')] } : mark;
});

const NOTEBOOK: WrittenNotebook = {
  articles: [LONG],
  commands: [
    { kind: 'createSpeaker', id: MAREN, name: 'Ilse Maren' },
    { kind: 'createTag', id: idOfTag('works'), name: 'works', colour: 'leaf' },
    { kind: 'createTag', id: idOfTag('quay'), name: 'quay', parentId: idOfTag('works') },
    { kind: 'createTag', id: idOfTag('ice'), name: 'ice', parentId: idOfTag('works') },
  ],
  marks: MARKS,
  after: [
    {
      kind: 'writeNote',
      subject: { kind: 'annotation', annotationId: 'annotation:m6' },
      markdown: 'Check the year.',
    },
  ],
};

async function readLong(launch: Launch, folder: string): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, NOTEBOOK);
  await dateline.library.open(LONG.title);
  const pane = dateline.pane(1);
  await expect(pane.article).toBeVisible();
  await pane.text.focus();
  await expect(dateline.margin.cards.first()).toBeVisible();
  return dateline;
}

/** The passage that is painted as focused. */
async function focused(window: Page): Promise<string> {
  const layers = await Promise.all(
    [...HIGHLIGHT_COLOURS, 'plain'].map((colour) => painted(window, `${colour}-focused`)),
  );
  return layers.flat().join();
}

function strip(dateline: Dateline): Locator {
  return dateline.pane(1).root.locator('[data-minimap]');
}

/** Bars are this much of the strip's height above and below where they belong, at most. */
const NEAR = 0.006;

/** How many pixels of the strip are painted in the fullest row near a height, which is a share of its own. */
function paintedAt(dateline: Dateline, share: number): Promise<number> {
  return strip(dateline)
    .locator('canvas')
    .evaluate(
      (element, { at, near }) => {
        const canvas = element as HTMLCanvasElement;
        const top = Math.round(canvas.height * (at - near));
        const bottom = Math.round(canvas.height * (at + near));
        const context = canvas.getContext('2d');
        const rows = Array.from({ length: bottom - top }, (_, row) => {
          const pixels = context?.getImageData(0, top + row, canvas.width, 1).data ?? [];
          return [...pixels].filter((value, index) => index % 4 === 3 && value > 0).length;
        });
        return Math.max(...rows);
      },
      { at: share, near: NEAR },
    );
}

/** Where a mark begins in the text, as a share of its length. */
function shareOf(at: number): number {
  const paragraphs = LONG.paragraphs.map(String);
  const text = paragraphs.join('\n\n');
  return text.indexOf(MARKS[at]?.words ?? '') / text.length;
}

function announced(window: Page): Locator {
  return window.getByRole('log', { name: 'Announcements' });
}

test('J and K step through all, and say which of how many', async ({ launch, folder }) => {
  const dateline = await readLong(launch, folder);
  const { window } = dateline;
  for (const at of [0, 1, 2]) {
    await dateline.press('nextAnnotation');
    await expect.poll(() => focused(window)).toBe(MARKS[at]?.words);
    await expect(announced(window)).toContainText(`${at + 1} of 12: ${MARKS[at]?.words ?? ''}`);
  }
  await dateline.press('previousAnnotation');
  await expect.poll(() => focused(window)).toBe(MARKS[1]?.words);
});

test('what is stepped through is chosen by kind, tag or speaker, by keyboard alone', async ({
  launch,
  folder,
}) => {
  const dateline = await readLong(launch, folder);
  const { window, margin } = dateline;
  const choice = margin.panel.getByRole('button', { name: /Step through/u });
  const choose = async (name: string): Promise<void> => {
    await dateline.press('stepThrough');
    const options = window.getByRole('listbox', { name: /Step through/u });
    await expect(options).toBeVisible();
    await window.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).press('Enter');
    await expect(options).toBeHidden();
    await expect(choice).toContainText(name);
    await dateline.pane(1).text.focus();
  };
  await choose('works');
  for (const at of [2, 5, 8, 11]) {
    await dateline.press('nextAnnotation');
    await expect.poll(() => focused(window)).toBe(MARKS[at]?.words);
  }
  await expect(announced(window)).toContainText('4 of 4');
  await dateline.press('nextAnnotation');
  await expect(announced(window)).toContainText('No further passage tagged “works”');
  await choose('Ilse Maren');
  await dateline.press('previousAnnotation');
  await expect.poll(() => focused(window)).toBe(MARKS[4]?.words);
  await choose('With a note');
  await dateline.press('nextAnnotation');
  await expect.poll(() => focused(window)).toBe(MARKS[6]?.words);
  await dateline.press('nextStatement');
  await expect.poll(() => focused(window)).toBe(MARKS[7]?.words);
  await dateline.press('palette');
  await dateline.palette.run('Step through untagged');
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await expect.poll(() => focused(window)).toBe(MARKS[9]?.words);
});

test('what the filter of the margin hides is passed over', async ({ launch, folder }) => {
  const dateline = await readLong(launch, folder);
  await dateline.margin.filterField.fill('Paragraph 6');
  await expect(dateline.margin.cards).toHaveCount(1);
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await expect.poll(() => focused(dateline.window)).toBe(MARKS[6]?.words);
});

test('the minimap shows each annotation at its place, and a click there goes there', async ({
  launch,
  folder,
}) => {
  const dateline = await readLong(launch, folder);
  const { window } = dateline;
  const pane = dateline.pane(1);
  // What is proposed is drawn there too, faintly.
  await dateline.choose('showProposals');
  for (const at of [0, 6, 11]) {
    await expect.poll(() => paintedAt(dateline, shareOf(at))).toBeGreaterThan(2);
    await expect.poll(() => paintedAt(dateline, shareOf(at) + 0.04)).toBe(0);
  }
  const box = await strip(dateline).boundingBox();
  if (box === null) throw new Error('The minimap is not there');
  await window.mouse.click(box.x + box.width / 2, box.y + box.height * shareOf(9));
  await expect(pane.article.getByText(MARKS[9]?.words ?? '')).toBeInViewport();
  await window.mouse.down();
  await window.mouse.move(box.x + box.width / 2, box.y + 1, { steps: 4 });
  await window.mouse.up();
  await expect(pane.text.getByRole('heading', { level: 1 })).toBeInViewport();
  await dateline.press('back');
  await expect(pane.article.getByText(MARKS[9]?.words ?? '')).toBeInViewport();
});

test('the minimap shows what find has found', async ({ launch, folder }) => {
  const dateline = await readLong(launch, folder);
  await expect.poll(() => paintedAt(dateline, 0.31)).toBe(0);
  await dateline.press('findInPane');
  await dateline.window.keyboard.type('stones');
  await expect.poll(() => painted(dateline.window, 'find-current')).toHaveLength(1);
  await expect.poll(() => paintedAt(dateline, 0.31)).toBeGreaterThan(1);
});

test('a mark at the text’s edge focuses its annotation, and leaves the article as it was', async ({
  launch,
  folder,
}) => {
  const dateline = await readLong(launch, folder);
  const pane = dateline.pane(1);
  const marks = pane.root.locator('[data-line-marks] [title]');
  await dateline.press('nextAnnotation');
  await expect.poll(() => focused(dateline.window)).toBe(MARKS[0]?.words);
  const before = await pane.markup();
  await dateline.press('nextAnnotation');
  const statement = marks.filter({ has: dateline.window.locator('svg') }).first();
  await expect(statement).toHaveAttribute('title', '1 statement');
  const line = pane.article.getByText(MARKS[1]?.words ?? '');
  await expect(line).toBeInViewport();
  await dateline.window.keyboard.press('Escape');
  await expect.poll(() => focused(dateline.window)).toBe('');
  await statement.click();
  await expect.poll(() => focused(dateline.window)).toBe(MARKS[1]?.words);
  const [edge, words] = [await statement.boundingBox(), await line.boundingBox()];
  expect(edge?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
  expect(Math.abs((edge?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(12);
  expect(await pane.markup()).toBe(before);
});

test('passages are coloured by their tags on wish, and stay so after a start', async ({
  launch,
  folder,
}) => {
  const dateline = await readLong(launch, folder);
  const { window, margin } = dateline;
  await expect.poll(() => painted(window, 'sun')).toContain(MARKS[0]?.words);
  const byTag = margin.panel.getByRole('button', { name: 'Colour by tag' });
  await byTag.click();
  await expect.poll(() => painted(window, 'plain')).toContain(MARKS[0]?.words);
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await dateline.press('nextAnnotation');
  await dateline.press('nextAnnotation');
  await expect.poll(() => painted(window, 'leaf-focused')).toEqual([MARKS[2]?.words]);
  await expect(byTag).toHaveAttribute('aria-pressed', 'true');
  await dateline.running.close();
  const again = new Dateline(await launch(), folder);
  await expect(again.margin.panel.getByRole('button', { name: 'Colour by tag' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(() => painted(again.window, 'plain')).toContain(MARKS[0]?.words);
});
