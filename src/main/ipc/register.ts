import { type BrowserWindow, ipcMain } from 'electron';
import * as v from 'valibot';
import type { CallName, Calls, EventName } from '../../contract/calls';
import { CALL_CHANNELS, EVENT_CHANNELS } from '../../contract/channels';
import { PAYLOADS } from '../../contract/payloads';
import type { Tell } from '../tell';
import type { CallHandlers } from './call-handlers';
import { isOwnPage } from './sender';

/**
 * Opens every channel of the contract. A call is carried out only for the app's own page and only with a payload of
 * its shape; otherwise, and when a handler throws, the page gets a rejection that says no more than the call's name.
 */
export function registerCalls(handlers: CallHandlers, window: () => BrowserWindow | null): void {
  for (const name of Object.keys(CALL_CHANNELS) as CallName[]) register(name, handlers, window);
}

/** How the window is told of events. */
export function tellWindow(window: () => BrowserWindow | null): Tell {
  return (name: EventName, payload: unknown) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(EVENT_CHANNELS[name], payload);
  };
}

function register<Name extends CallName>(
  name: Name,
  handlers: CallHandlers,
  window: () => BrowserWindow | null,
): void {
  const handle: (request: Calls[Name]['request']) => unknown = handlers[name];
  ipcMain.handle(CALL_CHANNELS[name], async (event, payload: unknown) => {
    if (!isOwnPage(event, window())) throw refusal(name, 'an unknown sender');
    const parsed = v.safeParse(PAYLOADS[name], payload, { abortEarly: true });
    if (!parsed.success) throw refusal(name, `a bad payload at ${placeOf(parsed.issues[0])}`);
    try {
      return await handle(parsed.output);
    } catch (error) {
      process.stderr.write(`Dateline: ${name} failed: ${describe(error)}\n`);
      throw new Error(`${name} failed`);
    }
  });
}

function refusal(name: CallName, reason: string): Error {
  return new Error(`${name} refused: ${reason}`);
}

/** Where in a payload something is wrong, without what stands there. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'its root';
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
