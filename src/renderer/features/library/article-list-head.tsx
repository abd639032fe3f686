import { ArrowDownUp, ClipboardPaste, FileInput, FolderInput, Plus } from 'lucide-react';
import { memo } from 'react';
import { clearArticleFilter, filterArticles, sortArticlesBy } from '../../state/article-filter';
import { isNarrowed, type ArticleOrder } from '../../state/article-list';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { MenuButton, MenuItem, MenuSection } from '../../ui/menu';
import { Text } from '../../ui/text';
import { counted } from './article-row';
import { ORDERS, SHELVES } from './list-choices';
import styles from './library.module.css';

/** The line above the sidebar's list: how many it shows, its order, and the ways to add to it. */
export const ArticleListHead = memo(function ArticleListHead({ shown }: { shown: number }) {
  const isReadOnly = useReadOnly();
  const list = useView((state) => state.articleList);
  return (
    <div className={styles.listHead}>
      <Text size="small" tone="muted" isTabular>
        <HeadText shown={shown} />
      </Text>
      {isNarrowed(list) && (
        <Button size="small" variant="quiet" onPress={clearArticleFilter}>
          Show all
        </Button>
      )}
      <span className={styles.gap} />
      <MenuButton label="Sort and show" icon={ArrowDownUp} size="small">
        <MenuSection title="Show" selectionMode="single" selectedKeys={[list.shelf]}>
          {SHELVES.map(({ id, label }) => (
            <MenuItem
              key={id}
              id={id}
              label={label}
              onAction={() => filterArticles({ shelf: id })}
            />
          ))}
        </MenuSection>
        <SortItems order={list.order} descending={list.descending} />
      </MenuButton>
      <MenuButton label="Add articles" icon={Plus} size="small" isDisabled={isReadOnly}>
        <MenuItem
          label="Bring in…"
          icon={ClipboardPaste}
          shortcut={keysOf('bringIn')}
          onAction={() => runCommand('bringIn')}
        />
        <MenuItem
          label="Bring in files…"
          icon={FileInput}
          shortcut={keysOf('importFiles')}
          onAction={() => runCommand('importFiles')}
        />
        <MenuItem
          label="Bring in a folder…"
          icon={FolderInput}
          onAction={() => runCommand('importFolder')}
        />
      </MenuButton>
    </div>
  );
});

function HeadText({ shown }: { shown: number }) {
  const list = useView((state) => state.articleList);
  const all = useNotebook((state) => state.replica?.totals.articles ?? 0);
  if (list.shelf === 'trash') return `${counted(shown, 'article')} in the trash`;
  if (isNarrowed(list) || list.shelf === 'starred') {
    return `${shown.toLocaleString()} of ${all.toLocaleString()}`;
  }
  return counted(shown, 'article');
}

function SortItems({ order, descending }: { order: ArticleOrder; descending: boolean }) {
  return (
    <>
      <MenuSection title="Sort by" selectionMode="single" selectedKeys={[order]}>
        {ORDERS.map(({ id, label }) => (
          <MenuItem
            key={id}
            id={id}
            label={label}
            onAction={() => order !== id && sortArticlesBy(id)}
          />
        ))}
      </MenuSection>
      <MenuSection
        title="Order"
        selectionMode="single"
        selectedKeys={[descending ? 'descending' : 'ascending']}
      >
        <MenuItem
          id="ascending"
          label="Ascending"
          onAction={() => filterArticles({ descending: false })}
        />
        <MenuItem
          id="descending"
          label="Descending"
          onAction={() => filterArticles({ descending: true })}
        />
      </MenuSection>
    </>
  );
}
