import { expect, test } from '../support/electron-app';
import { Dateline, openNotebook } from '../support/pages/dateline';
import { Proposals } from '../support/pages/proposals';
import { CRANE, REPORT } from '../support/quay-articles';

const SHUT = 'The east quay stays shut';
const SPLIT = '“We are not opening a quay under a crane that nobody has inspected,”';
const TWICE = 'the office had written to the owner';
const SOUND = 'the crane was sound';
const INQUIRY = 'the inquiry would take at least two months';
const LATE = 'The report on the crane at the east quay will be late';

test('what an article says is proposed, walked, accepted and dismissed by one key each, and taken back', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CRANE] });
  const { margin, disk, sidebar } = dateline;
  const proposals = new Proposals(dateline);
  await sidebar.open(CRANE.title);
  await dateline.pane(1).text.focus();
  await expect(margin.proposal(SHUT)).toBeVisible();
  const begun = await margin.proposals.count();
  expect(await disk.records('annotation')).toEqual([]);
  await expect(sidebar.sections.getByRole('button', { name: /Statements/u })).toContainText('0');

  await dateline.press('nextProposal');
  await expect(proposals.inFocus).toContainText(SHUT);
  await expect(proposals.said).toContainText(/Proposed paraphrase, Ada Strait.*stays shut/u);
  await dateline.press('nextProposal');
  await expect(proposals.inFocus).toContainText('[…]');
  await dateline.press('acceptProposal');
  await expect(proposals.inFocus).toContainText(TWICE);
  await expect(
    dateline.toast(`Accepted. Statement by Ada Strait, ${String(begun - 1)} left`),
  ).toBeVisible();
  await expect(margin.card(SPLIT)).toHaveAccessibleName(/^Statement/u);
  await expect(margin.card(SPLIT)).toContainText('Ada Strait');
  const [made] = await disk.records('annotation');
  expect(made?.attribution).toMatchObject({ cue: 'said', directness: 'direct', dateSaid: null });
  expect(made?.attribution?.parts).toHaveLength(2);
  expect(made?.tags).toEqual([]);
  const speaker = await disk.only('speaker');
  expect(speaker).toMatchObject({ name: 'Ada Strait' });
  expect(speaker.roles[0]).toMatchObject({ role: 'spokesperson for the port office' });

  await dateline.press('dismissProposal');
  await expect(margin.proposal(TWICE)).toHaveCount(0);
  await expect(dateline.toast(`Dismissed. Statement by Ada Strait`)).toBeVisible();
  await expect.poll(async () => (await disk.only('article')).dismissed?.length).toBe(1);

  await dateline.press('undo');
  await expect(proposals.inFocus).toContainText(TWICE);
  await dateline.press('undo');
  await expect(margin.proposals).toHaveCount(begun);
  await expect(proposals.inFocus).toContainText('[…]');
  await expect(margin.cards).toHaveCount(0);
  expect(await disk.records('speaker')).toEqual([]);
  await dateline.press('redo');
  await expect(margin.card(SPLIT)).toBeVisible();
  await dateline.press('redo');
  await expect(margin.proposal(TWICE)).toHaveCount(0);
});

test('a dismissed proposal stays dismissed and an accepted one there, in the next run and after the text changed', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CRANE] });
  const { margin, sidebar } = dateline;
  await sidebar.open(CRANE.title);
  await dateline.pane(1).text.focus();
  await expect(margin.proposal(SHUT)).toBeVisible();
  await dateline.press('nextProposal');
  await dateline.press('acceptProposal');
  await expect(margin.card(SHUT)).toBeVisible();
  await margin.proposal(INQUIRY).getByRole('button', { name: 'Dismiss proposal' }).click();
  await expect(margin.proposal(INQUIRY)).toHaveCount(0);
  await expect(dateline.toast('Dismissed')).toBeVisible();
  const left = await margin.proposals.count();
  await dateline.running.close();

  const again = new Dateline(await launch(), dateline.disk.path);
  await again.sidebar.open(CRANE.title);
  await expect(again.margin.card(SHUT)).toBeVisible();
  await expect(again.margin.proposals).toHaveCount(left);
  await expect(again.margin.proposal(INQUIRY)).toHaveCount(0);

  await again.pane(1).act('Edit article text…');
  const editor = again.dialog(/^Edit text/u);
  await editor.getByRole('row').filter({ hasText: 'Passengers waited' }).click();
  await again.window.keyboard.press('Enter');
  await editor.getByRole('textbox').fill('Passengers waited for four hours.');
  await again.window.keyboard.press('Escape');
  await editor.getByRole('button', { name: 'Save as new version' }).click();
  await expect(editor).toBeHidden();
  await expect(again.pane(1).article).toContainText('four hours');
  await expect(again.margin.proposal(SOUND)).toBeVisible();
  await expect(again.margin.proposal(INQUIRY)).toHaveCount(0);
  await expect(again.margin.proposal(SHUT)).toHaveCount(0);
});

