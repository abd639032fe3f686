import { useMemo } from 'react';
import type { CollectionId } from '../../../domain/ids';
import { compareNames } from '../../../domain/tag/name';
import { useNotebook } from '../../state/notebook-store';
import { TagPicker } from '../../ui/tag-picker';

export interface CollectionPickerProps {
  picked: readonly CollectionId[];
  onPicked: (collections: readonly CollectionId[]) => void;
  onCreate: (name: string) => void;
}

/** Chooses collections, or makes new ones on the fly. */
export function CollectionPicker({ picked, onPicked, onCreate }: CollectionPickerProps) {
  const collections = useNotebook((state) => state.replica?.collections);
  const items = useMemo(
    () =>
      [...(collections?.values() ?? [])]
        .sort((a, b) => compareNames(a.name, b.name))
        .map(({ id, name }) => ({ id, label: name })),
    [collections],
  );
  return (
    <TagPicker
      label="Collections"
      picked={picked.flatMap((id) => items.find((item) => item.id === id) ?? [])}
      options={items}
      onAdd={(id) => onPicked([...picked, id as CollectionId])}
      onRemove={(id) => onPicked(picked.filter((each) => each !== id))}
      onCreate={onCreate}
      placeholder="Add to a collection"
    />
  );
}
