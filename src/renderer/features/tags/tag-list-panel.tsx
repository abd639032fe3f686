import { useMemo } from 'react';
import { useNotebook } from '../../state/notebook-store';
import { tagForest, type TagNode } from '../../state/tag-tree';
import { goTo, useView } from '../../state/view-store';
import { EmptyState } from '../../ui/empty-state';
import { Tree } from '../../ui/tree';
import { TagRow } from './tag-row';
import { useOpenedTags } from './use-opened-tags';

/** The sidebar's codebook; opening a tag shows it in the Tags view. */
export function TagListPanel() {
  const replica = useNotebook((state) => state.replica);
  const nodes = useMemo<readonly TagNode[]>(
    () => (replica ? tagForest(replica.tags, replica.counts) : []),
    [replica],
  );
  const [expanded, setExpanded] = useOpenedTags();
  return (
    <Tree
      label="Codebook"
      nodes={nodes}
      expandedKeys={expanded}
      onExpandedChange={setExpanded}
      onOpen={(id) => {
        useView.setState({ openTag: id as TagNode['id'] });
        goTo('tags');
      }}
      empty={<EmptyState>Tag a passage with T, and the tag appears here.</EmptyState>}
    >
      {(node) => <TagRow node={node} />}
    </Tree>
  );
}
