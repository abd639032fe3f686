import { useMemo } from 'react';
import type { ArticleId, TagId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import { changeTags, createTagOn } from '../../state/tagging';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TagPicker } from '../../ui/tag-picker';
import { ask } from './library-prompts';
import { tagItems, type TagItem } from './tag-items';

/** Tags for some articles: those that all of them carry stand as chips, those on some say on how many. */
export function TagPrompt({ ids }: { ids: readonly ArticleId[] }) {
  const { onAll, options } = useTagsOf(ids);
  const on = { kind: 'articles', ids } as const;
  return (
    <Dialog
      title={ids.length === 1 ? 'Tag the article' : `Tag ${ids.length} articles`}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && ask(null)}
      actions={
        <Button variant="primary" onPress={() => ask(null)}>
          Done
        </Button>
      }
    >
      <TagPicker
        label={ids.length === 1 ? 'Tags' : 'Tags on all of them'}
        picked={onAll}
        options={options}
        onAdd={(id) => void changeTags(on, [id as TagId], [])}
        onRemove={(id) => void changeTags(on, [], [id as TagId])}
        onCreate={(name) => void createTagOn(on, name)}
        autoFocus
      />
    </Dialog>
  );
}

function useTagsOf(ids: readonly ArticleId[]): { onAll: TagItem[]; options: TagItem[] } {
  const tags = useNotebook((state) => state.replica?.tags);
  const rows = useNotebook((state) => state.replica?.rows);
  return useMemo(() => {
    const counts = new Map<TagId, number>();
    for (const id of ids) {
      for (const tag of rows?.get(id)?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const options = tagItems(tags).map((item) => {
      const count = counts.get(item.id) ?? 0;
      return count === 0 ? item : { ...item, detail: `on ${count} of ${ids.length}` };
    });
    return { onAll: options.filter(({ id }) => counts.get(id) === ids.length), options };
  }, [tags, rows, ids]);
}
