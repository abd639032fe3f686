import { describe, expect, it } from 'vitest';
import type { BuiltSnapshot } from '../../../../src/library/snapshot/build-snapshot';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { snapshotInWorker } from '../../../../src/library/snapshot/snapshot-in-worker';
import { aHash } from '../../../support/builders';

const REQUEST = { notebook: '/nowhere', upTo: 3, touched: ['tag-1'] };
const BUILT: BuiltSnapshot = { upTo: 3, head: aHash(1), written: [], entries: [] };

/** A worker whose whole program is this. */
function worker(program: string): URL {
  const code = `import { parentPort, workerData } from 'node:worker_threads'; ${program}`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('a snapshot that a worker builds', () => {
  it('is what the worker answers to the request', async () => {
    const answer = `{ built: { ...${JSON.stringify(BUILT)}, upTo: workerData.upTo } }`;
    const build = snapshotInWorker(worker(`parentPort.postMessage(${answer})`));
    expect(await build(nodeFileSystem, REQUEST)).toEqual(BUILT);
  });

  it.each<[what: string, program: string, code: string]>([
    ['a file call', "parentPort.postMessage({ message: 'full', code: 'ENOSPC' })", 'ENOSPC'],
    ['damage', "parentPort.postMessage({ message: 'is damaged', code: null })", 'EIO'],
    ['an error of its own', "throw new Error('a bug')", 'EIO'],
    ['its end before it answered', 'process.exit(0)', 'EIO'],
  ])('fails as a file call does on %s', async (_what, program, code) => {
    const build = snapshotInWorker(worker(program));
    await expect(build(nodeFileSystem, REQUEST)).rejects.toMatchObject({ code });
  });

  it('is built on the spot where it rewrites few shards', async () => {
    const build = snapshotInWorker(worker("throw new Error('not asked')"), 2);
    await expect(build(nodeFileSystem, REQUEST)).rejects.toThrow('notebook.json');
  });
});
