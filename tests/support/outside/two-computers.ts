import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Command } from '../../../src/domain/notebook/command';
import { readConflicts } from '../../../src/library/outside/conflict-file';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { recordsOf } from '../notebooks';
import { temporaryFolder } from '../temporary-folder';
import { Computer } from './computer';
import { COPY_NAMES, type CopyName, SyncService } from './sync-service';

/** Makes a tag whose id is its name's. */
export const tag = (name: string): Command => ({ kind: 'createTag', id: `tag:${name}`, name });
/** Changes what a tag is for. */
export const describing = (name: string, description: string): Command => ({
  kind: 'editTag',
  id: `tag:${name}`,
  patch: { description },
});

/** Two computers, and what keeps their folders alike. */
export interface TwoComputers {
  readonly one: Computer;
  readonly other: Computer;
  readonly service: SyncService;
}

/** Two computers with the same notebook, which has the tags `ports` and `trade`, and a service that syncs them. */
export async function twoComputers(
  copyName: CopyName = COPY_NAMES.syncthing,
): Promise<TwoComputers> {
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

/** Names of the tags, in alphabetical order. */
export function names(computer: Computer): string[] {
  return computer.notebook
    .all('tag')
    .map(({ name }) => name)
    .sort();
}

/** What a tag is for. */
export function description(computer: Computer, name: string): string | undefined {
  return computer.notebook.get('tag', `tag:${name}`)?.description;
}

/** What waits for a decision in a computer's folder. */
export async function conflictsIn(computer: Computer) {
  return (await readConflicts(nodeFileSystem, computer.store.path)).conflicts;
}

/** The folder opened afresh says the same as the memory of who had it open. */
export async function expectDurable(computer: Computer): Promise<void> {
  const before = recordsOf(computer.notebook);
  await computer.close();
  const again = await Computer.open('again', computer.store.path);
  expect(recordsOf(again.notebook)).toEqual(before);
  expect(again.store.findings.filter(({ kind }) => kind !== 'residue')).toEqual([]);
  await again.close();
}
