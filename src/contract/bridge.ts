import type { BatchPlace } from './import-batch';
import type { CallName, Calls, EventName, Events } from './calls';

/** A named function for each call, as the preload exposes it to the renderer. */
export type CallFunctions = {
  readonly [Name in Exclude<CallName, 'importDropped'>]: Calls[Name]['request'] extends null
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
    /** Imports files and folders dropped on the window; their paths never pass through the page. */
    readonly importDropped: (
      files: readonly DroppedFile[],
      place: BatchPlace,
    ) => Promise<Calls['importDropped']['answer']>;
  };
