import type { WordingReply, WordingRequest } from '../contract/wording-jobs';
import { parentPort } from './parent-port';
import { readKeptText } from './read-kept-text';
import { WordingJobs } from './wording-jobs';

/**
 * Keeps the index of the open notebook's wording until main ends the process. A job that fails ends the process: main
 * begins anew with an empty index, which is the one state that is known to be right.
 */
export function serveWording(): void {
  const port = parentPort<WordingRequest, WordingReply>();
  const jobs = new WordingJobs(readKeptText);
  port.on('message', ({ data: { id, ...job } }) => {
    void jobs.do(job).then((outcome) => port.postMessage({ id, ...outcome }));
  });
}