test('correcting accepts and puts the keyboard where the speaker stands', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CRANE],
    commands: [{ kind: 'createSpeaker', id: 'speaker:bram', name: 'Bram Kolk' }],
  });
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(CRANE.title);
  await dateline.pane(1).text.focus();
  await margin.proposal(INQUIRY).getByRole('button', { expanded: false }).first().click();
  await dateline.press('correctProposal');
  const card = margin.card(INQUIRY);
  await expect(card.getByRole('combobox', { name: 'Who said it?' })).toBeFocused();
  await expect(card.getByRole('textbox', { name: 'Role' })).toHaveValue(/official/u);
  await window.keyboard.type('Bram');
  await window.getByRole('option', { name: 'Bram Kolk' }).click();
  await expect
    .poll(async () => (await disk.records('annotation'))[0]?.attribution?.speakerId)
    .toBe('speaker:bram');
});

test('all of one speaker are accepted as one step, found in the register by an alias', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, {
    articles: [CRANE],
    commands: [
      { kind: 'createSpeaker', id: 'speaker:s', name: 'A. Strait', aliases: ['ada strait'] },
    ],
  });
  const { margin, window, disk } = dateline;
  await dateline.sidebar.open(CRANE.title);
  const first = margin.proposal(SHUT);
  await first.getByRole('button', { expanded: false }).first().click();
  await first.getByRole('button', { name: 'More for this speaker' }).click();
  const item = window.getByRole('menuitem', { name: /^Accept all \d+ by Ada Strait/u });
  const count = Number(/\d+/u.exec((await item.textContent()) ?? '')?.[0]);
  await item.click();
  await expect(margin.cards).toHaveCount(count);
  expect(count).toBeGreaterThan(1);
  const speakers = (await disk.records('annotation')).map((one) => one.attribution?.speakerId);
  expect(new Set(speakers)).toEqual(new Set(['speaker:s']));
  expect(await disk.records('speaker')).toHaveLength(1);
  await dateline.press('undo');
  await expect(margin.cards).toHaveCount(0);
});

test('at the end of an article the next one with proposals is offered', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CRANE, REPORT] });
  const { margin } = dateline;
  const proposals = new Proposals(dateline);
  await dateline.sidebar.open(CRANE.title);
  await expect(margin.proposal(SHUT)).toBeVisible();
  await dateline.sidebar.open(REPORT.title);
  await dateline.pane(1).text.focus();
  await expect(margin.proposal(LATE)).toBeVisible();
  const count = await margin.proposals.count();
  await dateline.press('nextProposal');
  for (let left = count; left > 0; left -= 1) {
    await dateline.press('acceptProposal');
    await expect(margin.proposals).toHaveCount(left - 1);
  }
  expect(await dateline.disk.records('speaker')).toHaveLength(2);
  const offer = dateline.toast('No proposal waits here any more');
  await expect(offer).toContainText(CRANE.title);
  await dateline.press('nextProposal');
  await expect(dateline.pane(1).article).toContainText(CRANE.title);
  await expect(proposals.inFocus).toContainText(SHUT);
});

test('a click on proposed words focuses them, and by keyboard alone all can be reached', async ({
  launch,
  folder,
}) => {
  const dateline = await openNotebook(launch, folder, { articles: [CRANE] });
  const { margin, window } = dateline;
  const proposals = new Proposals(dateline);
  await dateline.sidebar.open(CRANE.title);
  await expect(margin.proposal(SHUT)).toBeVisible();
  await dateline.pane(1).clickOn('inquiry would');
  await expect(proposals.inFocus).toContainText(INQUIRY);
  await window.keyboard.press('Escape');
  await expect(proposals.inFocus).toHaveCount(0);
  const accept = margin.proposal(SHUT).getByRole('button', { name: 'Accept proposal' });
  await accept.focus();
  await window.keyboard.press('Enter');
  await expect(margin.card(SHUT)).toBeVisible();
  await expect(proposals.inFocus.getByRole('button', { expanded: true }).first()).toBeFocused();
  await dateline.press('dismissProposal');
  await expect(proposals.inFocus.getByRole('button', { expanded: true }).first()).toBeFocused();
  await proposals.inFocus.getByRole('button', { name: 'Why' }).press('Enter');
  await expect(proposals.inFocus).toContainText('She');
});
