import { join } from 'node:path';
import { parseArticleText } from '../../domain/article/article-text-schema';
import type { Sha256 } from '../../domain/ids';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import type { Discovery, Mend } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { hashInTurns } from '../files/hash-in-turns';
import { DamagedFile } from '../files/json-file';
import { parseJson } from '../files/json-text';
import type { NamedHashes } from '../texts/named-hashes';
import { listIfThere, readIfThere } from '../files/read-if-there';
import { readSecondCopy, type SecondCopy } from '../snapshot/second-copy';
import { LARGEST_TEXT, TEXTS_FOLDER } from '../texts/text-store';

const TEXT_FILE = /^([0-9a-f]{64})\.json$/;
const TEXT_COPY = /^([0-9a-f]{64})\.json\.gz$/;

/** What records say of texts. */
export interface NamedTexts {
  /** Texts of articles that are in the notebook, with the titles of these. */
  readonly inUse: ReadonlyMap<Sha256, string>;
  /** Those of them that the snapshot names already: these have second copies. */
  readonly copied: ReadonlySet<Sha256>;
  /** All texts and originals that a record names or named once. */
  readonly ever: NamedHashes;
}

/** Reads every text and every second copy of one, and checks them against their hashes. */
export async function checkTexts(
  files: FileSystem,
  notebook: string,
  named: NamedTexts,
): Promise<readonly Discovery[]> {
  const texts = hashesIn(await listIfThere(files, join(notebook, TEXTS_FOLDER)), TEXT_FILE);
  const place = join(notebook, BACKUPS_FOLDER, TEXTS_FOLDER);
  const copies = hashesIn(await listIfThere(files, place), TEXT_COPY);
  const found: Discovery[] = [];
  for (const hash of new Set([...named.inUse.keys(), ...texts, ...copies])) {
    const copyOf = {
      folder: TEXTS_FOLDER,
      name: `${hash}.json`,
      hash,
      atMost: LARGEST_TEXT,
    } as const;
    const text: Checked = {
      hash,
      problem: await problemOf(files, notebook, hash),
      copy: await readSecondCopy(files, notebook, copyOf),
      hasFile: texts.has(hash),
      hasCopy: copies.has(hash),
    };
    found.push(...judgeText(text, named));
  }
  return found;
}

function hashesIn(names: readonly string[], pattern: RegExp): ReadonlySet<Sha256> {
  return new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort());
}

interface Checked {
  readonly hash: Sha256;
  readonly problem: string | null;
  readonly copy: SecondCopy;
  readonly hasFile: boolean;
  readonly hasCopy: boolean;
}

async function problemOf(
  files: FileSystem,
  notebook: string,
  hash: Sha256,
): Promise<string | null> {
  const name = `${hash}.json`;
  const { bytes, problem } = await readIfThere(files, join(notebook, TEXTS_FOLDER, name));
  if (bytes === null) return problem;
  if ((await hashInTurns(bytes)) !== hash) return 'is not as it was saved';
  try {
    const parsed = parseArticleText(parseJson(name, bytes));
    return parsed.ok ? null : `is no article text: ${parsed.error}`;
  } catch (error) {
    if (error instanceof DamagedFile) return error.reason;
    throw error;
  }
}

function judgeText(text: Checked, named: NamedTexts): readonly Discovery[] {
  const { hash, problem } = text;
  const file = `${TEXTS_FOLDER}/${hash}.json`;
  if (!named.ever.has(hash) && !named.inUse.has(hash)) return unnamed(text, file);
  if (problem === null) return judgeCopy(text, named, file);
  const title = named.inUse.get(hash);
  // An earlier version of a deleted article may be without its text: nothing shows it.
  if (title === undefined && !text.hasFile && !text.hasCopy) return [];
  const of = title === undefined ? 'a text of the past' : `the text of “${title}”`;
  const kind = problem === 'is missing' ? 'missing' : 'damaged';
  if (text.copy.bytes !== null) {
    const what = `${file}, ${of}, ${problem}. Its second copy is good: nothing is lost.`;
    const mends: Mend[] = [{ kind: 'replace', file, bytes: text.copy.bytes }];
    return [
      { finding: { kind, file, what }, mends, done: 'It was restored from its second copy.' },
    ];
  }
  const what = `${file}, ${of}, ${problem}, and there is no good second copy. What was highlighted in it and the imported original are kept.`;
  const mends = text.hasFile ? [{ kind: 'quarantine' as const, file }] : [];
  const done = text.hasFile ? 'The damaged file was moved to the quarantine.' : null;
  return [{ finding: { kind, file, what }, mends, done }];
}

function judgeCopy(text: Checked, named: NamedTexts, from: string): readonly Discovery[] {
  const { hash, copy } = text;
  const to = `${BACKUPS_FOLDER}/${from}.gz`;
  if (copy.bytes !== null || (!text.hasCopy && !named.copied.has(hash))) return [];
  const kind = copy.problem === 'is missing' ? 'missing' : 'damaged';
  const moved: Mend[] = kind === 'missing' ? [] : [{ kind: 'quarantine', file: to }];
  const what = `The second copy ${to} ${copy.problem}. The text itself is good.`;
  const mends: Mend[] = [...moved, { kind: 'compress', from, to }];
  return [{ finding: { kind, file: to, what }, mends, done: 'It was made anew.' }];
}

/** An import that was cut off leaves a text that no edit came to name. */
function unnamed({ hasFile, hasCopy }: Checked, file: string): readonly Discovery[] {
  const copy = `${BACKUPS_FOLDER}/${file}.gz`;
  const mends: Mend[] = [
    ...(hasFile ? [{ kind: 'quarantine' as const, file }] : []),
    ...(hasCopy ? [{ kind: 'quarantine' as const, file: copy }] : []),
  ];
  const at = hasFile ? file : copy;
  const what = `${at} is a text that no article names.`;
  return [
    {
      finding: { kind: 'residue', file: at, what },
      mends,
      done: 'It was moved to the quarantine.',
    },
  ];
}
