import type { Instant } from '../../domain/ids';
import { EMPTY_DIFF } from '../../domain/notebook/diff';
import { diffBetween } from '../../domain/notebook/diff-between';
import { Notebook } from '../../domain/notebook/notebook';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { fail, ok, type Result } from '../../domain/result';
import type { Discovery, Mend } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { JOURNAL_FILE } from '../journal/journal';
import type { StateName } from './line-graph';
import { SECOND_JOURNAL } from '../recovery/lines-in-folder';
import { type Manifest, MANIFEST_FILE, manifestFormat } from '../snapshot/manifest';
import { mendFolder } from '../recovery/mend-folder';
import type { SaveError } from '../open-error';
import { RECORDS_FOLDER } from '../snapshot/shard';
import { ShardPlan } from '../snapshot/shard-plan';

/** What a notebook is in memory. */
export interface KnownNotebook {
  readonly notebook: Notebook;
  readonly manifest: Manifest;
  readonly revision: number;
  readonly head: StateName;
}

/**
 * Writes a notebook anew into its folder when nothing in it tells any more what it was: a snapshot of what is in
 * memory and an empty journal. What lay there goes to the quarantine.
 */
export async function rewriteFolder(
  files: FileSystem,
  path: string,
  { notebook, manifest, revision, head }: KnownNotebook,
  now: Instant,
): Promise<Result<readonly Finding[], SaveError>> {
  const all = diffBetween(Notebook.of([]), notebook);
  const { write, shards } = new ShardPlan().change({ ...EMPTY_DIFF, added: all.added }, (_, id) => {
    throw new Error(`${id} is new and asked for`);
  });
  const entries = shards.map(({ entry }) => entry);
  const next = {
    ...manifest,
    schema: SCHEMA_VERSION,
    revision,
    head,
    savedAt: now,
    shards: entries,
  };
  const bytes = manifestFormat(SCHEMA_VERSION).encode(next);
  const nothing = new Uint8Array();
  const mends: Mend[] = [
    ...write.map((shard): Mend => ({
      kind: 'put',
      file: `${RECORDS_FOLDER}/${shard.entry.file}`,
      bytes: shard.bytes,
    })),
    { kind: 'replace', file: MANIFEST_FILE, bytes },
    { kind: 'replace', file: JOURNAL_FILE, bytes: nothing },
    { kind: 'replace', file: SECOND_JOURNAL, bytes: nothing },
  ];
  const discovery: Discovery = {
    finding: {
      kind: 'damaged',
      file: MANIFEST_FILE,
      what: 'Others changed the notebook’s files so that they can’t be read any more. Nothing that was shown as saved is lost.',
    },
    mends,
    done: 'The notebook was written anew; what lay there is in the quarantine.',
  };
  const { findings, fault } = await mendFolder(files, path, [discovery], now);
  return fault === null ? ok(findings) : fail({ kind: 'notSaved', code: fault });
}
