import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/notebook/command';
import { readConflicts } from '../../../src/library/conflict-file';
import { nodeFileSystem } from '../../../src/library/node-file-system';
import { recordsOf } from '../../support/notebooks';
import { Computer } from '../../support/outside/computer';
import { COPY_NAMES, put, SyncService } from '../../support/outside/sync-service';
import { brokenInvariants } from '../../support/recount';
import { temporaryFolder } from '../../support/temporary-folder';

const tag = (name: string): Command => ({ kind: 'createTag', id: `tag:${name}`, name });
const describing = (name: string, description: string): Command => ({
  kind: 'editTag',
  id: `tag:${name}`,
  patch: { description },
});

interface Setting {
  readonly one: Computer;
  readonly other: Computer;
  readonly service: SyncService;
}

/** Two computers with the same notebook, which has the tags `ports` and `trade`, and a service that syncs them. */
async function twoComputers(
  copyName = COPY_NAMES.syncthing as (typeof COPY_NAMES)[keyof typeof COPY_NAMES],
): Promise<Setting> {
  const folder = await temporaryFolder();
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const one = await Computer.create('here', here);
  await one.editAll([tag('ports'), tag('trade')]);
  await cp(here, there, { recursive: true, filter: (path) => !path.endsWith('lock.json') });
  const other = await Computer.open('there', there);
  const service = new SyncService(here, there, copyName);
  await service.sync();
  return { one, other, service };
}

function names(computer: Computer): string[] {
  return computer.notebook
    .all('tag')
    .map(({ name }) => name)
    .sort();
}

function description(computer: Computer, name: string): string | undefined {
  return computer.notebook.get('tag', `tag:${name}`)?.description;
}

async function conflictsIn(computer: Computer) {
  return (await readConflicts(nodeFileSystem, computer.store.path)).conflicts;
}

/** The folder opened afresh says the same as the memory of who had it open. */
async function expectDurable(computer: Computer): Promise<void> {
  const before = recordsOf(computer.notebook);
  await computer.close();
  const again = await Computer.open('again', computer.store.path);
  expect(recordsOf(again.notebook)).toEqual(before);
  expect(again.store.findings.filter(({ kind }) => kind !== 'residue')).toEqual([]);
  await again.close();
}

