import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import { MOST_FOLLOWED } from '../../contract/following';
import type { AnnotationFilter } from '../../domain/annotation/annotation-filter';
import type { AnnotationId } from '../../domain/ids';
import type { RelationRow } from '../../domain/notebook/rows';
import type { FollowedStatement } from '../../domain/statement/followed-statement';
import { bridge } from '../platform/bridge';
import { useApp } from './app-store';
import { useNotebook } from './notebook-store';

/** Statements that are fetched before anybody asks for more. */
const AT_FIRST = 5_000;
/** Typing into a filter, or one edit after the other, comes to rest for so long before it is asked, in milliseconds. */
const REST = 120;

/** The statements of a filter in order of date said, unknown ones last, as far as they are fetched. */
export interface Followed {
  /** `null` until the first answer. */
  readonly items: readonly FollowedStatement[] | null;
  /** How many there are, fetched or not. */
  readonly total: number;
  /** The relations of each, oldest first; a statement without any is absent. */
  readonly relations: ReadonlyMap<AnnotationId, readonly RelationRow[]>;
  /** Fetches the next ones behind those that are there. */
  readonly more: () => void;
}

interface Kept extends Omit<Followed, 'more'> {
  /** The opening of a notebook that it belongs to. */
  readonly opening: string;
  /** What was asked for, and of which opening. */
  readonly asked: string;
  readonly limit: number;
}

const NONE: Kept = {
  opening: '',
  asked: '',
  limit: AT_FIRST,
  items: null,
  total: 0,
  relations: new Map(),
};

/** What was fetched last, kept so that a view comes back as it was left. */
const useKept = create<Kept>(() => NONE);

/** Tells the openings of notebooks apart, so that nothing of one is taken for another's. */
export function useOpening(): string {
  return useApp(({ turn, notebook }) => `${turn} ${notebook?.path ?? ''}`);
}

/** The statements of a filter, kept up to date with every edit. While another filter is asked they stay as they were. */
export function useFollowed(filter: AnnotationFilter): Followed {
  const revision = useNotebook((state) => state.replica?.revision);
  const opening = useOpening();
  const kept = useKept();
  const asked = `${opening} ${JSON.stringify(filter)}`;
  const limit = kept.asked === asked ? kept.limit : AT_FIRST;
  useEffect(() => {
    if (revision === undefined) return undefined;
    let isCurrent = true;
    const isAnew = useKept.getState().asked !== asked;
    const ask = (): void => {
      void fetchAll({ filter, limit, isAnew }, (part) => {
        if (isCurrent) useKept.setState({ ...part, opening, asked, limit });
        return isCurrent;
      });
    };
    const timer = setTimeout(ask, isAnew ? 0 : REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [filter, opening, asked, limit, revision]);
  const more = useCallback(() => {
    useKept.setState(({ limit: before }) => ({ limit: before + AT_FIRST }));
  }, []);
  const { items, total, relations } = kept.opening === opening ? kept : NONE;
  return { items, total, relations, more };
}

interface Wanted {
  readonly filter: AnnotationFilter;
  readonly limit: number;
  /** Whether nothing of it was fetched before. */
  readonly isAnew: boolean;
}

/** Fetches page by page; the first is shown at once, all of them when they are there. */
async function fetchAll(
  { filter, limit, isAnew }: Wanted,
  show: (part: Omit<Followed, 'more'>) => boolean,
): Promise<void> {
  const items: FollowedStatement[] = [];
  const relations = new Map<AnnotationId, RelationRow[]>();
  let total = Infinity;
  while (items.length < Math.min(limit, total)) {
    const query = { filter, offset: items.length, limit: MOST_FOLLOWED };
    const page = await bridge().followStatements(query);
    if (page === null) return;
    total = page.total;
    items.push(...page.items);
    for (const row of page.relations) addRelation(relations, row);
    const isLast = items.length >= Math.min(limit, total) || page.items.length === 0;
    const isShown = isLast || (isAnew && items.length === page.items.length);
    if (isShown && !show({ items: [...items], total, relations: new Map(relations) })) return;
    if (page.items.length === 0) return;
  }
}

function addRelation(relations: Map<AnnotationId, RelationRow[]>, row: RelationRow): void {
  for (const { annotationId } of [row.from, row.to]) {
    const known = relations.get(annotationId) ?? [];
    if (known.some(({ relation }) => relation.id === row.relation.id)) continue;
    relations.set(annotationId, [...known, row]);
  }
}
