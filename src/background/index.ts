import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { WORDING_ROLE } from '../contract/wording-jobs';
import { readInThread } from '../ingest/reading-thread';
import { serveMain } from './serve-main';
import { serveWording } from './serve-wording';

/*
 * The utility processes. This one file is loaded as the process that takes imported bytes apart and talks to main, as
 * its worker threads, which do the reading and may be ended at any moment, and as the process that keeps the index of
 * wording, which no hostile import can bring down.
 */
if (!isMainThread) readInThread();
else if (process.argv.includes(WORDING_ROLE)) serveWording();
else serveMain(fileURLToPath(import.meta.url));
