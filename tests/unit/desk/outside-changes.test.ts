import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { OutsideChange } from '../../../src/desk/outside-changes';
import { decidePair, waitingPairs } from '../../../src/desk/two-versions';
import type { Command } from '../../../src/domain/notebook/command';
import { machineProcesses } from '../../../src/library/lock/processes';
import { errorOf, recordsOf, testPorts, valueOf } from '../../support/notebooks';
import { OtherComputer } from '../../support/outside/other-computer';
import { temporaryFolder } from '../../support/temporary-folder';

const tag = (name: string): Command => ({ kind: 'createTag', id: `tag:${name}`, name });
const describing = (name: string, description: string): Command => ({
  kind: 'editTag',
  id: `tag:${name}`,
  patch: { description },
});

interface Setting {
  readonly desk: NotebookDesk;
  readonly other: OtherComputer;
  readonly told: OutsideChange[];
}

async function twoDesks(): Promise<Setting> {
  const folder = await temporaryFolder();
  const path = join(folder, 'here');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  for (const name of ['ports', 'trade']) valueOf(await desk.dispatch(tag(name), null));
  const other = await OtherComputer.join(path, join(folder, 'there'));
  const told: OutsideChange[] = [];
  desk.onOutside((change) => told.push(change));
  return { desk, other, told };
}

const names = (desk: NotebookDesk) => Object.keys(recordsOf(desk.notebook)).sort();

describe('a desk whose folder others write in', () => {
  it('saves an edit beside what others wrote, and tells of that', async () => {
    const { desk, other, told } = await twoDesks();
    await other.edit(tag('straits'));
    await other.sync();
    const done = valueOf(await desk.dispatch(tag('sanctions'), null));
    expect(done.revision).toBe(desk.revision);
    expect(names(desk)).toEqual(['tag:ports', 'tag:sanctions', 'tag:straits', 'tag:trade']);
    expect(told).toMatchObject([{ taken: [{ relation: 'ahead', records: 1 }] }]);
  });

  it('saves edits that were asked for at one time, the latter on top of the former', async () => {
    const { desk, other } = await twoDesks();
    await other.edit(tag('straits'));
    await other.sync();
    const made = [
      tag('sanctions'),
      describing('sanctions', 'Bans'),
      describing('straits', 'Narrows'),
    ];
    const done = await Promise.all(made.map((command) => desk.dispatch(command, null)));
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(desk.notebook.get('tag', 'tag:straits')?.description).toBe('Narrows');
  });

  it('refuses an edit of what others deleted in the meantime, and keeps the rest', async () => {
    const { desk, other } = await twoDesks();
    await other.edit({ kind: 'deleteTag', id: 'tag:trade' });
    await other.sync();
    const refused = errorOf(await desk.dispatch(describing('trade', 'Goods'), null));
    expect(refused).toEqual({ kind: 'refused', reason: { kind: 'notFound', id: 'tag:trade' } });
    expect(names(desk)).toEqual(['tag:ports']);
  });

  it('forgets what could be undone when others changed something, and only then', async () => {
    const { desk, other } = await twoDesks();
    expect(desk.undoState.undo).not.toBeNull();
    valueOf(await desk.lookOutside());
    expect(desk.undoState.undo).not.toBeNull();
    await other.edit(tag('straits'));
    await other.sync();
    valueOf(await desk.lookOutside());
    expect(desk.undoState.undo).toBeNull();
  });

  it('is refused to a second computer and follows the first when it is only read there', async () => {
    const { desk } = await twoDesks();
    const elsewhere = testPorts({ processes: { ...machineProcesses, host: 'elsewhere' } });
    const { path } = desk.info;
    expect(errorOf(await NotebookDesk.open(path, elsewhere)).kind).toBe('inUse');
    const reader = valueOf(await NotebookDesk.open(path, elsewhere, { readOnly: true }));
    valueOf(await desk.dispatch(tag('straits'), null));
    const change = valueOf(await reader.lookOutside());
    expect(change?.taken).toMatchObject([{ records: 1 }]);
    expect(names(reader)).toEqual(names(desk));
  });
});

describe('two versions of a record', () => {
  async function aPair(): Promise<Setting> {
    const setting = await twoDesks();
    const { desk, other } = setting;
    await other.edit(describing('ports', 'Harbours'));
    valueOf(await desk.dispatch(describing('ports', 'Where ships land'), null));
    await other.sync();
    valueOf(await desk.lookOutside());
    return setting;
  }

  it('wait for a decision, over a restart', async () => {
    const { desk } = await aPair();
    const [pair] = await waitingPairs(desk);
    expect(pair).toMatchObject({
      noun: 'tag',
      name: 'ports',
      now: { description: 'Where ships land' },
      other: { description: 'Harbours' },
    });
    valueOf(await desk.close());
    const again = valueOf(await NotebookDesk.open(desk.info.path, testPorts()));
    expect(await waitingPairs(again)).toEqual([pair]);
  });

  it('are decided by an edit that can be undone, and put aside', async () => {
    const { desk } = await aPair();
    const [pair] = await waitingPairs(desk);
    expect(valueOf(await decidePair(desk, pair?.key ?? '', 'take'))).toEqual({ changed: true });
    expect(desk.notebook.get('tag', 'tag:ports')?.description).toBe('Harbours');
    expect(await waitingPairs(desk)).toEqual([]);
    expect(await readdir(join(desk.info.path, 'conflicts'))).toEqual([]);
    valueOf(await desk.undo());
    expect(desk.notebook.get('tag', 'tag:ports')?.description).toBe('Where ships land');
    expect(errorOf(await decidePair(desk, pair?.key ?? '', 'take'))).toEqual({ kind: 'pairGone' });
  });

  it('need no decision any more once the notebook holds one of them only', async () => {
    const { desk } = await aPair();
    valueOf(await desk.dispatch(describing('ports', 'Harbours'), null));
    const [pair] = await waitingPairs(desk);
    expect(pair?.other).toMatchObject({ description: 'Where ships land' });
    valueOf(await desk.dispatch({ kind: 'deleteTag', id: 'tag:ports' }, null));
    expect(await waitingPairs(desk)).toEqual([]);
    expect(await readdir(join(desk.info.path, 'conflicts'))).toEqual([]);
  });
});
