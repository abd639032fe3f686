import type { Conflict } from '../../domain/notebook/conflict';
import { changesOf, type Diff, isEmpty } from '../../domain/notebook/diff';
import { diffBetween } from '../../domain/notebook/diff-between';
import { Notebook } from '../../domain/notebook/notebook';
import { fail, ok, type Result } from '../../domain/result';
import { keepConflict } from './conflict-file';
import type { Finding } from '../finding';
import { JOURNAL_FILE } from '../journal/journal';
import { joinHead, type Joined, joinStates, joinUnrelated, type Relation } from './join-sides';
import { KnownLines } from './known-lines';
import type { StateName } from './line-graph';
import { loadSnapshot } from '../snapshot/load-records';
import type { NotebookStore } from '../notebook-store';
import type { Edit } from '../staged-edits';
import type { SaveError } from '../open-error';
import { type OtherSide, sidesInJournal } from './other-sides';
import { type Outside, readOutside } from './read-outside';
import type { FolderState } from '../recovery/read-notebook-folder';
import type { ReconcilePorts } from './reconcile';
import { rewriteFolder } from './rewrite-folder';
import { takeConflictCopies } from './take-conflict-copies';

/** Something that was taken in. */
export interface Taken {
  /** Relative to the notebook folder. */
  readonly from: string;
  /** The computer or person it came from; `null` when that is not known. */
  readonly who: string | null;
  readonly relation: Relation;
  /** Records that are different for it. */
  readonly records: number;
  /** Records of which two versions wait for the user to decide. */
  readonly conflicts: number;
}

/** What such an edit is called in the history. */
const MERGE_LABEL = 'Merge changes from outside';

type Done = Result<null, SaveError>;

/** One reconciliation, from the first file to the last copy. */
export class Reconciliation {
  readonly taken: Taken[] = [];
  readonly findings: Finding[] = [];
  readonly #lines: KnownLines;

  /** @param onPatch told of every change of the notebook in memory */
  constructor(
    private readonly store: NotebookStore,
    private readonly ports: ReconcilePorts,
    private readonly onPatch: (diff: Diff) => void,
  ) {
    this.#lines = new KnownLines(ports.files, store.path);
  }

  /** Goes on from the files that lie there now, with what our side has more appended to them. */
  async takeFiles(): Promise<Done> {
    const { store, ports } = this;
    await this.#lines.readJournals(store.lines);
    const written = await sidesInJournal(ports.files, store.path);
    const { files, now, pauses } = ports;
    const look = () => store.look();
    const read = await readOutside({ files, path: store.path, look, now, pauses });
    if (!read.ok) return read;
    const adopted = read.value === null ? await this.#rewrite() : await this.#adopt(read.value);
    if (!adopted.ok) return adopted;
    for (const side of written) {
      const done = await this.takeSide(side);
      if (!done.ok) return done;
    }
    return ok(null);
  }

  /** Takes in what a crash kept from being taken in. */
  async takeKeptSides(): Promise<Done> {
    for (const lines of await this.#lines.sidesKept(this.ports.now())) {
      const head = lines.at(-1)?.hash ?? null;
      this.#lines.graph.add(lines);
      const side = { file: JOURNAL_FILE, who: null, head, lines, manifest: null };
      const done = head === null ? ok(null) : await this.takeSide(side);
      if (!done.ok) return done;
    }
    return ok(null);
  }

