import { expect, test } from '../support/electron-app';
import { CLOSED, LONG, OPERATORS, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';

const THREE = [CLOSED, REOPENS, OPERATORS];

test('three articles stand side by side, are widened, moved and closed, all by keyboard', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: THREE });
  const { window, sidebar } = dateline;
  await sidebar.open(CLOSED.title);
  for (const { title } of [REOPENS, OPERATORS]) {
    await sidebar.article(title).focus();
    await window.keyboard.press('ControlOrMeta+Enter');
  }
  await expect(dateline.pane(3).root).toHaveAccessibleName(`Pane 3 of 3: ${OPERATORS.title}`);

  const separator = window.getByRole('separator', { name: 'Resize panes 1 and 2' });
  const before = await widthOf(dateline.pane(1).root);
  await separator.focus();
  for (let left = 4; left > 0; left -= 1) await window.keyboard.press('ArrowRight');
  expect(await widthOf(dateline.pane(1).root)).toBeGreaterThan(before + 20);

  await dateline.pane(3).text.focus();
  await dateline.press('movePaneLeft');
  await expect(dateline.pane(2).root).toHaveAccessibleName(`Pane 2 of 3: ${OPERATORS.title}`);
  await dateline.press('nextPane');
  await expect(dateline.pane(3).text).toBeFocused();
  await dateline.press('nextPane');
  await expect(dateline.pane(1).text).toBeFocused();
  await dateline.press('previousPane');
  await dateline.press('closePane');
  await expect(dateline.pane(2).root).toHaveAccessibleName(`Pane 2 of 2: ${OPERATORS.title}`);
  await expect(window.getByRole('region', { name: /^Pane 3/u })).toHaveCount(0);
});

test('panes are widened and put in another order with the pointer', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, { articles: THREE });
  await dateline.sidebar.open(CLOSED.title);
  await dateline.sidebar.openBeside(REOPENS.title);
  const separator = dateline.window.getByRole('separator', { name: 'Resize panes 1 and 2' });
  const { x = 0, y = 0, height = 0 } = (await separator.boundingBox()) ?? {};
  const before = await widthOf(dateline.pane(1).root);
  const { mouse } = dateline.window;
  await mouse.move(x, y + height / 2);
  await mouse.down();
  await mouse.move(x - 40, y + height / 2);
  await mouse.move(x - 90, y + height / 2);
  await mouse.up();
  expect(await widthOf(dateline.pane(1).root)).toBeLessThan(before - 60);
  const [from, to] = [CLOSED, REOPENS].map(({ publisher }, at) =>
    dateline
      .pane(at + 1)
      .root.locator('header')
      .first()
      .getByText(publisher ?? ''),
  );
  if (to) await from?.dragTo(to);
  await expect(dateline.pane(2).root).toHaveAccessibleName(`Pane 2 of 2: ${CLOSED.title}`);
  await dateline.pane(1).head('Close pane');
  await expect(dateline.pane(1).root).toHaveAccessibleName(`Pane 1 of 1: ${CLOSED.title}`);
});

test('a view in the place of the panes gives way to the very scroll position', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [LONG] });
  await dateline.sidebar.open(LONG.title);
  await dateline.pane(1).text.hover();
  await dateline.window.mouse.wheel(0, 4000);
  await dateline.window.waitForTimeout(300);
  const top = () => dateline.pane(1).text.evaluate((region) => region.scrollTop);
  const before = await top();
  expect(before).toBeGreaterThan(1_000);
  await dateline.press('goStatements');
  await expect(dateline.statements.view).toBeVisible();
  await dateline.press('back');
  await expect(dateline.pane(1).article).toBeVisible();
  expect(await top()).toBe(before);
});

