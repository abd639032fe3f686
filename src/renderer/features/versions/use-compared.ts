import { useEffect, useState } from 'react';
import type { ArticleError } from '../../../contract/notebook-views';
import type { Article } from '../../../domain/article/article';
import { type Compared, comparedVersions } from '../../state/versions';

/** The comparison of a pair of versions; neither it nor an error while it is on the way. */
export function useCompared(
  article: Article,
  pair: { readonly first: number; readonly second: number } | null,
): {
  readonly compared: Compared | null;
  readonly error: Record<'what' | 'safe' | 'next', string> | null;
} {
  const first = pair && article.versions[pair.first]?.textHash;
  const second = pair && article.versions[pair.second]?.textHash;
  const key = first && second ? `${first} ${second}` : null;
  const [done, setDone] = useState<{
    key: string;
    compared: Compared | null;
    error: ArticleError | null;
  } | null>(null);
  useEffect(() => {
    if (!key || !first || !second) return undefined;
    let isWanted = true;
    void comparedVersions(first, second).then((answer) => {
      if (!isWanted) return;
      setDone(
        answer.ok
          ? { key, compared: answer.value, error: null }
          : { key, compared: null, error: answer.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [key, first, second]);
  if (done?.key !== key) return { compared: null, error: null };
  return { compared: done.compared, error: done.error && UNREADABLE };
}

const UNREADABLE = {
  what: 'The text of one of these versions is missing or damaged.',
  safe: 'The other versions and your annotations are safe.',
  next: 'Restore the notebook folder from a copy, or choose another version.',
};
