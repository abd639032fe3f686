import type { BrowserWindow, IpcMainEvent } from 'electron';
import { APP_ORIGIN } from '../app-address';
import { devServer } from '../places';

/** Whether a call comes from the page of the app's own window, and from that page itself, not from a frame in it. */
export function isOwnPage(event: IpcMainEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (!frame || !window || window.isDestroyed()) return false;
  const isItsMainFrame = event.sender.id === window.webContents.id && frame.parent === null;
  return isItsMainFrame && originOf(frame.url) === (devServer() ?? APP_ORIGIN);
}

/** Scheme and host, also for the app's own scheme, whose `URL.origin` is opaque in Node. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