describe('what others wrote in the folder', () => {
  it('is taken in when it goes on from what was there', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(tag('straits'));
    await service.sync();
    const taken = await other.takeIn();
    expect(taken?.taken).toMatchObject([{ relation: 'ahead', records: 1, conflicts: 0 }]);
    expect(names(other)).toEqual(['ports', 'straits', 'trade']);
    expect(other.store.head).toBe(one.store.head);
    await expectDurable(other);
  });

  it('is nothing when nobody wrote', async () => {
    const { one } = await twoComputers();
    expect(await one.takeIn()).toBeNull();
  });

  it('keeps both sides when both went on', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(tag('straits'));
    await other.edit(tag('sanctions'));
    await service.sync();
    await other.takeIn();
    expect(names(other)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await one.takeIn();
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await expectDurable(other);
    await expectDurable(one);
  });

  it('comes to rest after some turns of the service, with the same on both sides', async () => {
    const { one, other, service } = await twoComputers();
    await one.editAll([tag('straits'), describing('ports', 'Where ships land')]);
    await other.editAll([tag('sanctions'), describing('trade', 'Goods')]);
    for (let turn = 0; turn < 4; turn += 1) {
      await service.sync();
      await one.takeIn();
      await other.takeIn();
    }
    expect(recordsOf(one.notebook)).toEqual(recordsOf(other.notebook));
    await service.sync();
    expect([await one.takeIn(), await other.takeIn()]).toEqual([null, null]);
    expect(await conflictsIn(one)).toEqual([]);
  });

  it('leaves to the user what both sides changed differently', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(describing('ports', 'Where ships land'));
    await other.edit(describing('ports', 'Harbours'));
    await service.sync();
    const taken = await other.takeIn();
    expect(taken?.taken[0]).toMatchObject({ conflicts: 1 });
    expect(description(other, 'ports')).toBe('Harbours');
    const [conflict] = await conflictsIn(other);
    expect(conflict).toMatchObject({
      id: 'tag:ports',
      fields: ['description'],
      ours: { description: 'Harbours' },
      theirs: { description: 'Where ships land' },
    });
    await expectDurable(other);
  });

  it('finds the same conflict once, whichever side finds it and however often', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(describing('ports', 'Where ships land'));
    await other.edit(describing('ports', 'Harbours'));
    for (let turn = 0; turn < 4; turn += 1) {
      await service.sync();
      await one.takeIn();
      await other.takeIn();
    }
    expect(await conflictsIn(one)).toHaveLength(1);
    expect(await conflictsIn(other)).toHaveLength(1);
    expect(recordsOf(one.notebook)).toEqual(recordsOf(other.notebook));
  });

  it('is built upon when it is an earlier state, as after a checkout', async () => {
    const { one } = await twoComputers();
    const early = await readFile(join(one.store.path, 'journal.jsonl'));
    await one.editAll([tag('straits'), tag('sanctions')]);
    await put(one.store.path, 'journal.jsonl', early);
    await put(one.store.path, 'backups/journal.jsonl', early);
    const head = one.store.head;
    const taken = await one.takeIn();
    expect(taken?.taken).toMatchObject([{ relation: 'behind', records: 0 }]);
    expect(one.store.head).toBe(head);
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await expectDurable(one);
  });

  it('is built upon when the whole folder is an earlier one and ours had folded since', async () => {
    const { one } = await twoComputers();
    const early = `${one.store.path}-early`;
    await cp(one.store.path, early, { recursive: true });
    await one.edit(tag('straits'));
    await one.fold();
    await one.edit(tag('sanctions'));
    await rm(one.store.path, { recursive: true });
    await cp(early, one.store.path, { recursive: true });
    await one.takeIn();
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await expectDurable(one);
  });

  it.each(['here', 'there', 'both'])('is joined when %s folded in the meantime', async (who) => {
    const { one, other, service } = await twoComputers();
    await one.edit(tag('straits'));
    await other.edit(tag('sanctions'));
    if (who !== 'there') await one.fold();
    if (who !== 'here') await other.fold();
    await one.edit(describing('ports', 'Where ships land'));
    await other.edit(describing('trade', 'Goods'));
    for (let turn = 0; turn < 4; turn += 1) {
      await service.sync();
      await one.takeIn();
      await other.takeIn();
    }
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    expect([description(one, 'ports'), description(one, 'trade')]).toEqual([
      'Where ships land',
      'Goods',
    ]);
    expect(recordsOf(one.notebook)).toEqual(recordsOf(other.notebook));
    expect(await conflictsIn(one)).toEqual([]);
    await expectDurable(one);
    await expectDurable(other);
  });

  it('is joined record by record when it is another notebook', async () => {
    const { one } = await twoComputers();
    const stranger = await Computer.create('stranger', `${one.store.path}-stranger`);
    await stranger.editAll([tag('straits'), tag('ports'), describing('ports', 'Harbours')]);
    await stranger.close();
    await one.edit(describing('ports', 'Where ships land'));
    for (const file of ['notebook.json', 'journal.jsonl', 'backups/journal.jsonl']) {
      await put(one.store.path, file, await readFile(join(stranger.store.path, file)));
    }
    await one.takeIn();
    expect(names(one)).toEqual(['ports', 'straits', 'trade']);
    expect(await conflictsIn(one)).toMatchObject([{ id: 'tag:ports', fields: ['description'] }]);
    await expectDurable(one);
  });

  it.each([
    ['notebook.json', ''],
    ['notebook.json', 'null'],
    ['journal.jsonl', 'nonsense\n'],
  ])('is written anew from what is known when %s is %j', async (file, content) => {
    const { one } = await twoComputers();
    await one.fold();
    await one.edit(tag('straits'));
    await put(one.store.path, file, Buffer.from(content));
    const taken = await one.takeIn();
    expect(taken?.findings.length).toBeGreaterThan(0);
    expect(names(one)).toEqual(['ports', 'straits', 'trade']);
    await expectDurable(one);
  });

  it('is written anew when nothing in the folder can be read any more', async () => {
    const { one } = await twoComputers();
    await one.fold();
    await one.edit(tag('straits'));
    for (const name of await readdir(one.store.path, { recursive: true })) {
      if (/\.(json|jsonl|gz)$/.test(name) && !name.startsWith('lock')) {
        await writeFile(join(one.store.path, name), 'x');
      }
    }
    const taken = await one.takeIn();
    expect(taken?.findings.length).toBeGreaterThan(0);
    expect(names(one)).toEqual(['ports', 'straits', 'trade']);
    await expectDurable(one);
  });

  it('is waited for when only half of it is there', async () => {
    const { one, other, service } = await twoComputers();
    await other.edit(tag('sanctions'));
    await other.fold();
    const shard = (await readdir(join(other.store.path, 'records')))[0] ?? '';
    const path = join(other.store.path, 'records', shard);
    const bytes = await readFile(path);
    await rm(path);
    await rm(join(other.store.path, 'backups'), { recursive: true });
    await service.sync();
    const taking = one.takeIn([50, 100, 200]);
    setTimeout(() => void put(one.store.path, `records/${shard}`, bytes), 80);
    expect((await taking)?.findings).toEqual([]);
    expect(names(one)).toEqual(['ports', 'sanctions', 'trade']);
  });

  it('keeps the rules of a notebook', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit({ kind: 'editTag', id: 'tag:ports', patch: { parentId: 'tag:trade' } });
    await other.edit({ kind: 'editTag', id: 'tag:trade', patch: { parentId: 'tag:ports' } });
    await service.sync();
    await other.takeIn();
    expect(brokenInvariants(other.notebook)).toEqual([]);
  });
});