test('the text is set in the bundled serif at a comfortable measure, in every size and theme', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED] });
  const { window } = dateline;
  await dateline.sidebar.open(CLOSED.title);
  const paragraph = dateline.pane(1).article.getByText('until the quay is inspected');
  const type = () =>
    paragraph.evaluate((element) => {
      const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      return { fontFamily, size, leading: parseFloat(lineHeight) / size, color };
    });
  const first = await type();
  expect(first.fontFamily).toContain('Source Serif');
  expect(await window.evaluate(() => document.fonts.check('18px "Source Serif 4 Variable"'))).toBe(
    true,
  );
  expect(first).toMatchObject({ size: 18 });
  expect(first.leading).toBeCloseTo(1.6, 1);
  expect(await charactersOfFirstLine(paragraph)).toBeGreaterThan(52);
  expect(await charactersOfFirstLine(paragraph)).toBeLessThan(76);

  await dateline.press('biggerText');
  await dateline.press('biggerText');
  await expect.poll(async () => (await type()).size).toBe(20);
  await dateline.press('smallerText');
  await expect.poll(async () => (await type()).size).toBe(19);
  await dateline.press('normalText');
  await expect.poll(async () => (await type()).size).toBe(18);

  const grounds = new Set<string>();
  for (const theme of ['Light', 'Dark', 'Sepia']) {
    await dateline.press('settings');
    const settings = dateline.dialog('Settings');
    await settings.getByRole('radio', { name: theme }).click({ force: true });
    await settings.getByRole('button', { name: 'Close' }).click();
    await expect(settings).toBeHidden();
    grounds.add(await groundOf(dateline.pane(1).text));
  }
  expect(grounds.size).toBe(3);
});

test('right-to-left text runs from the right, whatever the interface does', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        title: 'الميناء يبقى مغلقا',
        language: 'ar',
        paragraphs: [
          'قالت هيئة الميناء إن العبارات لن تعود هذا الأسبوع.',
          'انتظر الركاب ثلاث ساعات.',
        ],
      },
    ],
  });
  await dateline.sidebar.open('الميناء يبقى مغلقا');
  const { article } = dateline.pane(1);
  await expect(article).toHaveAttribute('dir', 'rtl');
  await expect(article).toHaveAttribute('lang', 'ar');
  const paragraph = article.getByText('قالت هيئة الميناء');
  const ends = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return { right: box.right - words.right, left: words.left - box.left };
  });
  expect(ends.right).toBeLessThan(2);
  expect(ends.left).toBeGreaterThan(50);
  await dateline.pane(1).mark('ثلاث ساعات', 'Highlight in sky');
  await expect
    .poll(async () => (await dateline.disk.records('annotation'))[0]?.target.quote.exact)
    .toBe('ثلاث ساعات');
});

test('find in pane counts, steps round and leaves the match selected', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, REOPENS] });
  await dateline.sidebar.open(CLOSED.title);
  const { find, text } = dateline.pane(1);
  await text.focus();
  await dateline.press('findInPane');
  const field = find.getByRole('searchbox');
  await expect(field).toBeFocused();
  await field.fill('HARBOUR');
  await expect(find).toContainText('1 of 3');
  await field.press('Enter');
  await expect(find).toContainText('2 of 3');
  await field.press('Shift+Enter');
  await field.press('Shift+Enter');
  await expect(find).toContainText('3 of 3');
  await find.getByRole('button', { name: 'Match case' }).click();
  await expect(find).toContainText('Nothing found');
  await find.getByRole('button', { name: 'Match case' }).click();
  await expect(find).toContainText('of 3');
  await field.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(text).toBeFocused();
  expect((await dateline.pane(1).selected()).toLowerCase()).toBe('harbour');
});

test('links in a text are asked of the system only for http, https and mailto', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        title: 'Links',
        paragraphs: [
          {
            kind: 'paragraph',
            level: null,
            text: 'See the list.',
            setAside: false,
            spans: [{ kind: 'link', start: 8, end: 12, href: 'https://port.example/list' }],
          },
        ],
      },
    ],
  });
  await dateline.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  await dateline.sidebar.open('Links');
  await dateline.pane(1).clickOn('list');
  await expect
    .poll(() => dateline.app.evaluate(() => (globalThis as { opened?: string[] }).opened))
    .toEqual(['https://port.example/list']);
  expect(dateline.window.url()).toMatch(/^dateline:\/\/app\//u);
});

type Target = ReturnType<Awaited<ReturnType<typeof openNotebook>>['pane']>['root'];

async function widthOf(target: Target): Promise<number> {
  return (await target.boundingBox())?.width ?? 0;
}

/** How many characters stand on the first line of a paragraph. */
function charactersOfFirstLine(paragraph: Target): Promise<number> {
  return paragraph.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let count = 0;
    let top: number | null = null;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        top ??= box.bottom;
        if (box.top > top) return count;
        count += 1;
      }
    }
    return count;
  });
}

/** The colour that is seen behind an element. */
function groundOf(target: Target): Promise<string> {
  return target.evaluate((element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/u.test(backgroundColor)) return backgroundColor;
    }
    return 'none';
  });
}
