import { isMainThread } from 'node:worker_threads';
import { serveMain } from './serve-main';
import { readInThread } from './read-in-thread';

/*
 * The utility process that takes imported bytes apart. This one file is loaded twice: as the process, which talks to
 * main, and as the worker thread, which does the reading and may be ended at any moment.
 */
if (isMainThread) serveMain();
else readInThread();
