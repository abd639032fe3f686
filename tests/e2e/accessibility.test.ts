import { expect, test } from '../support/electron-app';
import { anAttribution } from '../support/builders';
import { CLOSED, OPERATORS, REOPENS } from '../support/harbour-articles';
import { Dateline, type Launch, openNotebook } from '../support/pages/dateline';
import { idOfArticle, idOfTag } from '../support/prepared-notebook';
import { seriousFindings } from '../support/serious-findings';

const SAFETY = 'Safety comes before the timetable.';

function rich(launch: Launch, folder: string): Promise<Dateline> {
  return openNotebook(launch, folder, {
    articles: [CLOSED, REOPENS, OPERATORS],
    commands: [
      { kind: 'createTag', id: idOfTag('safety'), name: 'safety', colour: 'leaf' },
      { kind: 'createTag', id: idOfTag('quay'), name: 'quay', parentId: idOfTag('safety') },
      { kind: 'createSpeaker', id: 'speaker:maren', name: 'Ilse Maren' },
      {
        kind: 'tagArticles',
        ids: [idOfArticle(CLOSED.title)],
        add: [idOfTag('safety')],
        remove: [],
      },
      { kind: 'markArticles', ids: [idOfArticle(CLOSED.title)], starred: true },
    ],
    marks: [
      {
        article: CLOSED.title,
        words: SAFETY,
        tags: [idOfTag('safety')],
        attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-03' }),
      },
      { article: CLOSED.title, words: 'Two ferries', colour: 'sky' },
    ],
    after: [
      { kind: 'writeNote', subject: { kind: 'free', title: 'Plan' }, markdown: '# Ask\n\nagain' },
    ],
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any view in ${scheme}`, async ({ launch, folder }) => {
    const bare = new Dateline(await launch({ userData: `${folder}/other` }), folder);
    await bare.window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(bare.welcome.sample).toBeVisible();
    expect(await seriousFindings(bare.window), 'welcome').toEqual([]);
    await bare.running.close();

    const dateline = await rich(launch, folder);
    const { window, sidebar, margin } = dateline;
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const section of ['Articles', 'Statements', 'Speakers', 'Tags', 'Notes'] as const) {
      await sidebar.goTo(section);
      expect.soft(await seriousFindings(window), section).toEqual([]);
    }
    await dateline.press('goTrail');
    await expect(window.getByRole('region', { name: /^Trail: /u })).toContainText(SAFETY);
    expect.soft(await seriousFindings(window), 'trail').toEqual([]);
    await sidebar.goTo('Notes');
    await dateline.tags.view.waitFor({ state: 'hidden' });
    await sidebar.goTo('Tags');
    await dateline.tags.open('safety');
    expect.soft(await seriousFindings(window), 'a tag').toEqual([]);
    await sidebar.goTo('Speakers');
    await window.getByRole('row').filter({ hasText: 'Ilse Maren' }).last().click();
    expect.soft(await seriousFindings(window), 'a speaker').toEqual([]);
    await sidebar.goTo('Notes');
    await dateline.notes.row('Plan').click();
    await expect(dateline.notes.editor).toBeVisible();
    expect.soft(await seriousFindings(window), 'a note').toEqual([]);

    await sidebar.goTo('Articles');
    await sidebar.open(CLOSED.title);
    await sidebar.openBeside(REOPENS.title);
    await dateline.pane(1).text.click();
    await margin.open(SAFETY);
    expect.soft(await seriousFindings(window), 'reading with a statement open').toEqual([]);
    await dateline.pane(1).select('Passengers waited');
    await expect(dateline.pane(1).toolbar).toBeVisible();
    expect.soft(await seriousFindings(window), 'selection toolbar').toEqual([]);
  });

  test(`axe finds nothing serious in any dialog in ${scheme}`, async ({ launch, folder }) => {
    const dateline = await rich(launch, folder);
    const { window, importing } = dateline;
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await dateline.sidebar.open(CLOSED.title);
    await dateline.pane(1).text.focus();
    const dialogs = [
      ['settings', 'Settings'],
      ['shortcuts', 'Keyboard shortcuts'],
      ['about', 'About Dateline'],
      ['palette', 'Command palette'],
      ['export', 'Export'],
      ['articleDetails', 'Article details'],
      ['editArticleText', /^Edit text/u],
    ] as const;
    for (const [command, title] of dialogs) {
      await dateline.choose(command);
      await expect(dateline.dialog(title)).toBeVisible();
      expect.soft(await seriousFindings(window), command).toEqual([]);
      await window.keyboard.press('Escape');
      await expect(dateline.dialog(title)).toBeHidden();
    }
    await dateline.press('bringIn');
    expect.soft(await seriousFindings(window), 'paste').toEqual([]);
    await importing.pasteIn({ text: 'A title\n\nUpdated 2 March 2031\n\nA paragraph.' });
    await expect(importing.title).toBeVisible();
    expect.soft(await seriousFindings(window), 'review').toEqual([]);
    await importing.cutAt('A paragraph.');
    expect.soft(await seriousFindings(window), 'review of two').toEqual([]);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('alertdialog', { name: /^Discard/u })).toBeVisible();
    expect.soft(await seriousFindings(window), 'question').toEqual([]);
  });
}

test('sepia and forced colours have nothing serious either', async ({ launch, folder }) => {
  const dateline = await rich(launch, folder);
  const { window } = dateline;
  await dateline.press('settings');
  await dateline.dialog('Settings').getByRole('radio', { name: 'Sepia' }).click({ force: true });
  await window.keyboard.press('Escape');
  await dateline.sidebar.open(CLOSED.title);
  await dateline.margin.open(SAFETY);
  expect.soft(await seriousFindings(window), 'sepia').toEqual([]);
  await window.emulateMedia({ forcedColors: 'active' });
  await expect(dateline.margin.card(SAFETY)).toHaveAccessibleName('Statement in sun');
  expect.soft(await seriousFindings(window), 'forced colours').toEqual([]);
});
