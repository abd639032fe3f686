import { expect, test } from '../support/electron-app';
import { CLOSED, REOPENS } from '../support/harbour-articles';
import { openNotebook } from '../support/pages/dateline';
import { anAttribution } from '../support/builders';
import { idOfTag, type WrittenNotebook } from '../support/prepared-notebook';

const HOPE = 'We hope to see ferries here before the end of the month';
const SAFETY = 'Safety comes before the timetable.';

const SAID: WrittenNotebook = {
  articles: [CLOSED, REOPENS],
  commands: [
    {
      kind: 'createSpeaker',
      id: 'speaker:maren',
      name: 'Ilse Maren',
      roles: [{ role: 'spokesperson', organisation: 'Port Authority', from: '2030', to: null }],
    },
    { kind: 'createSpeaker', id: 'speaker:aster', name: 'Jon Aster' },
    { kind: 'createTag', id: idOfTag('safety'), name: 'safety' },
  ],
  marks: [
    {
      article: CLOSED.title,
      words: SAFETY,
      colour: 'sky',
      tags: [idOfTag('safety')],
      attribution: anAttribution({ speakerId: 'speaker:maren', dateSaid: '2031-03-03' }),
    },
    {
      article: REOPENS.title,
      words: SAFETY,
      attribution: anAttribution({ speakerId: 'speaker:aster', dateSaid: '2031-03-18' }),
    },
    { article: REOPENS.title, words: 'Divers found no cracks', colour: 'rose' },
  ],
};

test('a selection becomes a statement of a known speaker, with all that is known of it', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, SAID);
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(REOPENS.title);
  await dateline.pane(1).mark(HOPE, 'Make statement');
  const card = margin.card(HOPE);
  await expect(card).toHaveAccessibleName(/^Statement/u);
  await expect(card.getByRole('combobox', { name: 'Who said it?' })).toBeFocused();
  await window.keyboard.type('port auth');
  await window.getByRole('option', { name: /Ilse Maren/u }).click();
  await expect(card.getByRole('textbox', { name: 'Role' })).toHaveValue('spokesperson');
  await expect(card.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Port Authority');
  await margin.fill(card, 'Date said', 'about March 2031');
  await margin.fill(card, 'Occasion', 'weekly briefing');
  await margin.fill(card, 'Place', 'Sundholm');
  await margin.fill(card, 'Cue', 'said');
  await margin.fill(card, 'Stance', 'Softer: hopes instead of refusing.');
  await card.getByRole('radio', { name: 'Paraphrase' }).click({ force: true });
  await margin.addTag(card, 'safety');
  await expect
    .poll(async () => {
      const all = await disk.records('annotation');
      return all.find(({ target }) => target.quote.exact === HOPE);
    })
    .toMatchObject({
      tags: [idOfTag('safety')],
      attribution: {
        speakerId: 'speaker:maren',
        role: 'spokesperson',
        organisation: 'Port Authority',
        cue: 'said',
        directness: 'indirect',
        dateSaid: '2031-03~',
        place: 'Sundholm',
        occasion: 'weekly briefing',
        stance: 'Softer: hopes instead of refusing.',
      },
    });
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(card).toContainText('Ilse Maren, spokesperson, Port Authority · about March 2031');
});

test('a name nobody has is a new speaker, and the date said is unknown until it is given', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, SAID);
  const { margin, disk } = dateline;
  await dateline.sidebar.open(REOPENS.title);
  await margin.open('Divers found');
  const card = margin.card('Divers found');
  await card.getByRole('button', { name: 'Make statement' }).click();
  await margin.attribute(card, 'Dr. Wenche Ø. O’Hara', 'New speaker');
  await expect
    .poll(async () => (await disk.records('speaker')).map(({ name }) => name))
    .toContain('Dr. Wenche Ø. O’Hara');
  const date = card.getByRole('textbox', { name: 'Date said' });
  const dateSaid = async () =>
    (await disk.records('annotation')).find(({ colour }) => colour === 'rose')?.attribution
      ?.dateSaid;
  expect(await dateSaid()).toBeNull();
  await date.fill('01/02/2031');
  await date.blur();
  await expect(card).toContainText('Not understood as a date');
  expect(await dateSaid()).toBeNull();
  await date.fill('5 March 2031');
  await date.press('Enter');
  await expect.poll(dateSaid).toBe('2031-03-05');
  await date.fill('');
  await date.blur();
  await expect.poll(dateSaid).toBeNull();

  await card.getByRole('button', { name: 'Make it a plain highlight' }).click();
  await expect(card).toHaveAccessibleName('Highlight in rose');
  await dateline.choose('undo');
  await expect(card).toHaveAccessibleName('Statement in rose');
});

