import type { Annotation } from '../../domain/annotation/annotation';
import { isStatement } from '../../domain/annotation/annotation';
import { wordsAt } from '../features/reader/say-marks';
import type { Replica } from '../state/replica';
import { COLOUR_NAMES } from '../ui/colour-swatch-picker';

/** Told one by one; the rest is counted. */
const MOST = 6;

/**
 * Which annotations lie at a place, each with where it begins and ends, its colour, tags and who said it; and what is
 * proposed there, as it is given.
 */
export function describeHere(
  annotations: readonly Annotation[],
  names: Pick<Replica, 'tags' | 'speakers'>,
  proposed: readonly string[] = [],
): string {
  const highlights = describeAll(annotations, names);
  if (proposed.length === 0) return highlights;
  return [...(annotations.length === 0 ? [] : [highlights]), ...proposed].join(' ');
}

function describeAll(
  annotations: readonly Annotation[],
  names: Pick<Replica, 'tags' | 'speakers'>,
): string {
  if (annotations.length === 0) return 'No highlights here';
  const count =
    annotations.length === 1 ? '1 highlight here' : `${annotations.length} highlights here`;
  const told = annotations.slice(0, MOST).map((one) => describeAnnotation(one, names));
  const more = annotations.length - told.length;
  return [`${count}.`, ...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

function describeAnnotation(
  annotation: Annotation,
  { tags, speakers }: Pick<Replica, 'tags' | 'speakers'>,
): string {
  const { attribution, colour, target } = annotation;
  const kind = isStatement(annotation) ? 'Statement' : 'Highlight';
  const speaker = attribution?.speakerId ? speakers.get(attribution.speakerId)?.name : undefined;
  const named = annotation.tags.flatMap((id) => tags.get(id)?.name ?? []);
  const passage = target.quote.exact;
  return [
    `${kind} in ${COLOUR_NAMES[colour].toLowerCase()}`,
    ...(speaker ? [`by ${speaker}`] : []),
    `begins “${wordsAt(passage, 'start')}”`,
    `ends “${wordsAt(passage, 'end')}”`,
    ...(named.length > 0 ? [`tagged ${named.join(', ')}`] : []),
  ]
    .join(', ')
    .concat('.');
}
