import { join } from 'node:path';
import type { StateName } from './line-graph';
import { LineGraph } from './line-graph';
import type { ConflictCopy } from './conflict-copies';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import type { JournalLine } from '../journal/journal-line';
import { DamagedFile } from '../files/json-file';
import { readLineFile } from '../recovery/lines-in-folder';
import { type Manifest, MANIFEST_FILE, manifestFormat, NewerFormat } from '../snapshot/manifest';
import { readIfThere } from '../files/read-if-there';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';

/** Another side of the notebook that a copy tells of. */
export interface OtherSide {
  /** The copy, relative to the notebook folder. */
  readonly file: string;
  readonly who: string | null;
  /** Its last line. */
  readonly head: StateName;
  /** The lines that the copy itself has. */
  readonly lines: readonly JournalLine[];
  /** Its snapshot, when the copy is one of `notebook.json`. */
  readonly manifest: Manifest | null;
}

/** What a copy holds. */
export interface CopyContent {
  readonly copy: ConflictCopy;
  readonly lines: readonly JournalLine[];
  readonly manifest: Manifest | null;
  /** Whether it is what a copy of that file is; if not, it can only be put aside. */
  readonly isReadable: boolean;
  /** Whether its last line is not whole yet: it may still be on its way. */
  readonly isTorn: boolean;
}

/** Reads a copy. */
export async function readCopy(
  files: FileSystem,
  notebook: string,
  copy: ConflictCopy,
): Promise<CopyContent> {
  if (copy.of.endsWith('.jsonl')) {
    const { lines, torn } = await readLineFile(files, notebook, copy.file);
    return { copy, lines, manifest: null, isReadable: lines.length > 0, isTorn: torn > 0 };
  }
  const manifest =
    copy.of === MANIFEST_FILE ? await readManifest(files, notebook, copy.file) : null;
  return { copy, lines: [], manifest, isReadable: manifest !== null, isTorn: false };
}

/** The sides that copies tell of: each by the last of its lines. */
export function sidesIn(contents: readonly CopyContent[]): readonly OtherSide[] {
  const all = contents.flatMap(({ lines }) => lines);
  const ends = new Set(LineGraph.ends(all).map(({ hash }) => hash));
  const goneOn = new Set<StateName>(all.flatMap(({ prev, merges }) => [prev, merges ?? null]));
  const byLines = contents.flatMap(({ copy, lines }) =>
    lines
      .filter(({ hash }) => ends.delete(hash))
      .map(({ hash }) => ({ ...nameOf(copy), head: hash, lines, manifest: null })),
  );
  const byManifest = contents.flatMap(({ copy, manifest }) =>
    manifest === null || (manifest.head !== null && goneOn.has(manifest.head))
      ? []
      : [{ ...nameOf(copy), head: manifest.head, lines: [], manifest }],
  );
  return [...byLines, ...byManifest];
}

/** The sides that stand in the journal itself, as after git merged it line by line. */
export async function sidesInJournal(
  files: FileSystem,
  notebook: string,
): Promise<readonly OtherSide[]> {
  const { lines } = await readLineFile(files, notebook, JOURNAL_FILE);
  return LineGraph.ends(lines).map(({ hash }) => ({
    file: JOURNAL_FILE,
    who: null,
    head: hash,
    lines,
    manifest: null,
  }));
}

function nameOf({ file, who }: ConflictCopy): Pick<OtherSide, 'file' | 'who'> {
  return { file, who };
}

async function readManifest(
  files: FileSystem,
  notebook: string,
  file: string,
): Promise<Manifest | null> {
  const { bytes } = await readIfThere(files, join(notebook, file));
  if (bytes === null) return null;
  try {
    return manifestFormat(SCHEMA_VERSION).decode(bytes);
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof NewerFormat) return null;
    throw error;
  }
}
