import { useMemo } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { TagId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag/tag';
import { useNotebook } from '../../state/notebook-store';
import { changeTags, createTagOn } from '../../state/tagging';
import { announce } from '../../ui/announcer';
import { TagPicker, type PickerItem } from '../../ui/tag-picker';
import styles from './chosen-bar.module.css';

const NO_TAGS: ReadonlyMap<TagId, Tag> = new Map();

/** The tags of several annotations: one that only some carry says how many, and can be given to the rest. */
export function ChosenTags({ chosen }: { chosen: readonly Annotation[] }) {
  const tags = useNotebook((state) => state.replica?.tags) ?? NO_TAGS;
  const items = useMemo(() => pickerItems(tags, chosen), [tags, chosen]);
  const on = { kind: 'annotations', ids: chosen.map(({ id }) => id) } as const;
  const count = chosen.length;
  const nameOf = (id: string): string => tags.get(id as TagId)?.name ?? 'tag';
  return (
    <div className={styles.tags}>
      <TagPicker
        label={count === 1 ? 'Tags of 1 annotation' : `Tags of ${count} annotations`}
        placeholder="Add a tag to all"
        picked={items.filter(({ isOnSome }) => isOnSome)}
        options={items.map((item) => ({ ...item, label: item.name }))}
        autoFocus
        onAdd={(id) => {
          void changeTags(on, [id as TagId], []);
          announce(`“${nameOf(id)}” on all ${count}`);
        }}
        onRemove={(id) => {
          void changeTags(on, [], [id as TagId]);
          announce(`“${nameOf(id)}” off all ${count}`);
        }}
        onCreate={(name) => void createTagOn(on, name)}
      />
    </div>
  );
}

interface ChosenItem extends PickerItem {
  readonly name: string;
  readonly isOnSome: boolean;
}

function pickerItems(
  tags: ReadonlyMap<TagId, Tag>,
  chosen: readonly Annotation[],
): readonly ChosenItem[] {
  return [...tags.values()].map(({ id, name, colour }) => {
    const uses = chosen.filter((one) => one.tags.includes(id)).length;
    const isOnSome = uses > 0;
    const isPartial = isOnSome && uses < chosen.length;
    const label = isPartial ? `${name} (${uses} of ${chosen.length})` : name;
    return { id, name, colour, isOnSome, label };
  });
}
