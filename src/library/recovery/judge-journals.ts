import type { Discovery } from './discovery';
import { JOURNAL_FILE } from '../journal/journal';
import type { JournalLine } from '../journal/journal-line';
import { type Journals, type LineFile, SECOND_JOURNAL } from './lines-in-folder';
import type { Manifest } from '../snapshot/manifest';

/** What is known of a notebook once its snapshot and lines are found. */
export interface Known {
  /** The snapshot it goes on from. */
  readonly manifest: Manifest;
  /** The edits after that snapshot: what both journals have to hold. */
  readonly lines: readonly JournalLine[];
  /** The edits after the snapshot it was read from, which may be an earlier one. */
  readonly chain: readonly JournalLine[];
  /** Number of the last edit that any snapshot took in: the journal need not have it or those before. */
  readonly folded: number;
  /** Edits that can't be done because one before them is missing. */
  readonly strays: readonly JournalLine[];
}

/** Labels that are named one by one. */
const NAMED_LABELS = 5;

/** Says what is wrong with journals and history, and what they have to be. */
export function judgeJournals(
  { first, second }: Journals,
  history: readonly LineFile[],
  known: Known,
): readonly Discovery[] {
  const bytes = linesAsBytes(known.lines);
  return [
    ...judgeFirst(first, second, known, bytes),
    ...judgeSecond(second, known, bytes),
    ...history.flatMap((piece) => judgeHistory(piece, known)),
    ...judgeStrays(first, known),
  ];
}

/** Lines as they stand in a file. */
export function linesAsBytes(lines: readonly JournalLine[]): Uint8Array {
  return Buffer.from(lines.map(({ text }) => `${text}\n`).join(''));
}

function judgeFirst(
  first: LineFile,
  second: LineFile,
  known: Known,
  bytes: Uint8Array,
): readonly Discovery[] {
  if (first.bytes !== null && Buffer.compare(first.bytes, bytes) === 0) return [];
  // A Dateline without a journal left none.
  const isNew = first.problem === 'is missing' && known.manifest.schema === 1;
  const finding = isNew ? null : firstFinding(first, second, known);
  const isHarmless = finding === null || finding.kind === 'residue';
  const own = new Set(first.lines.map(({ hash }) => hash));
  const isShort = first.bytes === null || known.lines.some(({ hash }) => !own.has(hash));
  const isVital = isShort || !isHarmless;
  return [
    {
      finding: finding ?? quiet(JOURNAL_FILE, 'The journal is put in order.'),
      mends: [{ kind: isHarmless ? 'put' : 'replace', file: JOURNAL_FILE, bytes }],
      done: isHarmless
        ? 'It was put in order.'
        : 'It was written anew; what was there is in the quarantine.',
      ...(isVital ? { isVital } : {}),
      ...(finding === null ? { isQuiet: true } : {}),
    },
  ];
}

function firstFinding(
  first: LineFile,
  second: LineFile,
  known: Known,
): Discovery['finding'] | null {
  const { chain, strays } = known;
  if (first.bytes === null) return missingFirst(first, second, known);
  const own = new Set(first.lines.map(({ hash }) => hash));
  const others = chain.filter(({ hash, revision }) => !own.has(hash) && revision > known.folded);
  const bad = first.damaged.length;
  if (bad === 0 && others.length === 0 && strays.length === 0) {
    if (first.torn === 0) return null;
    return {
      kind: 'residue',
      file: JOURNAL_FILE,
      what: 'The last line of the journal was cut off while it was being written. It was never shown as saved.',
    };
  }
  const wrong =
    bad > 0
      ? `${counted(bad, 'line')} of journal.jsonl can’t be read`
      : `journal.jsonl lacks ${counted(others.length, 'edit')} that ${others.length === 1 ? 'was' : 'were'} saved`;
  const from =
    others.length === 0 ? '' : ` ${counted(others.length, 'edit')} came from a second copy.`;
  const isLost = bad > others.length && strays.length === 0;
  const lost = isLost ? ' Whether an edit was lost with it can’t be told.' : '';
  return { kind: 'damaged', file: JOURNAL_FILE, what: `${wrong}.${from}${lost}` };
}

