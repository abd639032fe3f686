import type { Adapter } from 'lowdb';
import { writeAtomically } from './atomic-write';
import { errorCode } from './file-fault';
import type { FileSystem } from './file-system';

/** A file of the notebook is missing or does not hold what was saved in it. */
export class DamagedFile extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file} ${reason}`);
  }
}

/** How a value stands in its file. `decode` throws {@link DamagedFile} for bytes that hold no such value. */
export interface FileFormat<Value> {
  /** The file as people are told of it: relative to the notebook folder. */
  readonly name: string;
  encode(value: Value): Uint8Array;
  decode(bytes: Uint8Array): Value;
}

/**
 * The adapter between lowdb and a notebook folder. lowdb takes `null` for "nothing stored yet" and would go on with
 * defaults; this one never answers `null`: a missing or unreadable file throws.
 */
export class JsonFile<Value> implements Adapter<Value> {
  constructor(
    private readonly files: FileSystem,
    private readonly path: string,
    private readonly format: FileFormat<Value>,
  ) {}

  async read(): Promise<Value> {
    return this.format.decode(await this.bytes());
  }

  async write(value: Value): Promise<void> {
    await writeAtomically(this.files, this.path, this.format.encode(value));
  }

  private async bytes(): Promise<Uint8Array> {
    try {
      return await this.files.read(this.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new DamagedFile(this.format.name, 'is missing');
      throw error;
    }
  }
}
