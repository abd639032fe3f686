import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TagId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { tagForest } from '../../state/tag-tree';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Tree } from '../../ui/tree';
import { NewTag } from './new-tag';
import { TagDetails } from './tag-details';
import { TagRow } from './tag-row';
import { ViewFrame, ViewSearch } from '../../ui/view-frame';
import styles from './tags.module.css';
import { useOpenedTags } from './use-opened-tags';

/** The codebook: tags nested as the researcher wants them, with definitions, counts, renaming and merging. */
export function TagsView() {
  const isReadOnly = useReadOnly();
  const replica = useNotebook((state) => state.replica);
  const chosen = useView((state) => state.openTag);
  const [words, setWords] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [expanded, setExpanded] = useOpenedTags();
  const nodes = useMemo(
    () => (replica ? tagForest(replica.tags, replica.counts, words) : []),
    [replica, words],
  );
  if (!replica) return null;
  const openTag = chosen && replica.tags.has(chosen) ? chosen : (nodes[0]?.id ?? null);
  const tag = openTag ? replica.tags.get(openTag) : undefined;
  return (
    <ViewFrame
      title="Tags"
      tally={String(replica.totals.tags)}
      tools={
        <>
          <ViewSearch>
            <SearchField
              label="Find a tag"
              placeholder="Find a tag"
              value={words}
              onChange={setWords}
            />
          </ViewSearch>
          <Button icon={Plus} isDisabled={isReadOnly} onPress={() => setIsNew(true)}>
            New tag
          </Button>
        </>
      }
      between={isNew && <NewTag parentId={null} onDone={() => setIsNew(false)} />}
    >
      <div className={styles.columns}>
        <Tree
          label="Codebook"
          nodes={nodes}
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
          selectionMode="single"
          selectedKeys={openTag ? [openTag] : []}
          onSelectionChange={(keys) => choose(keys === 'all' ? null : first(keys))}
          onOpen={choose}
          empty={<EmptyState>Make a tag here, or tag a passage with T.</EmptyState>}
        >
          {(node) => <TagRow node={node} />}
        </Tree>
        {tag ? (
          <TagDetails key={tag.id} tag={tag} replica={replica} />
        ) : (
          <EmptyState>Choose a tag to see its definition and where it is used.</EmptyState>
        )}
      </div>
    </ViewFrame>
  );
}

function first(keys: Iterable<unknown>): string | null {
  for (const key of keys) return String(key);
  return null;
}

function choose(id: string | null): void {
  useView.setState({ openTag: id as TagId | null });
}
