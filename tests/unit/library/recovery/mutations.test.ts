import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EventfulNotebook, eventfulNotebook } from '../../../support/eventful-notebook';
import {
  aFolderInPlaceOf,
  filesOf,
  type Mutation,
  outcomeOf,
  randomMutation,
  replaced,
} from '../../../support/mutations';
import { absent, sharedCases } from '../../../support/shared-inputs';
import { temporaryFolder } from '../../../support/temporary-folder';

const DOCUMENTS = 'hostile/json-documents.json';
const documents = sharedCases<{ readonly id: string; readonly b64: string }>(DOCUMENTS);

/** `npm run test:endurance` tries ten thousand, and every hostile document as every file. */
const RANDOM_MUTATIONS = 300;
/** Every so many of the hostile documents stands for each file in turn here. */
const EVERY = 100;
const LONGEST_MS = 300_000;

describe('a notebook of which a file was damaged', () => {
  it(
    'opens as it was, or says what is lost, or is refused, whatever happened to any one file',
    async () => {
      const folder = await temporaryFolder();
      const notebook = await eventfulNotebook(folder);
      const files = await filesOf(notebook.path);
      const mutations = Array.from({ length: RANDOM_MUTATIONS }, (_, seed) =>
        randomMutation(seed, files),
      );
      expect(await failuresOf(mutations, notebook, folder)).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    'opens as it was when any one file is a folder, missing or of another kind',
    async () => {
      const folder = await temporaryFolder();
      const notebook = await eventfulNotebook(folder);
      const files = await filesOf(notebook.path);
      const contents = ['', 'null'];
      const mutations = files.flatMap((file) => [
        aFolderInPlaceOf(file),
        ...contents.map((text) => replaced(file, Buffer.from(text), JSON.stringify(text))),
      ]);
      expect(await failuresOf(mutations, notebook, folder)).toEqual([]);
    },
    LONGEST_MS,
  );

  it.skipIf(documents.length === 0)(
    `takes no hostile document for a file of its own (${documents.length === 0 ? absent(DOCUMENTS) : 'all read'})`,
    async () => {
      const folder = await temporaryFolder();
      const notebook = await eventfulNotebook(folder);
      const mutations = (await filesOf(notebook.path)).flatMap((file, index) =>
        documents
          .filter((_, at) => (at + index) % EVERY === 0)
          .map(({ id, b64 }) => replaced(file, Buffer.from(b64, 'base64'), id)),
      );
      expect(await failuresOf(mutations, notebook, folder)).toEqual([]);
    },
    LONGEST_MS,
  );
});

async function failuresOf(
  mutations: readonly Mutation[],
  notebook: EventfulNotebook,
  folder: string,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const mutation of mutations) {
    const { kind, why } = await outcomeOf(notebook, mutation, join(folder, 'trial'));
    if (!['identical', 'told', 'refused'].includes(kind)) {
      failures.push(`${mutation.what}: ${kind}: ${why}`);
    }
  }
  return failures;
}
