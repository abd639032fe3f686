import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../../src/domain/notebook/command';
import { readConflicts } from '../../../src/library/outside/conflict-file';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { seeded } from '../endurance/seeded';
import { recordsOf } from '../notebooks';
import { brokenInvariants } from '../recount';
import { Computer } from './computer';
import { COPY_NAMES, filesIn, put, SyncService } from './sync-service';

/** What came of a row of outside changes. */
export interface MomentsReport {
  /** Times at which files came from outside or an earlier state was put back. */
  readonly moments: number;
  /** Edits that were acknowledged on either computer. */
  readonly edits: number;
  /** Conflicts that wait for a decision at the end. */
  readonly conflicts: number;
  /** Times at which somebody was told of something. */
  readonly told: number;
  /** What went wrong, in words; empty when nothing did. */
  readonly faults: readonly string[];
}

const TAGS = ['ports', 'trade', 'straits', 'aid'] as const;

/** Which value a person saw when giving a new one: what was seen and replaced is not lost. */
interface Given {
  readonly value: string;
  isReplaced: boolean;
}

/**
 * Two computers edit one notebook in folders that a sync service keeps alike, with outside changes at random moments:
 * syncs that leave conflict copies, files that arrive one by one, earlier states that somebody puts back. At the end
 * everything that was acknowledged must be in both notebooks or in a conflict. The same seed does the same.
 *
 * @param folder an empty folder to work in
 */
export async function outsideMoments(
  folder: string,
  moments: number,
  seed: number,
): Promise<MomentsReport> {
  const run = await Moments.begin(folder, seed);
  for (let done = 0; done < moments;) done += await run.step();
  return run.end(moments);
}

class Moments {
  readonly #random: ReturnType<typeof seeded>;
  readonly #given = new Map<string, Given>();
  readonly #made = new Set<string>();
  readonly #earlier = new Map<Computer, ReadonlyMap<string, Buffer>>();
  #edits = 0;
  #told = 0;

  private constructor(
    private readonly computers: [Computer, Computer],
    private service: SyncService,
    seed: number,
  ) {
    this.#random = seeded(seed);
  }

  static async begin(folder: string, seed: number): Promise<Moments> {
    await mkdir(folder, { recursive: true });
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    const one = await Computer.create('here', here);
    for (const name of TAGS) await one.edit({ kind: 'createTag', id: `tag:${name}`, name });
    await cp(here, there, { recursive: true, filter: (path) => !path.endsWith('lock.json') });
    const other = await Computer.open('there', there);
    const names = Object.values(COPY_NAMES);
    const service = new SyncService(
      here,
      there,
      names[seed % names.length] ?? COPY_NAMES.syncthing,
    );
    await service.sync();
    return new Moments([one, other], service, seed);
  }

  /** Some edits, and then perhaps a moment of outside change; answers how many of these it was. */
  async step(): Promise<number> {
    const computer = this.#one();
    for (let edits = this.#random.below(4); edits > 0; edits -= 1) await this.#edit(computer);
    const dice = this.#random.below(10);
    if (dice < 4) await this.service.sync();
    else if (dice < 6) await this.#takeIn(this.#one());
    else if (dice < 7) await this.#one().fold();
    else if (dice < 8) await this.#remember(computer);
    else if (dice < 9) await this.#putBack(computer);
    else await this.#reopen(computer);
    return dice < 4 || dice === 8 ? 1 : 0;
  }

  /** Lets everything come to rest and looks at what is left. */
  async end(moments: number): Promise<MomentsReport> {
    for (let turn = 0; turn < 8; turn += 1) {
      await this.service.sync();
      for (const computer of this.computers) await this.#takeIn(computer);
    }
    const faults: string[] = [];
    const [one, other] = this.computers;
    if (JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)))
      faults.push('The two differ.');
    let conflicts = 0;
    for (const computer of this.computers) {
      const waiting = await readConflicts(nodeFileSystem, computer.store.path);
      conflicts = waiting.conflicts.length;
      const known = JSON.stringify([recordsOf(computer.notebook), waiting.conflicts]);
      faults.push(...brokenInvariants(computer.notebook));
      for (const id of this.#made)
        if (!known.includes(`"${id}"`)) faults.push(`${computer.name}: ${id} is lost`);
      for (const { value, isReplaced } of this.#given.values()) {
        if (!isReplaced && !known.includes(value))
          faults.push(`${computer.name}: ${value} is lost`);
      }
      await computer.close();
      const again = await Computer.open('again', computer.store.path);
      if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted(computer)))
        faults.push(`${computer.name} was not durable`);
      await again.close();
    }
    return { moments, edits: this.#edits, conflicts, told: this.#told, faults };
  }

  async #edit(computer: Computer): Promise<void> {
    this.#edits += 1;
    const number = String(this.#edits);
    const name = this.#random.oneOf(TAGS);
    const before = computer.notebook.get('tag', `tag:${name}`)?.description ?? '';
    const value = `value ${number}.`;
    const commands: Command[] = [
      { kind: 'createTag', id: `tag:new-${number}`, name: `New ${number}` },
      {
        kind: 'writeNote',
        id: `note:new-${number}`,
        subject: { kind: 'free', title: number },
        markdown: value,
      },
      { kind: 'editTag', id: `tag:${name}`, patch: { description: value } },
    ];
    const command = this.#random.oneOf(commands);
    // What others wrote may be taken in on the way: then it is this which is seen and replaced.
    if (!(await computer.store.isAsLeft())) await this.#takeIn(computer);
    const seen = computer.notebook.get('tag', `tag:${name}`)?.description ?? before;
    if (!(await computer.edit(command))) throw new Error(`${command.kind} was refused`);
    if (command.kind === 'editTag') {
      const replaced = this.#given.get(seen);
      if (replaced) replaced.isReplaced = true;
      this.#given.set(value, { value, isReplaced: false });
    } else if ('id' in command) this.#made.add(String(command.id));
  }

  async #takeIn(computer: Computer): Promise<void> {
    if ((await computer.takeIn()) !== null) this.#told += 1;
  }

  async #remember(computer: Computer): Promise<void> {
    this.#earlier.set(computer, await filesIn(computer.store.path));
  }

  /** Somebody puts an earlier state back while the notebook is open: all its files, or only the journal. */
  async #putBack(computer: Computer): Promise<void> {
    const earlier = this.#earlier.get(computer);
    if (earlier === undefined) return;
    const isAll = this.#random.below(2) === 0;
    for (const [file, bytes] of earlier) {
      if (isAll || file.endsWith('journal.jsonl')) await put(computer.store.path, file, bytes);
    }
    await this.#takeIn(computer);
  }

  async #reopen(computer: Computer): Promise<void> {
    await this.#takeIn(computer);
    await computer.close();
    const again = await Computer.open(computer.name, computer.store.path);
    this.computers[this.computers[0] === computer ? 0 : 1] = again;
    this.#earlier.delete(computer);
    await this.#takeIn(again);
  }

  #one(): Computer {
    return this.#random.oneOf(this.computers);
  }
}

function sorted(computer: Computer): unknown {
  return Object.entries(recordsOf(computer.notebook)).sort(([a], [b]) => (a < b ? -1 : 1));
}
