import { type BrowserWindow, ipcMain, type IpcMainEvent } from 'electron';
import * as v from 'valibot';
import type { CallName, Calls, EventName } from '../../contract/calls';
import { ANSWER_CHANNEL, CALL_CHANNELS, EVENT_CHANNELS } from '../../contract/channels';
import { PAYLOADS } from '../../contract/payloads';
import type { AnswerMessage } from '../../contract/wire';
import { fail, ok, type Result } from '../../domain/result';
import type { Tell } from '../tell';
import type { CallHandlers } from './call-handlers';
import { needsRecords } from './early-calls';
import { isOwnPage } from './sender';

type GetWindow = () => BrowserWindow | null;
type Opened = () => Promise<void>;

const messageSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(100)),
  request: v.unknown(),
});

/**
 * Opens every channel of the contract. A call is carried out only for the app's own page and only with a payload of
 * its shape; otherwise, and when a handler throws, the page gets a rejection that says no more than the call's name.
 * Calls that need a notebook's records wait until `opened` comes back.
 */
export function registerCalls(handlers: CallHandlers, window: GetWindow, opened: Opened): void {
  for (const name of Object.keys(CALL_CHANNELS) as CallName[]) {
    register(name, handlers, window, needsRecords(name) ? opened : null);
  }
}

/** How the window is told of events. */
export function tellWindow(window: GetWindow): Tell {
  return (name: EventName, payload: unknown) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(EVENT_CHANNELS[name], payload);
  };
}

function register<Name extends CallName>(
  name: Name,
  handlers: CallHandlers,
  window: GetWindow,
  opened: Opened | null,
): void {
  ipcMain.on(CALL_CHANNELS[name], (event, message: unknown) => {
    const parsed = v.safeParse(messageSchema, message);
    const own = window();
    // A page on its way out still says where it stood last; nobody is left to be told that it came too late.
    if (!parsed.success || event.senderFrame === null || !own || own.isDestroyed()) return;
    const { id, request } = parsed.output;
    const parts = { handlers, opened, isTrusted: isOwnPage(event, own) };
    void answer(name, parts, request).then((outcome) => {
      reply(event, outcome.ok ? { id, ...outcome } : { id, ok: false, message: outcome.error });
    });
  });
}

interface Answering {
  readonly handlers: CallHandlers;
  /** `null` for a call that does not wait. */
  readonly opened: Opened | null;
  readonly isTrusted: boolean;
}

async function answer<Name extends CallName>(
  name: Name,
  { handlers, opened, isTrusted }: Answering,
  request: unknown,
): Promise<Result<unknown, string>> {
  if (!isTrusted) return fail(`${name} refused: an unknown sender`);
  const parsed = v.safeParse(PAYLOADS[name], request, { abortEarly: true });
  if (!parsed.success)
    return fail(`${name} refused: a bad payload at ${placeOf(parsed.issues[0])}`);
  const handle: (request: Calls[Name]['request']) => unknown = handlers[name];
  try {
    await opened?.();
    return ok(await handle(parsed.output));
  } catch (error) {
    process.stderr.write(`Dateline: ${name} failed: ${describe(error)}\n`);
    return fail(`${name} failed`);
  }
}

/** Answers by the way of the events, so that what was told before the answer arrives before it. */
function reply(event: IpcMainEvent, message: AnswerMessage): void {
  if (!event.sender.isDestroyed()) event.reply(ANSWER_CHANNEL, message);
}

/** Where in a payload something is wrong, without what stands there. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'its root';
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
