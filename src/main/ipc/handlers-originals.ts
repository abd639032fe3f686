import { type BrowserWindow, shell } from 'electron';
import { extname } from 'node:path';
import type { OriginalCopied, OriginalError, OriginalQuery } from '../../contract/originals';
import { type KeptOriginal, keptOriginal } from '../../desk/kept-original';
import { fileName } from '../../domain/export/file-name';
import { fail, ok, type Result } from '../../domain/result';
import { writeAtomically } from '../../library/files/atomic-write';
import { attempt } from '../../library/files/file-fault';
import { nodeFileSystem } from '../../library/files/node-file-system';
import type { AppContext } from '../app-context';
import { askForCopyPlace, confirmOverwriting } from '../ask';
import type { CallHandlers } from './call-handlers';

type OriginalCalls = 'showOriginal' | 'saveOriginal' | 'showOriginalFile';

/** The calls about the bytes that articles were read from. */
export function originalHandlers(context: AppContext): Pick<CallHandlers, OriginalCalls> {
  const { originals, window } = context;
  return {
    showOriginal: async (query) => {
      const found = await find(context, query);
      if (!found.ok) return found;
      const kept = found.value;
      const { hash, extension } = kept;
      const isShown = await originals.show(kept, wordsOn(kept), {
        save: (over) => void saveCopy(kept, over),
        folder: () => shell.showItemInFolder(kept.path),
      });
      return isShown ? ok(null) : fail({ kind: 'notShown', hash, extension });
    },
    saveOriginal: async (query) => {
      const found = await find(context, query);
      return found.ok
        ? saveCopy(found.value, window())
        : { kind: 'unavailable', error: found.error };
    },
    showOriginalFile: async (query) => {
      const found = await find(context, query);
      if (!found.ok) return found;
      shell.showItemInFolder(found.value.path);
      return ok(null);
    },
  };
}

async function find(
  { session }: AppContext,
  { articleId, original }: OriginalQuery,
): Promise<Result<KeptOriginal, OriginalError>> {
  if (!session.desk) return fail({ kind: 'noNotebook' });
  return keptOriginal(session.desk, articleId, original);
}

/** Asks where to, and again before anything is overwritten. */
async function saveCopy(kept: KeptOriginal, over: BrowserWindow | null): Promise<OriginalCopied> {
  const place = await askForCopyPlace(over, copyName(kept));
  if (place === null) return { kind: 'cancelled' };
  const { path } = place;
  if (!place.mayOverwrite && (await isTaken(path))) {
    if (!(await confirmOverwriting(over, [path]))) return { kind: 'cancelled' };
  }
  const written = await attempt(() => writeAtomically(nodeFileSystem, path, kept.bytes));
  return written.ok
    ? { kind: 'written', path }
    : { kind: 'failed', path, code: written.error.code };
}

/** The file's own name when it had one with this ending, otherwise the article's title. */
function copyName({ name, via, title, extension }: KeptOriginal): string {
  const own = via === 'file' && name !== null && extname(name).slice(1).toLowerCase() === extension;
  const stem = own
    ? name.slice(0, -(extension.length + 1))
    : fileName({ date: null, publisher: null, title }).replace(/\.md$/, '');
  return `${stem}.${extension}`;
}

function wordsOn({ title, via, name, capturedAt, hash }: KeptOriginal) {
  const ways = { paste: 'pasted', sample: 'came with Dateline', edit: 'edited', command: 'added' };
  const how = via === 'file' || via === 'address' ? (name ?? 'brought in') : ways[via];
  const day = new Date(capturedAt).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return { title, from: `${how}, ${day}`, hash };
}

async function isTaken(path: string): Promise<boolean> {
  const found = await attempt(() => nodeFileSystem.read(path));
  return found.ok || found.error.code !== 'ENOENT';
}
