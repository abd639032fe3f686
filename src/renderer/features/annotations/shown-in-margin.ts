import { foldText } from '../../../domain/search/fold-text';
import { isStatement, type Annotation } from '../../../domain/annotation/annotation';
import type { AnnotationId, NoteId, TagId } from '../../../domain/ids';
import type { Note } from '../../../domain/note/note';
import { descendants } from '../../../domain/tag/tag-path';
import { childTagsIn } from '../../state/tag-tree';
import type { Replica } from '../../state/replica';
import type { MarginFilter } from '../../state/view-store';

/** The notes of annotations, by the annotation they belong to. */
export function notesByAnnotation(
  notes: ReadonlyMap<NoteId, Note>,
): ReadonlyMap<AnnotationId, Note> {
  const found = new Map<AnnotationId, Note>();
  for (const note of notes.values()) {
    if (note.subject.kind === 'annotation') found.set(note.subject.annotationId, note);
  }
  return found;
}

/** The annotations of one article that its margin's filter lets through, in their order. */
export function shownInMargin(
  annotations: readonly Annotation[],
  filter: MarginFilter,
  notes: ReadonlyMap<AnnotationId, Note>,
  replica: Pick<Replica, 'tags' | 'speakers'>,
): readonly Annotation[] {
  const tags = withDescendants(filter.tagIds, replica.tags);
  const words = foldText(filter.text).split(/\s+/u).filter(Boolean);
  if (isOpen(filter)) return annotations;
  if (filter.kind === 'proposal') return [];
  return annotations.filter((annotation) => {
    if (filter.kind !== 'any' && isStatement(annotation) !== (filter.kind === 'statement')) {
      return false;
    }
    if (!isAmong(filter.colours, annotation.colour)) return false;
    if (tags && !annotation.tags.some((id) => tags.has(id))) return false;
    if (!isAmong(filter.speakerIds, annotation.attribution?.speakerId ?? null)) return false;
    const text = foldText(textOf(annotation, notes, replica));
    return words.every((word) => text.includes(word));
  });
}

/** Whether the filter lets everything of one article through. */
export function isOpen({ kind, colours, tagIds, speakerIds, text }: MarginFilter): boolean {
  return kind === 'any' && text.trim() === '' && [colours, tagIds, speakerIds].every(isEmpty);
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}

function isAmong<Item>(wanted: readonly Item[], item: Item | null): boolean {
  return wanted.length === 0 || (item !== null && wanted.includes(item));
}

function textOf(
  annotation: Annotation,
  notes: ReadonlyMap<AnnotationId, Note>,
  { speakers }: Pick<Replica, 'speakers'>,
): string {
  const { attribution, target, id } = annotation;
  const speaker = attribution?.speakerId ? speakers.get(attribution.speakerId)?.name : '';
  const note = notes.get(id)?.markdown;
  return [target.quote.exact, speaker, attribution?.stance, note].filter(Boolean).join('\n');
}

/** A tag stands for what is nested under it too; `null` when no tag is asked for. */
function withDescendants(ids: readonly TagId[], tags: Replica['tags']): ReadonlySet<TagId> | null {
  if (ids.length === 0) return null;
  const tree = childTagsIn(tags);
  return new Set(ids.flatMap((id) => [id, ...descendants(tree, id)]));
}
