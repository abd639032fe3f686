import type { EventName, Events } from '../contract/calls';

/** Tells the window something unasked. Without a window nobody needs to know. */
export type Tell = <Name extends EventName>(name: Name, payload: Events[Name]) => void;
