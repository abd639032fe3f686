import type { BackgroundReply, BackgroundRequest } from '../contract/background-jobs';
import { JobRunner } from './job-runner';
import { parentPort } from './parent-port';
import { startReadingThread } from './reading-thread';

/** Takes jobs from main and answers them until main ends the process. */
export function serveMain(): void {
  const port = parentPort<BackgroundRequest, BackgroundReply>();
  const runner = new JobRunner(startReadingThread, (reply) => port.postMessage(reply));
  port.on('message', ({ data }) => runner.take(data));
}
