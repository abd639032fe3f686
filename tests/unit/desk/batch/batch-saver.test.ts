import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BatchSaver } from '../../../../src/desk/batch/batch-saver';
import type { Draft } from '../../../../src/desk/import-drafts';
import { fingerprintOf, LikeArticles } from '../../../../src/desk/like-articles';
import { NotebookDesk } from '../../../../src/desk/notebook-desk';
import { sketchHere } from '../../../../src/desk/sketch-texts';
import { aDraftBlock, NOON, someMetadata } from '../../../support/builders';
import { testPorts, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const candidate = {
  metadata: someMetadata({ title: 'Quay' }),
  origins: {},
  blocks: [aDraftBlock('The quay stays closed.')],
};
const draft: Draft = {
  candidate,
  as: { kind: 'article' },
  tags: [],
  collections: [],
  reading: {
    via: 'file',
    name: 'quay.txt',
    extension: 'txt',
    bytes: Buffer.from('The quay stays closed.'),
    capturedAt: NOON,
  },
};

it('knows what it is to save until it is in the notebook, on its way to the disk too', async () => {
  const path = join(await temporaryFolder(), 'Quay');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  const like = new LikeArticles(desk, sketchHere(desk));
  onTestFinished(async () => {
    like.end();
    await desk.close();
  });
  const saver = new BatchSaver(desk, like, 'batch');
  const prints = [fingerprintOf(candidate)];
  let isDone = false;
  saver.add({ drafts: [draft], prints, done: ({ ok }) => (isDone = ok) });
  expect(saver.mayHold(prints)).toBe(true);
  const saving = saver.save();
  while (!isDone) {
    expect(saver.mayHold(prints)).toBe(true);
    await new Promise(setImmediate);
  }
  await saving;
  expect(saver.mayHold(prints)).toBe(false);
  expect(await like.findLike(prints)).toMatchObject([{ how: 'sameText' }]);
});
