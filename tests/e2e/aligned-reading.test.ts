import { expect, test } from '../support/electron-app';
import { DECEMBER, JANUARY } from '../support/council-articles';
import { LONG } from '../support/harbour-articles';
import { heightOf } from '../support/pages/comparing';
import { openNotebook, type Dateline, type Launch } from '../support/pages/dateline';
import { painted, type Pane } from '../support/pages/pane';
import type { WrittenArticle } from '../support/prepared-notebook';

const SHARED = 'all sides of the long quarrel';

async function sideBySide(
  launch: Launch,
  folder: string,
  articles: readonly [WrittenArticle, WrittenArticle] = [DECEMBER, JANUARY],
): Promise<Dateline> {
  const dateline = await openNotebook(launch, folder, { articles });
  await dateline.window.emulateMedia({ reducedMotion: 'reduce' });
  await dateline.sidebar.open(articles[0].title);
  await dateline.sidebar.openBeside(articles[1].title);
  await expect(dateline.pane(2).article).toBeVisible();
  await dateline.pane(1).text.focus();
  return dateline;
}

test('locked panes scroll by what corresponds: shared wording stands level', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const [left, right] = [dateline.pane(1).text, dateline.pane(2).text];
  await expect.poll(() => painted(dateline.window, 'shared')).not.toEqual([]);
  await dateline.press('alignedReading');
  await expect(
    dateline.pane(1).root.getByRole('button', { name: 'Aligned reading' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await scrollUntilAtEye(dateline, dateline.pane(1));
  const apart = async (): Promise<number> =>
    Math.abs((await heightOf(left, SHARED)) - (await heightOf(right, SHARED)));
  await expect.poll(apart).toBeLessThan(40);

  // Each pane can lead.
  await right.focus();
  await expect
    .poll(async () => {
      await right.press('Home');
      return scrolled(right);
    })
    .toBe(0);
  await expect.poll(() => scrolled(left)).toBe(0);

  await dateline.press('alignedReading');
  const before = await scrolled(right);
  await left.hover();
  await dateline.window.mouse.wheel(0, 600);
  await expect.poll(() => scrolled(left)).toBeGreaterThan(300);
  expect(await scrolled(right)).toBe(before);
});

test('articles that share nothing scroll in proportion, from their beginnings to their ends', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder, [JANUARY, LONG]);
  const [left, right] = [dateline.pane(1).text, dateline.pane(2).text];
  await dateline.press('alignedReading');
  // Heights that were estimated until then put off the end once.
  await expect
    .poll(async () => {
      await left.press('End');
      return fromEnd(left);
    })
    .toBeLessThan(3);
  await expect.poll(() => fromEnd(right)).toBeLessThan(3);
  await expect
    .poll(async () => {
      await left.press('Home');
      return scrolled(left);
    })
    .toBe(0);
  await expect.poll(() => scrolled(right)).toBe(0);
});

test('what a pane leads to does not lead back: the panes come to rest', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const [left, right] = [dateline.pane(1).text, dateline.pane(2).text];
  await dateline.press('alignedReading');
  await left.hover();
  for (let turn = 0; turn < 8; turn += 1) await dateline.window.mouse.wheel(0, 260);
  const places = async () => `${await scrolled(left)} ${await scrolled(right)}`;
  await expect
    .poll(async () => {
      const before = await places();
      await frames(dateline, 20);
      return (await places()) === before;
    })
    .toBe(true);
});

test('one key brings the other pane here, another brings this pane there', async ({
  launch,
  folder,
}) => {
  const dateline = await sideBySide(launch, folder);
  const [left, right] = [dateline.pane(1).text, dateline.pane(2).text];
  await expect.poll(() => painted(dateline.window, 'shared')).not.toEqual([]);
  await dateline.pane(1).select('called for restraint on all sides');
  await dateline.press('bringOthersHere');
  const apart = async (): Promise<number> =>
    Math.abs((await heightOf(left, SHARED)) - (await heightOf(right, SHARED)));
  await expect.poll(apart).toBeLessThan(40);

  await right.focus();
  await expect
    .poll(async () => {
      await right.press('Home');
      return scrolled(right);
    })
    .toBe(0);
  await left.focus();
  await dateline.window.keyboard.press('Escape');
  await dateline.press('bringThisThere');
  await expect.poll(() => scrolled(left)).toBeLessThan(300);
});

function scrolled(region: Pane['text']): Promise<number> {
  return region.evaluate((element) => Math.round(element.scrollTop));
}

function fromEnd(region: Pane['text']): Promise<number> {
  return region.evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );
}

/** Wheels a pane until the shared words stand where the eye rests. */
async function scrollUntilAtEye({ window }: Dateline, pane: Pane): Promise<void> {
  await pane.text.hover();
  const eye = (await pane.text.evaluate(({ clientHeight }) => clientHeight)) * 0.35;
  await expect
    .poll(async () => {
      const way = (await heightOf(pane.text, SHARED)) - eye;
      if (Math.abs(way) > 12) await window.mouse.wheel(0, way);
      return Math.abs(way);
    })
    .toBeLessThan(12);
}

function frames({ window }: Dateline, count: number): Promise<void> {
  return window.evaluate(async (left) => {
    for (let at = 0; at < left; at += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, count);
}
