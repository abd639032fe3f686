import type { CallName, Calls } from '../../contract/calls';

/** What main does for each call; a missing or extra one does not compile. */
export type CallHandlers = {
  readonly [Name in CallName]: (
    request: Calls[Name]['request'],
  ) => Calls[Name]['answer'] | Promise<Calls[Name]['answer']>;
};
