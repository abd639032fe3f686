import { useCallback, useEffect, useState } from 'react';
import type { FoundAnnotation } from '../../contract/notebook-views';
import type { AnnotationFilter } from '../../domain/annotation/annotation-filter';
import { bridge } from '../platform/bridge';
import { useNotebook } from './notebook-store';
import type { View } from './view-store';

/** Annotations asked for at once. */
const PAGE = 500;
/** Typing into a filter comes to rest for so long before it is asked, in milliseconds. */
const REST = 120;

/** What a filter over the whole notebook found. */
export interface AnnotationSearch {
  /** `null` until the first answer. */
  readonly items: readonly FoundAnnotation[] | null;
  readonly total: number;
  /** Loads the next page behind those that are there. */
  readonly more: () => void;
}

/** Annotations of the whole notebook that match a filter; kept up to date with every edit. */
export function useAnnotationSearch(
  filter: AnnotationFilter,
  order: View['statementsOrder'],
): AnnotationSearch {
  const revision = useNotebook((state) => state.replica?.revision);
  const asked = JSON.stringify([filter, order]);
  const [wanted, setWanted] = useState({ asked, limit: PAGE });
  const limit = wanted.asked === asked ? wanted.limit : PAGE;
  const [found, setFound] = useState<Pick<AnnotationSearch, 'items' | 'total'>>({
    items: null,
    total: 0,
  });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void collect(filter, order, limit).then((answer) => {
        if (isCurrent) setFound(answer);
      });
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [filter, order, limit, revision]);
  const more = useCallback(() => setWanted({ asked, limit: limit + PAGE }), [asked, limit]);
  return { ...found, more };
}

async function collect(
  filter: AnnotationFilter,
  order: View['statementsOrder'],
  limit: number,
): Promise<{ items: FoundAnnotation[]; total: number }> {
  const items: FoundAnnotation[] = [];
  let total = 0;
  do {
    const query = { filter, order, offset: items.length, limit: PAGE };
    const page = await bridge().findAnnotations(query);
    total = page.total;
    items.push(...page.items);
    if (page.items.length === 0) break;
  } while (items.length < Math.min(limit, total));
  return { items, total };
}
