import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type EventfulNotebook, eventfulNotebook } from './eventful-notebook';
import { temporaryFolder } from './temporary-folder';

/** Makes the notebook once for the tests of a file; each of them gets copies of its own. */
export function eventfulCopies(): () => Promise<EventfulNotebook> {
  let folder = '';
  let made: EventfulNotebook;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    made = await eventfulNotebook(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async () => {
    const path = join(await temporaryFolder(), 'Strait');
    await cp(made.path, path, { recursive: true });
    return { ...made, path };
  };
}
