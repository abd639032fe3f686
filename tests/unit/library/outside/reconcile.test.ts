import { cp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOON } from '../../../support/builders';
import { recordsOf } from '../../../support/notebooks';
import { Computer } from '../../../support/outside/computer';
import { put } from '../../../support/outside/sync-service';
import {
  conflictsIn,
  describing,
  description,
  expectDurable,
  names,
  tag,
  twoComputers,
} from '../../../support/outside/two-computers';
import { brokenInvariants } from '../../../support/recount';

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

  it('is no damage when the second copy of the journal is still ours', async () => {
    const { one, other } = await twoComputers();
    await other.edit(tag('sanctions'));
    await one.edit(tag('straits'));
    const theirs = await readFile(join(other.store.path, 'journal.jsonl'));
    await put(one.store.path, 'journal.jsonl', theirs);
    const taken = await one.takeIn([1_000]);
    expect(taken?.findings).toEqual([]);
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    await expectDurable(one);
  });

  it('is taken in at the next opening when a crash came in between', async () => {
    const { one, other } = await twoComputers();
    await one.editAll([tag('straits'), describing('trade', 'Goods')]);
    const ours = (await readFile(join(one.store.path, 'journal.jsonl'), 'utf8')).split('\n');
    await other.edit(tag('sanctions'));
    await one.close();
    for (const file of ['journal.jsonl', 'backups/journal.jsonl']) {
      await put(one.store.path, file, await readFile(join(other.store.path, file)));
    }
    const side = Buffer.from(ours.slice(2).join('\n'));
    await put(one.store.path, 'history/side-0123abcd.jsonl', side);
    await utimes(
      join(one.store.path, 'history/side-0123abcd.jsonl'),
      new Date(NOON),
      new Date(NOON),
    );
    const again = await Computer.open('again', one.store.path);
    expect(names(again)).toEqual(['ports', 'sanctions', 'trade']);
    await again.takeIn();
    expect(names(again)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    expect(description(again, 'trade')).toBe('Goods');
    expect(await again.takeIn()).toBeNull();
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
