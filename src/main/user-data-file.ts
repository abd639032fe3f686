import { dirname } from 'node:path';
import * as v from 'valibot';
import { writeAtomically } from '../library/files/atomic-write';
import { attempt } from '../library/files/file-fault';
import { nodeFileSystem } from '../library/files/node-file-system';

/**
 * A small JSON file among the app's own data. It is comfort, not evidence: one that can't be read gives the default
 * and is kept beside as `.bad`, one that can't be written is told on standard error and forgotten with the session.
 */
export class UserDataFile<Value> {
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly schema: v.GenericSchema<unknown, Value>,
    private readonly fallback: Value,
  ) {}

  /** What the file holds, or the default. */
  async read(): Promise<Value> {
    const found = await attempt(() => nodeFileSystem.read(this.path));
    if (!found.ok) {
      if (found.error.code !== 'ENOENT') this.#complain('read', found.error.code);
      return this.fallback;
    }
    const parsed = v.safeParse(this.schema, parseJson(found.value));
    if (parsed.success) return parsed.output;
    const kept = await attempt(() => nodeFileSystem.rename(this.path, `${this.path}.bad`));
    if (!kept.ok) this.#complain('set aside', kept.error.code);
    return this.fallback;
  }

  /** Replaces what the file holds. Writes happen in the order they are asked for. */
  async write(value: Value): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(value));
    await this.#writing;
  }

  async #write(value: Value): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
    const written = await attempt(async () => {
      await nodeFileSystem.makeFolders(dirname(this.path));
      await writeAtomically(nodeFileSystem, this.path, bytes);
    });
    if (!written.ok) this.#complain('written', written.error.code);
  }

  #complain(what: string, code: string): void {
    process.stderr.write(`Dateline: ${this.path} could not be ${what} (${code})\n`);
  }
}

/** `undefined`, which no schema takes, for bytes that are no JSON. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
