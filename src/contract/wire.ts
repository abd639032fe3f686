/*
 * How calls travel. Electron's `invoke` answers on a way of its own, and its answers were seen to overtake events that
 * were sent before them. So answers go the way of the events, which keeps one order for both.
 */

/** A call on its way to main, under the channel of its name. */
export interface CallMessage {
  /** Names the call among all that any page ever makes. */
  readonly id: string;
  readonly request: unknown;
}

/** The answer on its way back, under the channel of answers; `message` says why there is none. */
export type AnswerMessage =
  | { readonly id: string; readonly ok: true; readonly value: unknown }
  | { readonly id: string; readonly ok: false; readonly message: string };
