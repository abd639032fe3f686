import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { proposeFromTexts } from '../../../src/background/propose-texts';
import { readKeptText } from '../../../src/background/read-kept-text';
import type { ProposingTask } from '../../../src/main/background-reader';
import type { ProposalsChange } from '../../../src/contract/proposals';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { proposeFrom } from '../../../src/ingest/propose-from';
import { Proposing } from '../../../src/main/proposing';
import { addArticle, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const TOLLS =
  '“Nobody likes to pay more,” Ilse Maren told reporters.\n\n“The boats stay tied up,” Odd Lien said on Monday.\n\nMaren added: “The quay does not mend itself.”';

/** A background that does what the process does, in this one. */
const aBackground = () => {
  const tasks: ProposingTask[] = [];
  return {
    tasks,
    propose: (task: ProposingTask) => {
      tasks.push(task);
      return proposeFromTexts({ kind: 'propose', ...task }, readKeptText, {
        do: (each) =>
          Promise.resolve(
            each.kind === 'proposeFrom'
              ? { kind: 'proposed', proposals: proposeFrom(each) }
              : { kind: 'cancelled' },
          ),
      });
    },
  };
};

async function aProposing(...texts: readonly string[]) {
  const path = join(await temporaryFolder(), 'Tolls');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  for (const [at, text] of texts.entries()) await addArticle(desk, `Tolls ${at}`, text);
  const told: ProposalsChange[] = [];
  const background = aBackground();
  const settings = { isOn: true };
  const proposing = new Proposing(
    (_, payload) => void told.push(payload as ProposalsChange),
    background,
    () => settings.isOn,
    0,
  );
  proposing.follow(desk);
  return { proposing, desk, told, background, settings, path };
}

const arrived = (proposing: Proposing, total: number) =>
  vi.waitFor(() => expect(proposing.waiting()).toMatchObject({ total, progress: { of: 0 } }));

describe('proposing in the open notebook', () => {
  let last: Proposing | null = null;
  afterEach(() => last?.stop());

  it('tells what waits, by article and by speaker, and says once how many were found', async () => {
    const { proposing, told } = await aProposing(TOLLS, 'Nothing is said here.');
    last = proposing;
    await arrived(proposing, 3);
    expect(proposing.waiting().byArticle).toEqual({ 'article:tolls-0': 3 });
    expect(proposing.speakers()).toEqual([
      { speaker: 'Ilse Maren', waiting: 2 },
      { speaker: 'Odd Lien', waiting: 1 },
    ]);
    await vi.waitFor(() => expect(told.at(-1)?.progress.state).toBe('done'));
    expect(told.reduce((sum, { found }) => sum + found, 0)).toBe(3);
    expect(told.at(-1)).toMatchObject({ waiting: 3 });
  });

  it('gives the whole of what waits in an article, and counts it at once', async () => {
    const { proposing, background } = await aProposing(TOLLS);
    last = proposing;
    const first = await proposing.of('article:tolls-0');
    expect(first?.proposals.map(({ speaker }) => speaker)).toEqual([
      'Ilse Maren',
      'Odd Lien',
      'Ilse Maren',
    ]);
    expect(proposing.waiting().total).toBe(3);
    await arrived(proposing, 3);
    await proposing.of('article:tolls-0');
    expect(background.tasks.filter(({ isWhole }) => isWhole)).toHaveLength(1);
    expect(await proposing.of('article:none')).toBeNull();
  });

  it('[V31] leaves out what was dismissed, and tells of it at once', async () => {
    const { proposing, desk, told } = await aProposing(TOLLS);
    last = proposing;
    await arrived(proposing, 3);
    const before = await proposing.of('article:tolls-0');
    const [first] = before?.proposals ?? [];
    if (!before || !first) throw new Error('Nothing is proposed');
    told.length = 0;
    const { start, end } = first;
    const add = [{ textHash: before.textHash, start, end, exact: TOLLS.slice(start, end) }];
    const command = { kind: 'dismissProposals', articleId: 'article:tolls-0', remove: [] } as const;
    valueOf(await desk.dispatch({ ...command, add }, null));
    expect(told).toMatchObject([
      {
        progress: { state: 'done', done: 0, of: 0 },
        waiting: 2,
        changed: ['article:tolls-0'],
        counts: [2],
      },
    ]);
    expect((await proposing.of('article:tolls-0'))?.proposals).toHaveLength(2);
  });

  it('finds pages of what waits, of all or of one speaker', async () => {
    const { proposing } = await aProposing(TOLLS, 'Ada Vig said: “It rains.”');
    last = proposing;
    await arrived(proposing, 4);
    const all = await proposing.find({ of: 'all', offset: 1, limit: 2 });
    expect([all.total, all.items.length, all.next]).toEqual([4, 2, 3]);
    const lien = await proposing.find({ of: { speaker: 'Odd Lien' }, offset: 0, limit: 10 });
    expect(lien.items.map(({ articleId, exact }) => [articleId, exact])).toEqual([
      ['article:tolls-0', '“The boats stay tied up,”'],
    ]);
    expect(await proposing.find({ of: { speaker: null }, offset: 0, limit: 10 })).toEqual({
      total: 0,
      items: [],
      next: 0,
    });
  });

  it('proposes nothing while the settings say so, and lets go of what was proposed', async () => {
    const { proposing, settings, told } = await aProposing(TOLLS);
    last = proposing;
    await arrived(proposing, 3);
    settings.isOn = false;
    proposing.settingsChanged();
    expect(told.at(-1)).toMatchObject({
      progress: { state: 'off' },
      waiting: 0,
      changed: ['article:tolls-0'],
      counts: [0],
    });
    expect(await proposing.of('article:tolls-0')).toBeNull();
    settings.isOn = true;
    proposing.settingsChanged();
    await arrived(proposing, 3);
  });

  it('knows of nothing without a notebook', async () => {
    const { proposing } = await aProposing(TOLLS);
    await arrived(proposing, 3);
    proposing.follow(null);
    expect(proposing.waiting()).toEqual({
      total: 0,
      byArticle: {},
      progress: { state: 'done', done: 0, of: 0 },
    });
    expect([proposing.speakers(), await proposing.of('article:tolls-0')]).toEqual([[], null]);
  });

  it('keeps what it found in the notebook’s folder', async () => {
    const { proposing, path } = await aProposing(TOLLS);
    last = proposing;
    await arrived(proposing, 3);
    await vi.waitFor(async () =>
      expect(await readdir(join(path, 'cache')).catch(() => [])).toContain('proposals.jsonl'),
    );
  });
});