describe('a conflict copy', () => {
  it.each(Object.entries(COPY_NAMES))(
    'of %s is taken in and put aside',
    async (_name, copyName) => {
      const { one, other, service } = await twoComputers(copyName);
      await one.edit(tag('straits'));
      await other.edit(tag('sanctions'));
      await service.sync();
      const taken = await one.takeIn();
      expect(taken?.taken).toMatchObject([{ relation: 'apart', records: 1 }]);
      expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
      const left = await readdir(one.store.path);
      expect(left.filter((name) => /^(journal|notebook)/.test(name)).sort()).toEqual([
        'journal.jsonl',
        'notebook.json',
      ]);
      await expectDurable(one);
    },
  );

  it('that can’t be read is put aside and told of', async () => {
    const { one } = await twoComputers();
    await put(one.store.path, 'notebook (1).json', Buffer.from('{'));
    const taken = await one.takeIn();
    expect(taken?.findings).toMatchObject([{ kind: 'conflictCopy', file: 'notebook (1).json' }]);
    expect(await readdir(one.store.path)).not.toContain('notebook (1).json');
  });

  it('is left alone when it is none: somebody’s own file', async () => {
    const { one } = await twoComputers();
    await put(one.store.path, 'notebook [ideas].json', Buffer.from('{"mine":true}'));
    expect(await one.takeIn()).toBeNull();
    expect(await readdir(one.store.path)).toContain('notebook [ideas].json');
  });

  it('brings back a file that is missing and named after its content', async () => {
    const { one } = await twoComputers();
    await one.fold();
    const records = join(one.store.path, 'records');
    const [shard = ''] = await readdir(records);
    const bytes = await readFile(join(records, shard));
    await rm(join(records, shard));
    await put(records, shard.replace('.json', ' (1).json'), bytes);
    await one.takeIn();
    expect(await readdir(records)).toEqual([shard]);
  });
});

describe('a journal that git merged line by line', () => {
  it('is taken in with both sides', async () => {
    const { one, other } = await twoComputers();
    await one.edit(tag('straits'));
    await other.edit(tag('sanctions'));
    const [left, right] = await Promise.all(
      [one, other].map(({ store }) => readFile(join(store.path, 'journal.jsonl'), 'utf8')),
    );
    const [first = '', second = '', ours = ''] = (left ?? '').split('\n');
    const theirs = (right ?? '').split('\n')[2] ?? '';
    const merged = [first, second, '<<<<<<< HEAD', ours, '=======', theirs, '>>>>>>> other', ''];
    await put(one.store.path, 'journal.jsonl', Buffer.from(merged.join('\n')));
    await one.takeIn();
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await expectDurable(one);
  });
});
