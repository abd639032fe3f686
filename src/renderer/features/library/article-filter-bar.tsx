import { useMemo } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import type { CollectionId, TagId } from '../../../domain/ids';
import { clearArticleFilter, filterArticles } from '../../state/article-filter';
import { isNarrowed, type ArticleList } from '../../state/article-list';
import { useNotebook } from '../../state/notebook-store';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Popover } from '../../ui/popover';
import { SegmentedControl } from '../../ui/radio-group';
import { SearchField } from '../../ui/search-field';
import { TagPicker, type PickerItem } from '../../ui/tag-picker';
import { useCollections } from './collection-items';
import { CollectionsMenu } from './collections-menu';
import { SHELVES } from './list-choices';
import { READING_NAMES } from './reading-names';
import { tagItems } from './tag-items';
import styles from './library.module.css';

/** What narrows the articles down; what is on stands as chips, each taken off by a press. */
export function ArticleFilterBar() {
  const list = useView((state) => state.articleList);
  return (
    <div className={styles.filters} role="search" aria-label="Filter articles">
      <div className={styles.search}>
        <SearchField
          label="Filter by title, publisher or year"
          value={list.text}
          onChange={(text) => filterArticles({ text })}
        />
      </div>
      <SegmentedControl
        label="Shelf"
        isLabelHidden
        options={SHELVES}
        value={list.shelf}
        onChange={(shelf) => filterArticles({ shelf })}
      />
      <Popover
        label="Filter by collection, tag, publisher and reading"
        trigger={<Button icon={SlidersHorizontal}>Filter</Button>}
      >
        <FilterChoices list={list} />
      </Popover>
      <CollectionsMenu />
      <ActiveFilters list={list} />
    </div>
  );
}

interface ListProps {
  list: ArticleList;
}

function FilterChoices({ list }: ListProps) {
  const { collections, tags, publishers } = useFilterOptions();
  return (
    <div className={styles.choices}>
      <SegmentedControl
        label="Reading"
        options={[{ id: 'any', label: 'Any' }, ...READING_NAMES]}
        value={list.reading ?? 'any'}
        onChange={(id) => filterArticles({ reading: id === 'any' ? null : id })}
      />
      <OneOf
        label="Collection"
        options={collections}
        value={list.collection}
        onChange={(id) => filterArticles({ collection: id as CollectionId | null })}
      />
      <OneOf
        label="Tag"
        options={tags}
        value={list.tag}
        onChange={(id) => filterArticles({ tag: id as TagId | null })}
      />
      <OneOf
        label="Publisher"
        options={publishers}
        value={list.publisher}
        onChange={(publisher) => filterArticles({ publisher })}
      />
    </div>
  );
}

interface OneOfProps {
  label: string;
  options: readonly PickerItem[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A choice of one among many, found by typing. */
function OneOf({ label, options, value, onChange }: OneOfProps) {
  return (
    <TagPicker
      label={label}
      placeholder="Any"
      picked={options.filter(({ id }) => id === value)}
      options={options}
      onAdd={onChange}
      onRemove={() => onChange(null)}
    />
  );
}

function useFilterOptions() {
  const collections = useCollections();
  const tags = useNotebook((state) => state.replica?.tags);
  const rows = useNotebook((state) => state.replica?.rows);
  return useMemo(() => {
    const names = new Set([...(rows?.values() ?? [])].flatMap((row) => row.publisher ?? []));
    return {
      collections: collections.map(({ id, name }) => ({ id, label: name })),
      tags: tagItems(tags),
      publishers: [...names]
        .sort((a, b) => a.localeCompare(b))
        .map((name) => ({ id: name, label: name })),
    };
  }, [collections, tags, rows]);
}

function ActiveFilters({ list }: ListProps) {
  const tag = useNotebook((state) => (list.tag ? state.replica?.tags.get(list.tag) : undefined));
  const collection = useNotebook((state) =>
    list.collection ? state.replica?.collections.get(list.collection) : undefined,
  );
  if (!isNarrowed(list)) return null;
  const reading = READING_NAMES.find(({ id }) => id === list.reading);
  return (
    <div className={styles.active}>
      {reading && <Chip label={reading.label} onRemove={() => filterArticles({ reading: null })} />}
      {list.collection && (
        <Chip
          label={collection?.name ?? 'Deleted collection'}
          onRemove={() => filterArticles({ collection: null })}
        />
      )}
      {list.tag && (
        <Chip
          label={tag?.name ?? 'Deleted tag'}
          colour={tag?.colour}
          onRemove={() => filterArticles({ tag: null })}
        />
      )}
      {list.publisher !== null && (
        <Chip label={list.publisher} onRemove={() => filterArticles({ publisher: null })} />
      )}
      <Button size="small" variant="quiet" onPress={clearArticleFilter}>
        Clear all
      </Button>
    </div>
  );
}
