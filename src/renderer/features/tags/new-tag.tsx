import type { TagId } from '../../../domain/ids';
import { createTag } from '../../state/tagging';
import { NamingLine } from '../../ui/naming-line';

interface NewTagProps {
  parentId: TagId | null;
  onDone: () => void;
}

/** A line to name a new tag in, at the top of the codebook or under another tag. */
export function NewTag({ parentId, onDone }: NewTagProps) {
  return (
    <NamingLine
      label="Name of the new tag"
      action="Make tag"
      onMake={(name) => createTag(name, parentId)}
      onDone={onDone}
    />
  );
}
