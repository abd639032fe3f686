import { expect, test } from '../support/electron-app';
import { CLOSED } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { Marking } from '../support/pages/marking';
import { idOfTag } from '../support/prepared-notebook';

const AR = {
  title: 'الميناء مغلق', language: 'ar', direction: 'rtl' as const,
  paragraphs: ['قال الوزيرُ إنَّ الميناءَ «North Quay» سيبقى مغلقًا 👩‍👩‍👧‍👦 حتى إشعارٍ آخر.', 'وأضاف أن العبّارات ستعود في 12 مارس.'],
};
for (const theme of ['light', 'dark'] as const)
  test(`look ${theme}`, async ({ launch, folder }) => {
    const dateline = await openNotebook(launch, folder, {
      articles: [CLOSED, AR],
      commands: [{ kind: 'createTag', id: idOfTag('ports'), name: 'ports' }, { kind: 'createTag', id: idOfTag('safety'), name: 'safety' }],
      marks: [
        { article: CLOSED.title, words: 'The harbour will stay closed for as long as it takes', tags: [idOfTag('ports')] },
        { article: CLOSED.title, words: 'Safety comes before the timetable.', colour: 'sky' },
        { article: CLOSED.title, words: 'Passengers waited', colour: 'leaf' },
        { article: AR.title, words: 'الميناءَ «North Quay» سيبقى مغلقًا', colour: 'rose' },
      ],
    });
    const { window, app } = dateline;
    const size = async (width: number, height: number) => {
      await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0), [width, height]);
      await window.waitForTimeout(300);
    };
    const shot = (name: string) => window.screenshot({ path: `/tmp/e-shots/${theme}-${name}.png` });
    await window.evaluate((t) => (document.documentElement.dataset['theme'] = t), theme);
    await size(1440, 900);
    const marking = new Marking(window);
    const pane = dateline.pane(1);
    await dateline.sidebar.open(AR.title);
    await expect(pane.article).toBeVisible();
    await pane.text.focus();
    await dateline.press('nextAnnotation');
    await dateline.press('adjustEnd');
    await expect(marking.handle('End')).toBeFocused();
    await shot('ar-ends');
    await window.keyboard.press('ArrowLeft');
    await marking.hears('Ends at');
    await shot('ar-moved');
    await window.keyboard.press('Enter');
    await dateline.press('caret');
    for (let i = 0; i < 4; i++) await dateline.press('nextWord');
    await shot('ar-caret');
    await dateline.sidebar.open(CLOSED.title);
    await expect(pane.article).toBeVisible();
    await pane.text.focus();
    await dateline.press('nextAnnotation');
    await dateline.press('adjustEnd');
    await expect(marking.handle('End')).toBeFocused();
    await shot('ends');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    await dateline.press('caret');
    await dateline.press('nextParagraph');
    await dateline.press('nextWord');
    await shot('caret');
    await dateline.press('extendWord');
    await dateline.press('extendWord');
    await shot('caret-extended');
    await window.keyboard.press('Escape');
    await dateline.press('nextAnnotation');
    await dateline.press('chooseNext');
    await dateline.press('chooseNext');
    await expect(marking.bar).toContainText('3 chosen');
    await shot('chosen');
    await dateline.press('tag');
    await window.waitForTimeout(400);
    await shot('chosen-tags');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    await size(1024, 700);
    await shot('small-chosen');
    console.log(await marking.said());
  });
