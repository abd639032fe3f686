import type { TagId } from '../../../domain/ids';
import type { Tag } from '../../../domain/tag/tag';
import { Chip } from '../../ui/chip';
import { Text } from '../../ui/text';

/** Chips that fit in a cell. */
const MOST_SHOWN = 1;

/** The tags of an article in a cell: the first as a chip, then how many more. */
export function TagsOf({
  ids,
  tags,
}: {
  ids: readonly TagId[];
  tags: ReadonlyMap<TagId, Tag> | undefined;
}) {
  const known = ids.flatMap((id) => tags?.get(id) ?? []);
  const more = known.length - MOST_SHOWN;
  return (
    <>
      {known.slice(0, MOST_SHOWN).map((tag) => (
        <Chip key={tag.id} label={tag.name} colour={tag.colour} />
      ))}
      {more > 0 && (
        <Text size="small" tone="muted">
          +{more}
        </Text>
      )}
    </>
  );
}
