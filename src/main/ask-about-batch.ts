import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Unfinished } from './batches';

/** Asks whether a notebook may be closed although not all that is brought in is in it; `null` when all is. */
export async function mayLeaveBatch(
  window: BrowserWindow | null,
  unfinished: Unfinished | null,
): Promise<boolean> {
  if (unfinished === null) return true;
  const { toLookAt, underWay } = unfinished;
  const left = toLookAt + underWay;
  const options: MessageBoxOptions = {
    type: 'question',
    message: `${itemsOf(left)} not in the notebook yet.`,
    detail: [
      ...(toLookAt > 0 ? [`${toLookAt === 1 ? 'One waits' : `${toLookAt} wait`} for a look.`] : []),
      ...(underWay > 0
        ? [`${underWay === 1 ? 'One is' : `${underWay} are`} still to be read.`]
        : []),
      'What was added is safe, and the files are as they were. What is left would have to be imported again.',
    ].join('\n'),
    buttons: ['Go on importing', 'Close without them'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 1;
}

function itemsOf(count: number): string {
  return count === 1 ? '1 imported item is' : `${count.toLocaleString()} imported items are`;
}
