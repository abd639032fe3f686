import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { RecentNotebook } from '../contract/app-state';
import type { Instant } from '../domain/ids';
import { attempt } from '../library/files/file-fault';
import { nodeFileSystem } from '../library/files/node-file-system';
import { UserDataFile } from './user-data-file';

/** More than anyone looks through. */
const MOST_RECENT = 12;

const memorySchema = v.object({
  /** The notebook to open at the next start; `null` when the last one was closed on purpose. */
  last: v.nullable(v.string()),
  recent: v.array(v.object({ path: v.string(), openedAt: v.string() })),
});

type Memory = v.InferOutput<typeof memorySchema>;

const NOTHING: Memory = { last: null, recent: [] };

/** The notebooks that were open on this machine, the latest first. */
export class RecentNotebooks {
  #memory: Memory = NOTHING;
  readonly #file: UserDataFile<Memory>;

  constructor(userData: string) {
    this.#file = new UserDataFile(join(userData, 'recent-notebooks.json'), memorySchema, NOTHING);
  }

  /** Reads what earlier sessions remembered. */
  async load(): Promise<void> {
    this.#memory = await this.#file.read();
  }

  /** The notebook to open at the next start; `null` for none. */
  get last(): string | null {
    return this.#memory.last;
  }

  /** Whether a notebook of this path was open once: only such are opened by path. */
  has(path: string): boolean {
    return this.#memory.recent.some((each) => each.path === path);
  }

  /** The list as people see it. */
  async list(): Promise<readonly RecentNotebook[]> {
    return Promise.all(
      this.#memory.recent.map(async ({ path, openedAt }) => {
        const stat = await attempt(() => nodeFileSystem.stat(path));
        return { path, name: basename(path), openedAt, missing: !stat.ok || stat.value === null };
      }),
    );
  }

  /** A notebook was opened. */
  async opened(path: string, at: Instant): Promise<void> {
    const others = this.#memory.recent.filter((each) => each.path !== path);
    const recent = [{ path, openedAt: at }, ...others].slice(0, MOST_RECENT);
    await this.#keep({ last: path, recent });
  }

  /** A notebook was made that is not opened yet, such as a copy. */
  async add(path: string, at: Instant): Promise<void> {
    const { last, recent } = this.#memory;
    const others = recent.filter((each) => each.path !== path);
    await this.#keep({ last, recent: [{ path, openedAt: at }, ...others].slice(0, MOST_RECENT) });
  }

  /** The open notebook was closed on purpose. */
  async closed(): Promise<void> {
    await this.#keep({ ...this.#memory, last: null });
  }

  /** Takes a notebook off the list; its folder stays. */
  async forget(path: string): Promise<void> {
    const recent = this.#memory.recent.filter((each) => each.path !== path);
    const last = this.#memory.last === path ? null : this.#memory.last;
    await this.#keep({ last, recent });
  }

  async #keep(memory: Memory): Promise<void> {
    this.#memory = memory;
    await this.#file.write(memory);
  }
}
