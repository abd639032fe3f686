import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Instant } from '../../domain/ids';
import { fail, ok, type Result } from '../../domain/result';
import type { AboutCopy } from './about-copy';
import { buildAside, orClear, unfinishedIn } from './build-aside';
import { rotate } from './choose-copies';
import { type CopyId, copyNames, groupName, isUnfinished, localDay } from './copy-names';
import { attempt, NameTaken } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { type CopyFault, faultsAsValues } from './copy-fault';
import { type GoodCopy, isGood, listGroup } from './list-copies';
import { removeTree } from '../files/remove-tree';
import { readStateToCopy, type StateToCopy } from './state-to-copy';

/** How a copy is made. */
export interface CopyOptions {
  readonly now: Instant;
  /** So many of the newest days with a copy keep one each. */
  readonly days: number;
  /** Only when none was made that day, and something changed since the last one. */
  readonly onlyIfDue?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A copy that was made. */
export interface MadeCopy {
  readonly id: CopyId;
  readonly about: AboutCopy;
  /** Copies that went because newer ones took their place. */
  readonly removed: readonly string[];
  /** Copies that stay however old they get: they hold at least twice the articles of a later one. */
  readonly keptForSize: readonly string[];
}

/** Why no copy was due. */
export type NotDue = 'doneToday' | 'unchanged';

/** What a crash left behind is cleared away after this time; before it, someone may still be at work there. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Makes a copy of a notebook, which may be edited meanwhile: a folder that is itself a notebook. It comes about under
 * a name that no list shows and gets its own once it is whole and on the disk. Then copies that newer ones replace are
 * removed. Otherwise why none was due: today has one, or nothing changed since the last one.
 */
export async function makeCopy(
  files: FileSystem,
  notebook: string,
  copiesFolder: string,
  options: CopyOptions,
): Promise<Result<MadeCopy | NotDue, CopyFault>> {
  const [from, folder] = [resolve(notebook), resolve(copiesFolder)];
  if (lies(folder, from)) return fail({ kind: 'inside' });
  return faultsAsValues(() => make(files, from, folder, options));
}

async function make(
  files: FileSystem,
  from: string,
  copiesFolder: string,
  options: CopyOptions,
): Promise<Result<MadeCopy | NotDue, CopyFault>> {
  if ((await files.stat(copiesFolder))?.kind !== 'folder') return fail({ kind: 'noFolder' });
  const state = await readStateToCopy(files, from);
  const group = groupName(from, state.manifest.id);
  const place = join(copiesFolder, group);
  const before = (await listGroup(files, copiesFolder, group))
    .filter(isGood)
    .filter(({ notebookId }) => notebookId === state.manifest.id);
  const notDue = options.onlyIfDue ? whyNotDue(before[0], state, options.now) : null;
  if (notDue) return ok(notDue);
  await files.makeFolders(place);
  await files.syncFolder(copiesFolder);
  await clearLeftBehind(files, place, options.now);
  const previous = before[0] ? join(place, before[0].id.name) : null;
  const making = { files, from, to: unfinishedIn(place, 'making'), previous };
  const about = await buildAside({ ...making, signal: options.signal }, state);
  const name = await putInPlace(files, making.to, place, options.now);
  const copies = [
    { name, day: localDay(options.now), articles: about.counts.article },
    ...before.map(({ id, day, about: { counts } }) => {
      return { name: id.name, day, articles: counts.article };
    }),
  ];
  const rotated = await removeReplaced(files, place, options.days, copies);
  return ok({ id: { group, name }, about, ...rotated });
}

/** Whether a path is a folder or lies in it. */
function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function whyNotDue(latest: GoodCopy | undefined, state: StateToCopy, now: Instant): NotDue | null {
  if (!latest) return state.revision > 0 ? null : 'unchanged';
  if (latest.day === localDay(now)) return 'doneToday';
  const isSame = latest.about.revision === state.revision && latest.about.head === state.head;
  return isSame ? 'unchanged' : null;
}

async function putInPlace(
  files: FileSystem,
  made: string,
  place: string,
  now: Instant,
): Promise<string> {
  const name = await orClear(files, made, async () => {
    for (const free of copyNames(now)) {
      if ((await files.stat(join(place, free))) !== null) continue;
      await files.rename(made, join(place, free));
      return free;
    }
    throw new NameTaken(copyNames(now)[0]);
  });
  await files.syncFolder(place);
  return name;
}

/** A copy that can't be removed harms nobody; it is tried again with the next one. */
async function removeReplaced(
  files: FileSystem,
  place: string,
  days: number,
  copies: Parameters<typeof rotate>[0],
): Promise<Pick<MadeCopy, 'removed' | 'keptForSize'>> {
  const { remove, keptForSize } = rotate(copies, days);
  const removed: string[] = [];
  for (const name of remove) {
    const gone = await attempt(async () => {
      const aside = unfinishedIn(place, 'removing');
      await files.rename(join(place, name), aside);
      await removeTree(files, aside);
    });
    if (gone.ok) removed.push(name);
  }
  return { removed, keptForSize };
}

async function clearLeftBehind(files: FileSystem, place: string, now: Instant): Promise<void> {
  for (const name of (await files.list(place)).filter(isUnfinished)) {
    const stat = await files.stat(join(place, name));
    if (!stat || Date.parse(now) - stat.modifiedMs < LEFT_BEHIND_MS) continue;
    // What can't be removed now is tried again with the next copy.
    await attempt(() => removeTree(files, join(place, name)));
  }
}
