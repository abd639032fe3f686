import type { FindOptions } from './find-matches';

/** What was looked for last, in whichever pane, and how: of this session, never kept. */
export interface FindSession {
  readonly query: string;
  readonly options: FindOptions;
}

let session: FindSession = {
  query: '',
  options: { matchCase: false, wholeWord: false, matchAccents: false },
};

/** The find to begin with. */
export function lastFind(): FindSession {
  return session;
}

/** Remembers a find for the next one. */
export function rememberFind(find: FindSession): void {
  session = { query: find.query, options: find.options };
}