function missingFirst(first: LineFile, second: LineFile, known: Known): Discovery['finding'] {
  const problem = first.problem ?? 'is missing';
  const kind = problem === 'is missing' ? 'missing' : 'damaged';
  const what =
    second.bytes === null
      ? `journal.jsonl ${problem}, and there is no second copy. Edits made after ${stateOf(known)} would be lost.`
      : `journal.jsonl ${problem}. Its second copy has ${counted(known.lines.length, 'edit')}.`;
  return { kind, file: JOURNAL_FILE, what };
}

/** The second copy is not flushed: after a power cut it may hold anything, and nothing depends on it then. */
function judgeSecond(second: LineFile, known: Known, bytes: Uint8Array): readonly Discovery[] {
  if (second.bytes !== null && Buffer.compare(second.bytes, bytes) === 0) return [];
  if (second.problem === 'is missing' && bytes.length === 0) return [];
  const isKept = second.damaged.length === 0 && known.strays.length === 0;
  const isFolder = second.bytes === null && second.problem !== 'is missing';
  const state = second.problem ?? (isKept ? 'is behind' : 'can’t be read in places');
  return [
    {
      finding: quiet(SECOND_JOURNAL, `The second copy of the journal ${state}.`),
      mends: [{ kind: isKept && !isFolder ? 'put' : 'replace', file: SECOND_JOURNAL, bytes }],
      done: 'It was made anew.',
    },
  ];
}

function judgeHistory(piece: LineFile, { strays }: Known): readonly Discovery[] {
  const apart = new Set(strays.map(({ hash }) => hash));
  const good = piece.lines.filter(({ hash }) => !apart.has(hash));
  const bad = piece.damaged.length + (piece.torn > 0 ? 1 : 0);
  if (piece.bytes === null)
    return [damagedHistory(piece.file, `${piece.file} ${piece.problem ?? ''}.`, null)];
  if (bad === 0 && good.length === piece.lines.length) return [];
  const what =
    bad === 0
      ? `${piece.file} holds edits that do not lead to the notebook as it is.`
      : `${counted(bad, 'line')} of ${piece.file} can’t be read. Earlier versions of records that stood in ${bad === 1 ? 'it' : 'them'} can’t be shown any more; the notebook itself is not touched by that.`;
  return [damagedHistory(piece.file, what, linesAsBytes(good))];
}

function damagedHistory(file: string, what: string, good: Uint8Array | null): Discovery {
  const isEmpty = good === null || good.length === 0;
  return {
    finding: { kind: 'damaged', file, what },
    mends: [isEmpty ? { kind: 'quarantine', file } : { kind: 'replace', file, bytes: good }],
    done: 'The file as it was is in the quarantine.',
  };
}

function judgeStrays(first: LineFile, known: Known): readonly Discovery[] {
  const { strays } = known;
  const [earliest] = strays;
  const latest = strays.at(-1);
  if (earliest === undefined || latest === undefined) return [];
  const labels = [...new Set(strays.map(({ label }) => label).filter((label) => label !== ''))];
  const more = labels.length > NAMED_LABELS ? ' …' : '';
  const named = labels.length === 0 ? '' : `: ${labels.slice(0, NAMED_LABELS).join(', ')}${more}`;
  const numbers =
    earliest === latest
      ? `number ${earliest.revision}`
      : `numbers ${earliest.revision} to ${latest.revision}`;
  const what = `${counted(strays.length, 'edit')} (${numbers}${named}) can’t be done again, because what came before can’t be read and no copy of it is left. The notebook is as it was after ${stateOf(known)}.`;
  return [
    {
      finding: { kind: 'damaged', file: first.file, what },
      mends: [],
      done: 'These edits are kept in the quarantine.',
    },
  ];
}

/** The last edit that a notebook stands at. */
export function stateOf({ manifest, chain }: Pick<Known, 'manifest' | 'chain'>): string {
  const { revision, at } = chain.at(-1) ?? { revision: manifest.revision, at: manifest.savedAt };
  return `edit ${revision} (${at})`;
}

function quiet(file: string, what: string): Discovery['finding'] {
  return { kind: 'residue', file, what };
}

/** `1 line`, `2 lines`. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
