import type { RecordKind } from '../../domain/ids';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import { HISTORY_FOLDER, segmentName } from '../snapshot/build-snapshot';
import type { Discovery, Mend } from './discovery';
import type { JournalLine } from '../journal/journal-line';
import { counted, linesAsBytes } from './judge-journals';
import type { LostShard } from '../snapshot/load-records';
import { type PrintedShard, RECORDS_FOLDER } from '../snapshot/shard';

/** How many records of a kind were in shards that are lost, and where they were found again. */
export interface Loss {
  lost: number;
  fromEdits: number;
  fromEarlier: number;
}

/** Says what is lost with shards, and how the snapshot without them is put on the disk. */
export function tellLoss(
  lost: readonly LostShard[],
  tally: ReadonlyMap<RecordKind, Loss>,
  write: readonly PrintedShard[],
): readonly Discovery[] {
  const writes = write.flatMap(({ entry, bytes }): Mend[] => [
    { kind: 'put', file: `${RECORDS_FOLDER}/${entry.file}`, bytes },
    {
      kind: 'compress',
      from: `${RECORDS_FOLDER}/${entry.file}`,
      to: `${BACKUPS_FOLDER}/${RECORDS_FOLDER}/${entry.file}.gz`,
    },
  ]);
  return [...tally].map(([kind, row], index) => {
    const own = lost.filter(({ entry }) => entry.kind === kind);
    const isMissing = own.every(({ problem }) => problem === 'is missing');
    return {
      finding: {
        kind: isMissing ? 'missing' : 'damaged',
        file: own.map(({ entry }) => `${RECORDS_FOLDER}/${entry.file}`).join(', '),
        what: whatIsLost(kind, row, own.length),
      },
      // The first one stands for all: what is new is written once, before what is bad is moved.
      mends: [...(index === 0 ? writes : []), ...own.flatMap(quarantined)],
      done: 'What was left was saved as a new snapshot; the damaged files are in the quarantine.',
      isVital: true,
    };
  });
}

function whatIsLost(
  kind: RecordKind,
  { lost, fromEdits, fromEarlier }: Loss,
  files: number,
): string {
  const gone = Math.max(0, lost - fromEdits - fromEarlier);
  const parts = [
    `${counted(files, 'file')} with ${counted(lost, kind)} can’t be read, and neither can the second copy.`,
    ...(fromEdits > 0 ? [`${fromEdits} came back from the history of edits.`] : []),
    ...(fromEarlier > 0
      ? [`${fromEarlier} came back as in an earlier snapshot, without later changes.`]
      : []),
    gone === 0 ? 'None is lost.' : `${gone} ${gone === 1 ? 'is' : 'are'} lost.`,
  ];
  return parts.join(' ');
}

/** Moves what is left of a lost shard out of the way. */
export function quarantined({ entry, problem, copyProblem }: LostShard): Mend[] {
  const file = `${RECORDS_FOLDER}/${entry.file}`;
  return [
    ...(problem === 'is missing' ? [] : [{ kind: 'quarantine' as const, file }]),
    ...(copyProblem === null || copyProblem === 'is missing'
      ? []
      : [{ kind: 'quarantine' as const, file: `${BACKUPS_FOLDER}/${file}.gz` }]),
  ];
}

/** Edits that a new snapshot took in go where earlier versions of records are looked for. */
export function keepEdits(lines: readonly JournalLine[]): readonly Discovery[] {
  const first = lines.at(0);
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const file = `${HISTORY_FOLDER}/${segmentName(first.revision, last.revision)}`;
  return [
    {
      finding: {
        kind: 'residue',
        file,
        what: 'The edits in the journal became part of the snapshot.',
      },
      mends: [{ kind: 'put', file, bytes: linesAsBytes(lines) }],
      done: 'They were moved to the history.',
      isQuiet: true,
    },
  ];
}
