import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkNotebook, type CheckReport } from '../../src/library/check/check-notebook';
import type { Finding } from '../../src/library/finding';
import { nodeFileSystem } from '../../src/library/files/node-file-system';
import type { NotebookStore } from '../../src/library/notebook-store';
import type { OpenError } from '../../src/library/open-error';
import { openNotebookFolder } from '../../src/library/open-notebook-folder';
import { readOriginal } from '../../src/library/texts/original-store';
import type { EventfulNotebook } from './eventful-notebook';
import { seeded } from './endurance/seeded';
import { recordsOf, testPorts } from './notebooks';

/** Something that happens to one file of a notebook, or to two. */
export interface Mutation {
  readonly what: string;
  readonly apply: (folder: string) => Promise<void>;
}

/**
 * What opening a mutated notebook came to. `identical`: every record, text and original is as it was. `told`: not, and
 * findings or errors say so. `refused`: it did not open, and nothing was changed. The rest must never be: `silent`,
 * something differs and nobody says so; `unsettled`, it opens differently the second time; `changed`, something wrote
 * that must not; `crashed`.
 */
export interface Outcome {
  readonly kind: 'identical' | 'told' | 'refused' | 'silent' | 'unsettled' | 'changed' | 'crashed';
  readonly why: string;
}

/** Every file of a notebook, relative to it. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** A mutation that a seed stands for, of one of these files. */
export function randomMutation(seed: number, files: readonly string[]): Mutation {
  const random = seeded(seed).below;
  const pick = <Value>(list: readonly Value[]): Value => list[random(list.length)] as Value;
  const file = pick(files);
  const kind = pick([
    'flip',
    'flips',
    'cut',
    'cutLine',
    'delete',
    'empty',
    'insert',
    'drop',
    'swap',
    'zero',
    'double',
  ] as const);
  const other = pick(files);
  const what = `${kind} ${file}${kind === 'swap' ? ` with ${other}` : ''} (seed ${seed})`;
  const onBytes =
    (change: (bytes: Buffer) => Buffer): Mutation['apply'] =>
    async (folder) => {
      const path = join(folder, file);
      await writeFile(path, change(await readFile(path)));
    };
  switch (kind) {
    case 'flip':
      return { what, apply: onBytes((bytes) => flipped(bytes, random, 1)) };
    case 'flips':
      return { what, apply: onBytes((bytes) => flipped(bytes, random, 1 + random(20))) };
    case 'cut':
      return { what, apply: onBytes((bytes) => bytes.subarray(0, random(bytes.length + 1))) };
    case 'cutLine':
      return { what, apply: onBytes((bytes) => bytes.subarray(0, lineEnd(bytes, random))) };
    case 'delete':
      return { what, apply: (folder) => rm(join(folder, file)) };
    case 'empty':
      return { what, apply: onBytes(() => Buffer.of()) };
    case 'insert':
      return { what, apply: onBytes((bytes) => inserted(bytes, random)) };
    case 'drop':
      return { what, apply: onBytes((bytes) => dropped(bytes, random)) };
    case 'zero':
      return { what, apply: onBytes((bytes) => zeroed(bytes, random)) };
    case 'double':
      return { what, apply: onBytes((bytes) => Buffer.concat([bytes, bytes])) };
    case 'swap':
      return { what, apply: (folder) => swapped(join(folder, file), join(folder, other)) };
  }
}

/** A content in the place of a file. */
export function replaced(file: string, bytes: Uint8Array, what: string): Mutation {
  return { what: `${file} is ${what}`, apply: (folder) => writeFile(join(folder, file), bytes) };
}

/** A folder in the place of a file. */
export function aFolderInPlaceOf(file: string): Mutation {
  return {
    what: `${file} is a folder`,
    apply: async (folder) => {
      await rm(join(folder, file));
      await mkdir(join(folder, file));
    },
  };
}

type Random = (below: number) => number;

function flipped(bytes: Buffer, random: Random, times: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let time = 0; time < times && changed.length > 0; time += 1) {
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  }
  return changed;
}

function lineEnd(bytes: Buffer, random: Random): number {
  const end = bytes.lastIndexOf(0x0a, random(bytes.length + 1));
  return end + 1;
}

function inserted(bytes: Buffer, random: Random): Buffer {
  const pieces = ['\n', '{}', '"', '\0', 'null\n', '\u{fffd}', '{"revision":1}\n', '[[[['];
  const at = random(bytes.length + 1);
  const piece = Buffer.from(pieces[random(pieces.length)] ?? '');
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function dropped(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(64))]);
}

