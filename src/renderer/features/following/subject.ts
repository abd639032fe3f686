import type { AnnotationFilter } from '../../../domain/annotation/annotation-filter';
import type { Replica } from '../../state/replica';

/** Whose statements a filter is about, as a heading: the speakers, else the organisations, else the tags it names. */
export function subjectOf(
  { speakerIds, organisations, tagIds }: AnnotationFilter,
  { speakers, tags }: Pick<Replica, 'speakers' | 'tags'>,
): string {
  const named = [
    speakerIds.flatMap((id) => speakers.get(id)?.name ?? []),
    organisations,
    tagIds.flatMap((id) => tags.get(id)?.name ?? []),
  ].find((names) => names.length > 0);
  return named === undefined ? 'All statements' : inWords(named);
}

/** Most names that a heading bears. */
const MOST_NAMES = 3;

function inWords(names: readonly string[]): string {
  if (names.length > MOST_NAMES) {
    return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
