import type { CallName, Calls, EventName, Events } from './calls';

/** A named function for each call, as the preload exposes it to the renderer. */
export type CallFunctions = {
  readonly [Name in Exclude<CallName, 'readDropped'>]: Calls[Name]['request'] extends null
    ? () => Promise<Calls[Name]['answer']>
    : (request: Calls[Name]['request']) => Promise<Calls[Name]['answer']>;
};

/** A named subscription for each event; the returned function ends it. */
export type EventFunctions = {
  readonly [Name in EventName as `on${Capitalize<Name>}`]: (
    listener: (payload: Events[Name]) => void,
  ) => () => void;
};

/** All that the renderer gets from outside its sandbox: `window.dateline`. */
export type Bridge<DroppedFile> = CallFunctions &
  EventFunctions & {
    /** Reads files dropped on the window; their paths never pass through the page. */
    readonly readDropped: (
      files: readonly DroppedFile[],
    ) => Promise<Calls['readDropped']['answer']>;
  };