function zeroed(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const at = random(changed.length + 1);
  return changed.fill(0, at, Math.min(changed.length, at + 1 + random(512)));
}

async function swapped(one: string, other: string): Promise<void> {
  if (one === other) return;
  await rename(one, `${one}.swap`);
  await rename(other, one);
  await rename(`${one}.swap`, other);
}

/** Mutates a copy of a notebook in a folder of its own, which is gone afterwards, and opens it. */
export async function outcomeOf(
  notebook: EventfulNotebook,
  { apply }: Mutation,
  place: string,
): Promise<Outcome> {
  await mkdir(dirname(place), { recursive: true });
  await cp(notebook.path, place, { recursive: true });
  try {
    await apply(place);
    return await judged(notebook, place);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'crashed', why };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function judged(notebook: EventfulNotebook, place: string): Promise<Outcome> {
  const before = await everyByte(place);
  const report = await checkNotebook(place, testPorts());
  if (await changed(place, before)) return { kind: 'changed', why: 'check wrote' };
  const opened = await openNotebookFolder(place, testPorts());
  if (!opened.ok) return refusal(opened.error, place, before);
  const first = await seenIn(opened.value, notebook);
  await opened.value.close();
  if (!report.ok) return { kind: 'silent', why: `check could not read it: ${report.error.kind}` };
  const doubt = doubtOf(first, opened.value.findings, report.value);
  if (doubt !== null) return { kind: 'silent', why: doubt };
  const again = await openNotebookFolder(place, testPorts());
  if (!again.ok) return { kind: 'unsettled', why: again.error.kind };
  // Reading a text that is lost finds that anew; opening must not find anything.
  const findings = [...again.value.findings];
  const second = await seenIn(again.value, notebook);
  await again.value.close();
  const isSettled = second.state === first.state && findings.length === 0;
  if (!isSettled) return { kind: 'unsettled', why: JSON.stringify(findings) };
  const why = JSON.stringify([opened.value.findings, report.value.findings]);
  return { kind: first.differs.length === 0 ? 'identical' : 'told', why };
}

/** What a notebook shows: its records and revision, and in what it differs from what was saved. */
interface Seen {
  readonly state: string;
  readonly differs: readonly ('records' | 'texts' | 'originals' | 'wrong')[];
}

async function seenIn(store: NotebookStore, saved: EventfulNotebook): Promise<Seen> {
  const state = stateOf(recordsOf(store.notebook), store.revision);
  const differs: Seen['differs'][number][] = [];
  if (state !== stateOf(saved.records, saved.revision)) differs.push('records');
  for (const [hash, text] of saved.texts) {
    const read = await store.readText(hash);
    if (!read.ok) differs.push('texts');
    else if (JSON.stringify(read.value) !== JSON.stringify(text)) differs.push('wrong');
  }
  for (const record of Object.values(saved.records)) {
    const original = record.kind === 'article' ? record.versions[0].provenance.original : null;
    if (original === null) continue;
    const bytes = await readOriginal(nodeFileSystem, store.path, original);
    if (bytes === null) differs.push('originals');
  }
  return { state, differs };
}

/** What nobody was told of; `null` when all was said. */
function doubtOf(
  { differs }: Seen,
  findings: readonly Finding[],
  report: CheckReport,
): string | null {
  if (differs.includes('wrong')) return 'a text reads differently';
  const isTold = findings.some(({ kind }) => kind !== 'residue');
  if (differs.includes('records') && !isTold) return 'records differ, opening said nothing';
  if (differs.length > 0 && report.sound) return `${differs.join()} differ, check found it sound`;
  return null;
}

function stateOf(records: Readonly<Record<string, unknown>>, revision: number): string {
  const sorted = Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([revision, sorted]);
}

async function refusal(
  error: OpenError,
  place: string,
  before: ReadonlyMap<string, string>,
): Promise<Outcome> {
  if (await changed(place, before)) return { kind: 'changed', why: `refused as ${error.kind}` };
  return { kind: 'refused', why: JSON.stringify(error) };
}

async function everyByte(place: string): Promise<ReadonlyMap<string, string>> {
  const contents = (await filesOf(place)).map(async (file) => {
    return [file, await readFile(join(place, file), 'base64')] as const;
  });
  return new Map(await Promise.all(contents));
}

async function changed(place: string, before: ReadonlyMap<string, string>): Promise<boolean> {
  const after = await everyByte(place);
  if (after.size !== before.size) return true;
  return [...before].some(([file, bytes]) => after.get(file) !== bytes);
}