  /** Takes in what stands in conflict copies, and puts them aside. */
  takeCopies(): Promise<Done> {
    return takeConflictCopies(this, this.#lines.graph, this.store.path, this.ports);
  }

  /** Takes in another side as an edit of ours. */
  async takeSide(side: OtherSide): Promise<Done> {
    const { store } = this;
    this.#lines.graph.add(store.lines);
    await this.#lines.lookBack(store.head, side.head);
    if (this.#lines.graph.isWithin(side.head, store.head)) return ok(null);
    const joined = await this.#joinSide(side);
    if (joined === null) return ok(null);
    await this.#keep(joined.conflicts, side);
    if (!isEmpty(joined.diff) || joined.conflicts.length > 0) {
      const revision = Math.max(store.revision, side.lines.at(-1)?.revision ?? 0) + 1;
      store.stage(this.#edit(joined.diff, side.head, revision));
      const saved = await store.flush();
      if (!saved.ok) {
        store.discard();
        return saved;
      }
      this.onPatch(joined.diff);
    }
    this.#tell(side, joined);
    return ok(null);
  }

  async #joinSide(side: OtherSide): Promise<Omit<Joined, 'append'> | null> {
    const { graph } = this.#lines;
    const { manifest, head, lines } = side;
    if (manifest === null || graph.parting(this.store.head, head) !== null) {
      return joinHead(this.store, head, lines, graph);
    }
    const snapshot = await loadSnapshot(this.ports.files, this.store.path, manifest);
    if (snapshot.lost.length === 0) return joinUnrelated(this.store.notebook, snapshot.notebook);
    const what = `${side.file} names records that are not in the folder. It could not be taken in.`;
    this.findings.push({ kind: 'conflictCopy', file: side.file, what, done: null });
    return null;
  }

  async #adopt(outside: Outside): Promise<Done> {
    const { store } = this;
    const { found, seen, isWhole } = outside;
    const { graph } = this.#lines;
    graph.add(found.lines);
    const theirs = { notebook: found.notebook, head: headOf(found) };
    await this.#lines.lookBack(store.head, theirs.head);
    if (found.manifest.id === store.manifest.id) {
      await this.#lines.waitForPast(store.head, theirs.head, this.ports.pauses);
    }
    const joined = joinStates(store, theirs, graph);
    const side = { file: JOURNAL_FILE, who: null };
    await this.#keep(joined.conflicts, side);
    const entries = isWhole ? this.#entries(found, joined) : this.#mending(found, joined);
    const { head } = store;
    const rebased = await store.rebase({ found, seen, entries, patch: joined.diff });
    if (!rebased.ok) return rebased;
    this.onPatch(joined.diff);
    if (!entries.some(({ merges }) => merges === head)) await this.#lines.forget(head);
    this.findings.push(...outside.findings);
    if (joined.relation !== 'same') this.#tell(side, joined);
    return ok(null);
  }

  /** What our side has more than the files. */
  #entries(found: FolderState, { relation, append, diff, conflicts }: Joined): readonly Edit[] {
    const { store } = this;
    if (relation === 'behind') {
      const again = this.#lines.graph.apart(store.head, headOf(found));
      if (again[0]?.prev === headOf(found) && again.every(followsIn(again))) {
        return again.map((line) => ({ ...line, revisionAtLeast: line.revision }));
      }
    }
    const revision = Math.max(store.revision, revisionOf(found)) + 1;
    // Whoever follows the numbers must see that something changed.
    const isUnnoticed = !isEmpty(diff) && revisionOf(found) <= store.revision;
    if (isEmpty(append) && conflicts.length === 0 && !isUnnoticed) return [];
    return [this.#edit(append, relation === 'ahead' ? null : store.head, revision)];
  }

  /** Some of the files were lost: what they lack is found by comparing, and not by lines. */
  #mending(found: FolderState, { diff }: Joined): readonly Edit[] {
    const { store } = this;
    const after = Notebook.of(Object.values(diffBetween(Notebook.of([]), store.notebook).added));
    after.patch(diff);
    const append = diffBetween(found.notebook, after);
    const revision = Math.max(store.revision, revisionOf(found)) + 1;
    return [this.#edit(append, store.head, revision)];
  }

  async #rewrite(): Promise<Done> {
    const { store, ports } = this;
    const { notebook, manifest, revision, head } = store;
    const known = { notebook, manifest, revision, head };
    const written = await rewriteFolder(ports.files, store.path, known, ports.now());
    if (!written.ok) return written;
    this.findings.push(...written.value);
    const look = () => store.look();
    const read = await readOutside({ ...ports, path: store.path, look, pauses: [] });
    if (!read.ok) return read;
    return read.value === null ? fail({ kind: 'notSaved', code: 'EIO' }) : this.#adopt(read.value);
  }

  #edit(diff: Diff, merges: StateName, revisionAtLeast: number): Edit {
    const second = merges === null ? {} : { merges };
    return { diff, label: MERGE_LABEL, at: this.ports.now(), revisionAtLeast, ...second };
  }

  async #keep(conflicts: readonly Conflict[], { file, who }: Pick<OtherSide, 'file' | 'who'>) {
    const foundAt = this.ports.now();
    for (const conflict of conflicts) {
      const kept = { ...conflict, foundAt, from: file, who };
      await keepConflict(this.ports.files, this.store.path, kept);
    }
  }

  #tell(
    { file, who }: Pick<OtherSide, 'file' | 'who'>,
    { diff, conflicts, relation }: Omit<Joined, 'append'>,
  ): void {
    const records = changesOf(diff).length;
    this.taken.push({ from: file, who, relation, records, conflicts: conflicts.length });
  }
}

function headOf({ lines, manifest }: FolderState): StateName {
  return lines.at(-1)?.hash ?? manifest.head;
}

function revisionOf({ lines, manifest }: FolderState): number {
  return lines.at(-1)?.revision ?? manifest.revision;
}

function followsIn(lines: readonly { readonly hash: string; readonly prev: StateName }[]) {
  return ({ prev }: { readonly prev: StateName }, at: number): boolean =>
    at === 0 || lines[at - 1]?.hash === prev;
}
