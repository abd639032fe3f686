import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, CallFunctions, EventFunctions } from '../contract/bridge';
import { CALL_CHANNELS, EVENT_CHANNELS } from '../contract/channels';

/*
 * The only code that stands between the page and Electron. It hands the page named functions, one for each call and
 * event of the contract, and nothing that takes a channel's name.
 */

/** A function for each call; only files dropped on the page take another way. */
function callFunctions(): CallFunctions {
  const { readDropped: _, ...channels } = CALL_CHANNELS;
  const functions = Object.entries(channels).map(([name, channel]) => [
    name,
    (request: unknown = null): Promise<unknown> => ipcRenderer.invoke(channel, request),
  ]);
  return Object.fromEntries(functions) as CallFunctions;
}

/** A subscription for each event; the listener gets the payload and never Electron's event object. */
function eventFunctions(): EventFunctions {
  const functions = Object.entries(EVENT_CHANNELS).map(([name, channel]) => [
    `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    (listener: (payload: unknown) => void) => {
      const forward = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(channel, forward);
      return () => {
        ipcRenderer.off(channel, forward);
      };
    },
  ]);
  return Object.fromEntries(functions) as EventFunctions;
}

const bridge: Bridge<File> = {
  ...callFunctions(),
  ...eventFunctions(),
  readDropped: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(CALL_CHANNELS.readDropped, { paths });
  },
};

contextBridge.exposeInMainWorld('dateline', bridge);
