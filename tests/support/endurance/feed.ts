import { editOf } from './edits';
import { type FeedLine, lineOf } from './fed-writer';

/** An endless row of edits; every one comes once, whoever takes it. */
export interface Feed {
  readonly next: () => FeedLine;
}

/** Numbered edits of a writer, with one of these other lines after every second one as long as there are any. */
export function feed(writer = 'one', others: readonly string[] = []): Feed {
  let calls = 0;
  let number = 0;
  let other = 0;
  return {
    next() {
      calls += 1;
      const text = others[other];
      if (text !== undefined && calls % 3 === 0) {
        other += 1;
        return { text, edit: null };
      }
      number += 1;
      return lineOf(editOf(number, writer));
    },
  };
}
