import { type Doubt, phraseDoubt } from '../domain/article/doubt';

/** What a person should know of how something was read, in a sentence. */
export function phraseReadingDoubt(doubt: Doubt): string {
  return phraseDoubt(doubt);
}
