import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type WordingCalls = 'sharedWording' | 'alsoAppears';

/** The calls about wording that articles share. */
export function wordingHandlers({ wording }: AppContext): Pick<CallHandlers, WordingCalls> {
  return {
    sharedWording: ({ articles }) => wording.shared(articles),
    alsoAppears: ({ articleId, range }) => wording.appears(articleId, range),
  };
}
