import { phraseReadingDoubt } from '../../desk/phrase-doubt';
import type { LookReason } from '../../domain/incoming/batch';

/** Why a person should look at an item, in a few words each. */
export function reasonsOf(reasons: readonly LookReason[]): string[] {
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'severalArticles':
        return `${reason.count} articles in one text`;
      case 'uncertain':
        return `${reason.field} uncertain`;
      case 'doubt':
        return phraseReadingDoubt(reason.doubt);
      case 'sameAddress':
        return 'an article has its address';
      case 'nearlySameText':
        return 'an article has nearly its text';
      case 'likeItem':
        return `nearly the text of item ${reason.item}`;
    }
  });
}
