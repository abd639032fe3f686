import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, CallFunctions, EventFunctions } from '../contract/bridge';
import { ANSWER_CHANNEL, CALL_CHANNELS, EVENT_CHANNELS } from '../contract/channels';
import type { AnswerMessage, CallMessage } from '../contract/wire';

/*
 * The only code that stands between the page and Electron. It hands the page named functions, one for each call and
 * event of the contract, and nothing that takes a channel's name.
 */

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Tells the calls of this page from those of the page before a reload. */
const pageKey = crypto.getRandomValues(new Uint32Array(2)).join('-');
const waiting = new Map<string, Waiting>();
let calls = 0;

ipcRenderer.on(ANSWER_CHANNEL, (_event, answer: AnswerMessage) => {
  const call = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.ok) call?.resolve(answer.value);
  else call?.reject(new Error(answer.message));
});

function call(channel: string, request: unknown): Promise<unknown> {
  calls += 1;
  const message: CallMessage = { id: `${pageKey}-${calls}`, request };
  return new Promise((resolve, reject) => {
    ipcRenderer.send(channel, message);
    waiting.set(message.id, { resolve, reject });
  });
}

/*
 * What the page asks first of all is asked before its own code is there: the answers come while that is on its way.
 * Each of them is handed out once.
 */
const asked = new Map(
  [CALL_CHANNELS.appState, CALL_CHANNELS.quickOverview, CALL_CHANNELS.readView].map((channel) => [
    channel as string,
    call(channel, null),
  ]),
);

function answerTo(channel: string, request: unknown): Promise<unknown> {
  const early = asked.get(channel);
  asked.delete(channel);
  return early ?? call(channel, request);
}

/** A function for each call; only files dropped on the page take another way. */
function callFunctions(): CallFunctions {
  const functions = Object.entries(CALL_CHANNELS)
    .filter(([name]) => name !== 'importDropped')
    .map(([name, channel]) => [name, (request: unknown = null) => answerTo(channel, request)]);
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
  importDropped: (files, place) =>
    call(CALL_CHANNELS.importDropped, { paths: pathsOf(files), place }) as ReturnType<
      Bridge<File>['importDropped']
    >,
};

function pathsOf(files: readonly File[]): string[] {
  return files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
}

contextBridge.exposeInMainWorld('dateline', bridge);
