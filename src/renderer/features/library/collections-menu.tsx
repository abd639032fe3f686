import { Folder, Pencil, Plus, Trash2 } from 'lucide-react';
import { filterArticles } from '../../state/article-filter';
import { deleteCollection } from '../../state/shelving';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { MenuButton, MenuDivider, MenuItem, Submenu } from '../../ui/menu';
import { useCollections } from './collection-items';
import { ask } from './library-prompts';

/** The collections: show one, make, rename or delete them. */
export function CollectionsMenu() {
  const collections = useCollections();
  return (
    <MenuButton label="Collections" trigger={<Button icon={Folder}>Collections</Button>}>
      {collections.map(({ id, name }) => (
        <Submenu key={id} label={name} icon={Folder}>
          <MenuItem label="Show its articles" onAction={() => filterArticles({ collection: id })} />
          <MenuItem
            label="Rename…"
            icon={Pencil}
            onAction={() => ask({ kind: 'renameCollection', id })}
          />
          <MenuItem
            label="Delete collection"
            icon={Trash2}
            tone="danger"
            onAction={() => void removeCollection(id)}
          />
        </Submenu>
      ))}
      {collections.length > 0 && <MenuDivider />}
      <MenuItem
        label="New collection…"
        icon={Plus}
        onAction={() => ask({ kind: 'newCollection', ids: [] })}
      />
    </MenuButton>
  );
}

async function removeCollection(id: Parameters<typeof deleteCollection>[0]): Promise<void> {
  const isFilter = useView.getState().articleList.collection === id;
  if ((await deleteCollection(id)) && isFilter) filterArticles({ collection: null });
}
