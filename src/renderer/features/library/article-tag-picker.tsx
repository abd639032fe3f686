import { useMemo } from 'react';
import type { TagId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import { makeTag } from '../../state/make-tag';
import { TagPicker } from '../../ui/tag-picker';
import { tagItems } from './tag-items';

export interface ArticleTagPickerProps {
  picked: readonly TagId[];
  onPicked: (tags: readonly TagId[]) => void;
  /** Makes a new tag and picks it; by default in the codebook first, then by `onPicked`. */
  onCreate?: ((name: string) => void) | undefined;
  autoFocus?: boolean | undefined;
}

/** Chooses tags of the codebook, or makes new ones on the fly. */
export function ArticleTagPicker({ picked, onPicked, onCreate, autoFocus }: ArticleTagPickerProps) {
  const tags = useNotebook((state) => state.replica?.tags);
  const items = useMemo(() => tagItems(tags), [tags]);
  const create = async (name: string) => {
    const id = await makeTag(name);
    if (id) onPicked([...picked, id]);
  };
  return (
    <TagPicker
      label="Tags"
      picked={picked.flatMap((id) => items.find((item) => item.id === id) ?? [])}
      options={items}
      onAdd={(id) => onPicked([...picked, id as TagId])}
      onRemove={(id) => onPicked(picked.filter((each) => each !== id))}
      onCreate={onCreate ?? ((name) => void create(name))}
      autoFocus={autoFocus}
    />
  );
}
