import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printLine } from '../../../../src/library/journal/journal-line';
import { readJournal } from '../../../../src/library/journal/read-journal';
import { aTag, NOON } from '../../../support/builders';
import { adding } from '../../../support/notebooks';
import { COPY_NAMES, put } from '../../../support/outside/sync-service';
import {
  conflictsIn,
  describing,
  description,
  expectDurable,
  names,
  tag,
  twoComputers,
} from '../../../support/outside/two-computers';

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

  it('that comes again after further edits is known and changes nothing', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(describing('ports', 'Where ships land'));
    await other.editAll([tag('sanctions'), describing('trade', 'Goods')]);
    await service.sync();
    const name = COPY_NAMES.syncthing('journal', '.jsonl');
    const copy = await readFile(join(one.store.path, name));
    await one.takeIn();
    await one.editAll([describing('trade', 'Goods and services'), describing('ports', 'Harbours')]);
    await put(one.store.path, name, copy);
    const again = await one.takeIn();
    expect(again?.taken).toEqual([]);
    expect(description(one, 'trade')).toBe('Goods and services');
    expect(await conflictsIn(one)).toEqual([]);
  });

  it('that goes on from one that was taken in brings only what is new', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(tag('straits'));
    await other.edit(describing('trade', 'Goods'));
    await service.sync();
    await one.takeIn();
    await one.edit(describing('trade', 'Goods and services'));
    const earlier = await readFile(
      join(
        one.store.path,
        'quarantine',
        await firstIn(one.store.path),
        'journal.sync-conflict-20310320-120000-7QK3WZA.jsonl',
      ),
    );
    const copied = goneOn(earlier, 'sanctions');
    await put(one.store.path, 'journal (1).jsonl', copied);
    await one.takeIn();
    expect(names(one)).toEqual(['ports', 'sanctions', 'straits', 'trade']);
    expect(description(one, 'trade')).toBe('Goods and services');
    expect(await conflictsIn(one)).toEqual([]);
  });

  it('that changed the same leaves it to the user, and says whose it is', async () => {
    const { one, other, service } = await twoComputers();
    await one.edit(describing('ports', 'Where ships land'));
    await other.edit(describing('ports', 'Harbours'));
    await service.sync();
    await one.takeIn();
    expect(description(one, 'ports')).toBe('Where ships land');
    expect(await conflictsIn(one)).toMatchObject([
      {
        id: 'tag:ports',
        theirs: { description: 'Harbours' },
        from: 'journal.sync-conflict-20310320-120000-7QK3WZA.jsonl',
        who: '7QK3WZA',
      },
    ]);
  });

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

/** The first folder of the quarantine. */
async function firstIn(notebook: string): Promise<string> {
  return (await readdir(join(notebook, 'quarantine'))).sort()[0] ?? '';
}

/** A journal with one more line behind what another computer had written: one that makes a tag. */
function goneOn(journal: Buffer, name: string): Buffer {
  const last = readJournal(journal).lines.at(-1);
  if (!last) throw new Error('There is no line to go on from');
  const diff = adding(aTag(name));
  const edit = {
    revision: last.revision + 1,
    at: NOON,
    label: 'Create tag',
    prev: last.hash,
    diff,
  };
  return Buffer.concat([journal, Buffer.from(`${printLine(edit).text}\n`)]);
}