test('the statements of the whole notebook are filtered by speaker, tag, colour, date and words', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, SAID);
  const { statements, sidebar } = dateline;
  await sidebar.goTo('Statements');
  await expect(statements.rows).toHaveCount(3);
  await statements.kind('Statements');
  await expect(statements.rows).toHaveCount(2);
  await statements.filterBy('Speakers', 'Ilse Maren');
  await expect(statements.rows).toHaveText([/Ilse Maren.*3 March 2031/u]);
  await statements.clearFilters();
  await statements.kind('All');
  await statements.filterBy('Tags', 'safety');
  await expect(statements.rows).toHaveCount(1);
  await statements.clearFilters();
  await statements.filterBy('Colours', 'Rose');
  await expect(statements.rows).toHaveText([/Divers/u]);
  await statements.clearFilters();
  await statements.kind('Statements');
  await statements.said('Said from', '2031-03-10');
  await expect(statements.rows).toHaveText([/Jon Aster/u]);
  await statements.clearFilters();
  await statements.searchField.fill('aster timetable');
  await expect(statements.rows).toHaveText([/Jon Aster/u]);
});

test('a statement is opened in its article from the table, and beside it with the keys', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, SAID);
  const { statements, sidebar, window, margin } = dateline;
  await sidebar.goTo('Statements');
  await statements.row('Ilse Maren').click();
  await window.keyboard.press('Enter');
  await expect(dateline.pane(1).root).toHaveAccessibleName(`Pane 1 of 1: ${CLOSED.title}`);
  await expect(margin.card(SAFETY).getByRole('combobox', { name: 'Who said it?' })).toHaveValue(
    'Ilse Maren',
  );
  await sidebar.goTo('Statements');
  await statements.row('Jon Aster').click();
  await dateline.press('openBeside');
  await expect(dateline.pane(2).root).toHaveAccessibleName(`Pane 2 of 2: ${REOPENS.title}`);
});

test('the margin lists passages in text order and scrolls with the text, both ways', async ({
  launch,
  folder,
}) => {
  const paragraphs = Array.from({ length: 60 }, (_, at) =>
    `Sentence number ${at + 1} stands here. `.repeat(6),
  );
  const dateline = await openNotebook(launch, folder, {
    articles: [{ title: 'Many', paragraphs }],
    marks: [58, 2, 31, 17].map((number) => ({
      article: 'Many',
      words: `Sentence number ${number} stands here.`,
      attribution: anAttribution({ stance: 'A long stance. '.repeat(30) }),
    })),
  });
  await dateline.sidebar.open('Many');
  const { margin, window } = dateline;
  await expect(margin.cards).toHaveText([
    /number 2 /u,
    /number 17 /u,
    /number 31 /u,
    /number 58 /u,
  ]);
  await dateline.pane(1).text.hover();
  await dateline.pane(1).text.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(margin.card('number 58 ')).toBeInViewport({ ratio: 0.2 });
  await margin.card('number 2 ').scrollIntoViewIfNeeded();
  await margin.panel.hover();
  await window.mouse.wheel(0, -5_000);
  await expect(
    dateline.pane(1).article.getByText('Sentence number 2 stands').first(),
  ).toBeInViewport();
  await dateline.pane(1).text.focus();
  await dateline.press('nextAnnotation');
  await expect(margin.card('number 2 ').getByRole('radiogroup').first()).toBeVisible();
});

test('two speakers are merged and the statements follow', async ({ launch, folder }) => {
  const dateline = await openNotebook(launch, folder, SAID);
  const { window, disk, sidebar } = dateline;
  await sidebar.goTo('Speakers');
  const view = window.getByRole('region', { name: 'Speakers', exact: true });
  await view.getByRole('row').filter({ hasText: 'Jon Aster' }).click();
  const details = view.getByRole('region', { name: 'Speaker Jon Aster' });
  await details.getByRole('button', { name: 'Merge into…' }).click();
  const dialog = dateline.dialog(/^Merge/u);
  await dialog.getByRole('combobox', { name: 'Merge into' }).fill('Ilse');
  await window.getByRole('option', { name: 'Ilse Maren' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(1);
  expect((await disk.only('speaker')).aliases).toEqual(['Jon Aster']);
  const speakers = (await disk.records('annotation')).map((each) => each.attribution?.speakerId);
  expect(speakers.filter((id) => id === 'speaker:maren')).toHaveLength(2);
  await dateline.choose('undo');
  await expect.poll(async () => (await disk.records('speaker')).length).toBe(2);
});
