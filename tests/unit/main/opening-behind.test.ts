import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { OverviewKeeper } from '../../../src/desk/quick-overview';
import { needsRecords } from '../../../src/main/ipc/early-calls';
import { NotebookSession, type SessionPorts } from '../../../src/main/notebook-session';
import type { RecentNotebooks } from '../../../src/main/recent-notebooks';
import { addArticle, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

/** A notebook of one article whose overview was kept. */
async function keptNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  await addArticle(desk, 'Strait', 'The strait stays closed.');
  await new OverviewKeeper(desk, null).keep();
  valueOf(await desk.close());
  return path;
}

function aSession(last: string) {
  const told: (readonly [string, unknown])[] = [];
  const session = new NotebookSession({
    desk: testPorts(),
    recent: { last, opened: () => Promise.resolve() } as unknown as RecentNotebooks,
    tell: (...event: readonly [string, unknown]) => told.push(event),
    heldQuestions: {} as SessionPorts['heldQuestions'],
    mayLeave: () => Promise.resolve(true),
    onChanged: () => undefined,
    onSwitched: () => undefined,
  });
  onTestFinished(async () => {
    await session.end();
  });
  return { session, told, names: () => told.map(([name]) => name) };
}

describe('a notebook that reopens', () => {
  it('is shown from its kept overview before it is open', async () => {
    const { session } = aSession(await keptNotebook());
    await session.reopenLast();
    expect(session.desk).toBeNull();
    expect(session.info).toMatchObject({ name: 'Strait', totals: { articles: 1 } });
    expect(session.takeQuickOverview()).toContain('"rows":{');
  });

  it('is open as soon as something needs its records, and is announced once', async () => {
    const { session, names } = aSession(await keptNotebook());
    await session.reopenLast();
    await session.settled();
    expect(session.desk?.notebook.count('article')).toBe(1);
    expect(session.takeQuickOverview()).toBeNull();
    expect(names()).toEqual(['notebookSwitched']);
  });

  it('opens by itself once the page was given what to show', async () => {
    const { session } = aSession(await keptNotebook());
    await session.reopenLast();
    session.takeQuickOverview();
    await vi.waitFor(() => expect(session.desk).not.toBeNull(), { timeout: 5_000 });
  });

  it('opens as it always did when nothing was kept', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    valueOf(await valueOf(await NotebookDesk.create(path, testPorts())).close());
    const { session } = aSession(path);
    await session.reopenLast();
    expect(session.desk).not.toBeNull();
    expect(session.takeQuickOverview()).toBeNull();
  });

  it('is taken back when someone else has it open', async () => {
    const path = await keptNotebook();
    const { session, told } = aSession(path);
    await session.reopenLast();
    const other = valueOf(await NotebookDesk.open(path, testPorts()));
    await session.settled();
    await vi.waitFor(() => expect(told).toContainEqual(['notebookSwitched', null]));
    expect([session.info, session.problem?.kind]).toEqual([null, 'inUse']);
    await other.close();
  });

  it('is loaded anew when it was edited between the look at it and its opening', async () => {
    const path = await keptNotebook();
    const { session, names } = aSession(path);
    await session.reopenLast();
    const other = valueOf(await NotebookDesk.open(path, testPorts()));
    await addArticle(other, 'Pier', 'The pier is new.');
    valueOf(await other.close());
    await session.settled();
    expect(names()).toContain('overviewOutdated');
    expect(session.desk?.notebook.count('article')).toBe(2);
  });
});

it.each([
  ['dispatch', true],
  ['openArticle', true],
  ['overview', true],
  ['undo', true],
  ['appState', false],
  ['quickOverview', false],
  ['readView', false],
  ['readyToClose', false],
] as const)('%s waits for a notebook that is being opened: %s', (name, waits) => {
  expect(needsRecords(name)).toBe(waits);
});
