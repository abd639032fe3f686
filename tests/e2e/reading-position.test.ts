import { expect, takeScreenshot, test } from '../support/electron-app';
import { CLOSED, LONG } from '../support/harbour-articles';
import { Dateline, openNotebook } from '../support/pages/dateline';

test('an article opens again where it was left, in another pane and on another day', async ({
  launch,
  folder,
}) => {
  let dateline = await openNotebook(launch, folder, { articles: [CLOSED, LONG] });
  await dateline.sidebar.open(LONG.title);
  await goTo(dateline, '47');
  await expectAtTop(dateline, 'Paragraph 47 of');
  await dateline.sidebar.open(CLOSED.title);
  await expect(dateline.pane(1).article).toContainText('SUNDHOLM');
  await dateline.press('closePane');
  await dateline.sidebar.open(LONG.title);
  await expectAtTop(dateline, 'Paragraph 47 of');

  await goTo(dateline, '100 %');
  await expect(dateline.window.getByRole('contentinfo')).toContainText('100 %');
  await goTo(dateline, '20');
  await expectAtTop(dateline, 'Paragraph 20 of');
  await dateline.press('closePane');
  await expect(dateline.pane(1).root).toHaveCount(0);
  await dateline.running.close();

  dateline = new Dateline(await launch(), dateline.disk.path);
  await dateline.sidebar.open(LONG.title);
  await expectAtTop(dateline, 'Paragraph 20 of');
  await expect(dateline.window.getByRole('contentinfo')).toContainText('read to 100 %');
});

test('how far an article is read stands in its pane, the status line and the list', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CLOSED, LONG] });
  await dateline.sidebar.open(LONG.title);
  await goTo(dateline, '50 %');
  const progress = dateline.pane(1).root.getByRole('progressbar', { name: 'Read' });
  await expect(progress).toHaveAttribute('aria-valuenow', /^[56]\d$/u);
  await goTo(dateline, '1');
  await expect(progress).toHaveAttribute('aria-valuetext', /^\d+ %, read to [56]\d %$/u);
  await expect(dateline.window.getByRole('contentinfo')).toContainText(/read to [56]\d %/u);
  await expect(dateline.sidebar.article(LONG.title)).toContainText(/Read to [56]\d %/u);
  await takeScreenshot(dateline.window, 'reading-progress');
});

test('paragraphs are gone to by number, share and heading, and the way leads back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [
      {
        ...LONG,
        paragraphs: LONG.paragraphs.flatMap((text, at) =>
          at % 40 === 0 ? [headingOf(`Part ${String(at / 40 + 1)}: the stones`), text] : [text],
        ),
      },
    ],
  });
  const { window } = dateline;
  await dateline.sidebar.open(LONG.title);
  await dateline.press('goToParagraph');
  const dialog = dateline.dialog('Go to paragraph');
  await expect(dialog.getByRole('option')).toHaveText([
    'Top of the text',
    'End of the text',
    /^Part 1/u,
    /^Part 2/u,
    /^Part 3/u,
  ]);
  await takeScreenshot(window, 'go-to');
  await window.keyboard.type('part 3');
  await window.keyboard.press('Enter');
  await expectAtTop(dateline, 'Part 3');
  await expect(dateline.pane(1).text).toBeFocused();
  await expect(window.getByRole('log', { name: 'Announcements' })).toContainText(
    'Part 3: the stones',
  );
  await dateline.press('back');
  await expect.poll(() => dateline.pane(1).firstWordsInView()).toContain('Sundholm Courier');

  await goTo(dateline, 'para 12');
  await expectAtTop(dateline, 'Paragraph 12 of');
  await expect(window.getByRole('log', { name: 'Announcements' })).toContainText(
    'Paragraph 12 of 120',
  );

  await dateline.choose('paragraphNumbers');
  const twelfth = dateline.pane(1).article.getByText('Paragraph 12 of the history');
  await expect
    .poll(() => twelfth.evaluate((element) => getComputedStyle(element, '::before').content))
    .toContain('"12"');
  await takeScreenshot(window, 'paragraph-numbers');
  await dateline.choose('paragraphNumbers');
  await expect
    .poll(() => twelfth.evaluate((element) => getComputedStyle(element, '::before').content))
    .toBe('none');
});

/** Waits until a paragraph that begins with these words stands at the upper edge of the first pane. */
async function expectAtTop(dateline: Dateline, words: string): Promise<void> {
  const { article, text } = dateline.pane(1);
  const below = async (): Promise<number> => {
    const [line, view] = await Promise.all([
      article.getByText(words).first().boundingBox(),
      text.boundingBox(),
    ]);
    return (line?.y ?? Infinity) - (view?.y ?? 0);
  };
  await expect.poll(below).toBeLessThan(90);
  expect(await below()).toBeGreaterThan(-30);
}

async function goTo(dateline: Dateline, place: string): Promise<void> {
  await dateline.pane(1).text.focus();
  await dateline.press('goToParagraph');
  await expect(dateline.dialog('Go to paragraph').getByRole('combobox')).toBeFocused();
  await dateline.window.keyboard.type(place);
  await dateline.window.keyboard.press('Enter');
  await expect(dateline.dialog('Go to paragraph')).toHaveCount(0);
}

function headingOf(text: string) {
  return { kind: 'heading', level: 2, text, setAside: false, spans: [] } as const;
}
