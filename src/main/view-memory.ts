import { join } from 'node:path';
import * as v from 'valibot';
import { sha256 } from '../library/files/checksum';
import { UserDataFile } from './user-data-file';

/** Panes and scroll positions take a few kilobytes; more than this is no view. */
const LARGEST_VIEW = 1_000_000;

/** Keeps the renderer's view of each notebook as it is given, among the app's data, by the notebook's path. */
export class ViewMemory {
  constructor(private readonly userData: string) {}

  /** The view of a notebook as it was kept last; `null` when none was. */
  read(notebookPath: string): Promise<unknown> {
    return this.#fileOf(notebookPath).read();
  }

  /** Keeps the view of a notebook. Throws for one that is too large. */
  async write(notebookPath: string, view: unknown): Promise<void> {
    const size = JSON.stringify(view ?? null).length;
    if (size > LARGEST_VIEW) throw new Error(`A view of ${size} characters is too large to keep`);
    await this.#fileOf(notebookPath).write(view ?? null);
  }

  #fileOf(notebookPath: string): UserDataFile<unknown> {
    const name = `${sha256(notebookPath).slice(0, 32)}.json`;
    return new UserDataFile(join(this.userData, 'views', name), anyJson, null);
  }
}

/** Anything but what is no JSON. */
const anyJson = v.custom<unknown>((value) => value !== undefined);
