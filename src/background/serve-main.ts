import type { BackgroundReply, BackgroundRequest } from '../contract/background-jobs';
import { JobRunner } from './job-runner';
import { startReadingThread } from './reading-thread';

/** The end of the channel that Electron gives a utility process. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: BackgroundRequest }) => void): void;
  postMessage(reply: BackgroundReply): void;
}

/** Takes jobs from main and answers them until main ends the process. */
export function serveMain(): void {
  const port = parentPort();
  const runner = new JobRunner(startReadingThread, (reply) => port.postMessage(reply));
  port.on('message', ({ data }) => runner.take(data));
}

function parentPort(): ParentPort {
  const { parentPort: port } = process as unknown as { readonly parentPort?: ParentPort };
  if (!port) throw new Error('The background entry runs only as a utility process of Electron.');
  return port;
}
