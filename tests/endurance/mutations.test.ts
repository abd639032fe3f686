import { join } from 'node:path';
import { test } from '../support/electron-app';
import { expectNothingLost } from '../support/endurance/expect-tally';
import { Tally, times } from '../support/endurance/tally';
import { eventfulNotebook, type EventfulNotebook } from '../support/eventful-notebook';
import { filesOf, type Mutation, outcomeOf, randomMutation, replaced } from '../support/mutations';
import { absent, sharedCases } from '../support/shared-inputs';

const DOCUMENTS = 'hostile/json-documents.json';

/** Applies one, and puts down what opening the notebook came to. */
async function tried(
  tally: Tally,
  notebook: EventfulNotebook,
  mutation: Mutation,
  folder: string,
): Promise<void> {
  const { kind, why } = await outcomeOf(notebook, mutation, join(folder, 'trial'));
  tally.trials += 1;
  tally.count(kind, 1);
  const isGood = kind === 'identical' || kind === 'told' || kind === 'refused';
  if (!isGood) tally.fault(`${mutation.what}: ${kind}: ${why}`);
}

test('10,000 random mutations of a notebook’s files are healed or told of', async ({ folder }) => {
  const tally = new Tally('random mutations');
  const notebook = await eventfulNotebook(folder);
  const files = await filesOf(notebook.path);
  for (let seed = 1; seed <= times(10_000); seed += 1) {
    await tried(tally, notebook, randomMutation(seed, files), folder);
  }
  await expectNothingLost(tally);
});

test('no hostile document is taken for a file of a notebook', async ({ folder }) => {
  const documents = sharedCases<{ readonly id: string; readonly b64: string }>(DOCUMENTS);
  test.skip(documents.length === 0, absent(DOCUMENTS));
  const tally = new Tally('hostile documents as each file');
  const notebook = await eventfulNotebook(folder);
  for (const file of await filesOf(notebook.path)) {
    for (const { id, b64 } of documents) {
      await tried(tally, notebook, replaced(file, Buffer.from(b64, 'base64'), id), folder);
    }
  }
  await expectNothingLost(tally);
});
