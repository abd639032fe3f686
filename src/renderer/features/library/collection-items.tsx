import { useMemo } from 'react';
import { Check, Minus, Plus } from 'lucide-react';
import type { Collection } from '../../../domain/article/collection';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { compareNames } from '../../../domain/tag/name';
import { useNotebook } from '../../state/notebook-store';
import { collectArticles, shareOf } from '../../state/shelving';
import { MenuDivider, MenuItem } from '../../ui/menu';
import { ask } from './library-prompts';

/** The collections as menu items that put articles in or take them out, and a way to make another. */
export function CollectionItems({ rows }: { rows: readonly ArticleRow[] }) {
  const collections = useCollections();
  const ids = rows.map(({ id }) => id);
  return (
    <>
      {collections.map(({ id, name }) => {
        const having = rows.filter((row) => row.collections.includes(id)).length;
        const share = shareOf(rows.length, having);
        return (
          <MenuItem
            key={id}
            label={share === 'none' ? name : `${name} (${share === 'all' ? 'in it' : 'some'})`}
            icon={share === 'all' ? Check : share === 'some' ? Minus : undefined}
            onAction={() => void collectArticles(ids, id, share !== 'all')}
          />
        );
      })}
      {collections.length > 0 && <MenuDivider />}
      <MenuItem
        label="New collection…"
        icon={Plus}
        onAction={() => ask({ kind: 'newCollection', ids })}
      />
    </>
  );
}

/** All collections by name. */
export function useCollections(): readonly Collection[] {
  const collections = useNotebook((state) => state.replica?.collections);
  return useMemo(
    () => [...(collections?.values() ?? [])].sort((a, b) => compareNames(a.name, b.name)),
    [collections],
  );
}
