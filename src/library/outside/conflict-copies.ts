import { join } from 'node:path';
import type { FileSystem } from '../files/file-system';
import { LOCK_FILE } from '../lock/folder-lock';
import { JOURNAL_FILE } from '../journal/journal';
import { MANIFEST_FILE } from '../snapshot/manifest';
import { listIfThere } from '../files/read-if-there';

/** Who put a copy beside a file that was changed in two places, as far as its name tells. */
export type CopyMaker =
  'Syncthing' | 'Dropbox' | 'Google Drive' | 'OneDrive' | 'iCloud' | 'Seafile' | 'git' | 'unknown';

/** A file that stands beside one of the notebook's own and bears its name with something added. */
export interface ConflictCopy {
  /** Relative to the notebook folder, with `/`. */
  readonly file: string;
  /** The notebook's own file that it is a copy of, likewise. */
  readonly of: string;
  /** `unknown`: the name alone does not say that it is a copy, its content has to. */
  readonly maker: CopyMaker;
  /** The computer or person that the name tells of; `null` when it tells of none. */
  readonly who: string | null;
}

/**
 * What services put between the stem of a name and its extension; a group names a computer or person. Dropbox and
 * Nextcloud translate their words, but for the date.
 */
const ADDED: readonly (readonly [CopyMaker, RegExp])[] = [
  ['Syncthing', /^\.sync-conflict-\d{8}-\d{6}(?:-([A-Z0-9]{7}))?$/],
  ['Seafile', /^ \(SFConflict (\S+) [^)]*\)$/],
  ['Dropbox', /^ \((.+?)[’']s? conflicted copy[^)]*\)$/i],
  [
    'Dropbox',
    /^ \((?:in konflikt stehende kopie von|copie en conflit de|copia en conflicto de|copia conflictiva de|copia in conflitto di|cópia em conflito de|conflicterende kopie van|konfliktkopia av|konfliktkopie von) (.+?)(?: \d{4}-\d\d-\d\d.*)?\)$/i,
  ],
  [
    'Dropbox',
    /^ ?[(（](?=.*(?:\d{4}-\d\d-\d\d|conflict|konflikt|conflit|競合|冲突|衝突|충돌|конфликт)).*[)）]$/iu,
  ],
  ['Dropbox', /^[ ._-](?:conflict|konflikt).*$/i],
  ['Google Drive', /^ ?\(\d+\)$/],
  ['iCloud', /^ \d+$/],
  ['git', /^_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/],
  ['OneDrive', /^-([A-Za-z0-9][A-Za-z0-9 _-]*?)(?:-\d+)?$/],
];

/** What git and editors put behind a whole name. */
const BEHIND = /^(?:\.orig|\.rej|\.bak|~.*)$/;

/** The notebook's own files in a folder, and the beginning of a name that is one with something added. */
interface OwnFiles {
  readonly folder: string;
  readonly own: RegExp;
  readonly stem: RegExp;
}

const TOP: OwnFiles = {
  folder: '',
  own: exactly(MANIFEST_FILE, JOURNAL_FILE, LOCK_FILE),
  stem: /^(?:notebook|journal|lock)/,
};

const BELOW: readonly OwnFiles[] = [
  {
    folder: 'records',
    own: /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json$/,
    stem: /^[a-z]+-\d{4,}\.[0-9a-f]{8}/,
  },
  { folder: 'texts', own: /^[0-9a-f]{64}\.json$/, stem: /^[0-9a-f]{64}/ },
  { folder: 'originals', own: /^[0-9a-f]{64}\.[^.]+$/, stem: /^[0-9a-f]{64}/ },
  {
    folder: 'history',
    own: /^(?:\d+-\d+(?:\.versions)?|side-[0-9a-f]+)\.jsonl$/,
    stem: /^\d+-\d+(?:\.versions)?/,
  },
  { folder: 'conflicts', own: /^[0-9a-f]{16}\.json$/, stem: /^[0-9a-f]{16}/ },
  { folder: 'backups', own: exactly(JOURNAL_FILE), stem: /^journal/ },
  {
    folder: 'backups/manifests',
    own: /^notebook\.\d+\.json$/,
    stem: /^notebook\.\d+/,
  },
  {
    folder: 'backups/records',
    own: /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json\.gz$/,
    stem: /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json/,
  },
  { folder: 'backups/texts', own: /^[0-9a-f]{64}\.json\.gz$/, stem: /^[0-9a-f]{64}\.json/ },
  { folder: 'cache', own: exactly('overview.json'), stem: /^overview/ },
];

/** The copies in the notebook folder itself: cheap enough to look for now and then. */
export async function copiesOnTop(files: FileSystem, notebook: string): Promise<ConflictCopy[]> {
  return copiesIn(files, notebook, TOP);
}

/** The copies of any of the notebook's own files. */
export async function findConflictCopies(
  files: FileSystem,
  notebook: string,
): Promise<ConflictCopy[]> {
  const found = await copiesOnTop(files, notebook);
  for (const place of BELOW) found.push(...(await copiesIn(files, notebook, place)));
  return found;
}

async function copiesIn(
  files: FileSystem,
  notebook: string,
  { folder, own, stem }: OwnFiles,
): Promise<ConflictCopy[]> {
  const names = await listIfThere(files, join(notebook, folder));
  return [...names].sort().flatMap((name): ConflictCopy[] => {
    const start = stem.exec(name)?.[0];
    if (start === undefined || own.test(name)) return [];
    const extension = /(\.jsonl?|\.[a-z0-9]{1,5})(?:\.orig|\.rej|\.bak|~.*)?$/i.exec(name)?.[1];
    const original = `${start}${extension ?? ''}`;
    if (!own.test(original)) return [];
    const copy = copyOf(name, original);
    if (copy === null) return [];
    const within = (file: string) => (folder === '' ? file : `${folder}/${file}`);
    return [{ file: within(name), of: within(original), ...copy }];
  });
}

/** What a name says about being a copy of a file; `null` when it is none by its name. */
export function copyOf(name: string, original: string): Pick<ConflictCopy, 'maker' | 'who'> | null {
  if (name === original) return null;
  if (name.startsWith(original)) {
    return BEHIND.test(name.slice(original.length)) ? { maker: 'git', who: null } : null;
  }
  const dot = original.lastIndexOf('.');
  const [stem, extension] = [original.slice(0, dot), original.slice(dot)];
  if (!name.startsWith(stem) || !name.endsWith(extension)) return null;
  const added = name.slice(stem.length, name.length - extension.length);
  for (const [maker, pattern] of ADDED) {
    const found = pattern.exec(added);
    if (found) return { maker, who: found[1] ?? null };
  }
  return added === '' || /^[\p{L}\p{N}]/u.test(added) ? null : { maker: 'unknown', who: null };
}

function exactly(...names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`);
}
