import { useMemo } from 'react';
import { isStatement, type Annotation } from '../../../domain/annotation/annotation';
import type { TagId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag/tag';
import { tagPath } from '../../../domain/tag/tag-path';
import { useNotebook } from '../../state/notebook-store';
import { changeTags, createTagOn } from '../../state/tagging';
import { TagPicker, type PickerItem } from '../../ui/tag-picker';

const NO_TAGS: ReadonlyMap<TagId, Tag> = new Map();

/** The tags of one annotation, with completion over the codebook and new ones on the fly. */
export function AnnotationTags({ annotation }: { annotation: Annotation }) {
  const tags = useNotebook((state) => state.replica?.tags) ?? NO_TAGS;
  const items = useMemo<PickerItem[]>(
    () =>
      [...tags.values()].map(({ id, name, colour }) => ({
        id,
        label: name,
        colour,
        detail: tagPath({ get: (_, each) => tags.get(each) ?? null }, id)
          .slice(0, -1)
          .join(' / '),
      })),
    [tags],
  );
  const on = { kind: 'annotations', ids: [annotation.id] } as const;
  const picked = annotation.tags.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return (
    <TagPicker
      label={isStatement(annotation) ? 'About' : 'Tags'}
      placeholder="Add a tag"
      picked={picked}
      options={items}
      onAdd={(id) => void changeTags(on, [id as TagId], [])}
      onRemove={(id) => void changeTags(on, [], [id as TagId])}
      onCreate={(name) => void createTagOn(on, name)}
    />
  );
}
