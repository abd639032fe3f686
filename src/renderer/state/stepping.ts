import { create } from 'zustand';
import type { Annotation } from '../../domain/annotation/annotation';
import { annotationsOn, type StepWay } from '../../domain/annotation/step-through';
import type { AnnotationId, NoteId } from '../../domain/ids';
import type { Note } from '../../domain/note/note';
import { descendants } from '../../domain/tag/tag-path';
import type { LoadedArticle, Replica } from './replica';
import { childTagsIn } from './tag-tree';

/** What J and K step through, in every pane. */
export const useStepping = create<{
  readonly way: StepWay;
  /** A wish to open the choice of ways, fulfilled once. */
  readonly wish: number;
}>(() => ({ way: { kind: 'all' }, wish: 0 }));

/** Steps through other annotations from now on. */
export function stepThrough(way: StepWay): void {
  useStepping.setState({ way });
}

/** Opens the choice of what is stepped through. */
export function askForWay(): void {
  useStepping.setState(({ wish }) => ({ wish: wish + 1 }));
}

type Known = Pick<Replica, 'tags' | 'speakers'>;

/** The annotations among some of an article's that a way leads through. */
export function onWay(
  way: StepWay,
  among: readonly Annotation[],
  { notes }: Pick<LoadedArticle, 'notes'>,
  { tags }: Pick<Replica, 'tags'>,
): readonly Annotation[] {
  const noted = way.kind === 'note' ? annotationsWithNotes(notes) : new Set<AnnotationId>();
  const tree = childTagsIn(tags);
  return annotationsOn(way, among, {
    hasNote: (id) => noted.has(id),
    tagsUnder: (id) => new Set([id, ...descendants(tree, id)]),
  });
}

/** The annotations on which something is written. */
export function annotationsWithNotes(notes: ReadonlyMap<NoteId, Note>): ReadonlySet<AnnotationId> {
  const found = new Set<AnnotationId>();
  for (const { subject, markdown } of notes.values()) {
    if (subject.kind === 'annotation' && markdown.trim() !== '') found.add(subject.annotationId);
  }
  return found;
}

/** What one of the annotations of a way is called: `statement by Ilse Maren`. */
export function nounOf(way: StepWay, { tags, speakers }: Known): string {
  switch (way.kind) {
    case 'all':
      return 'annotation';
    case 'statement':
      return 'statement';
    case 'highlight':
      return 'plain highlight';
    case 'note':
      return 'passage with a note';
    case 'proposal':
      return 'proposal';
    case 'untagged':
      return 'untagged passage';
    case 'tag':
      return `passage tagged “${tags.get(way.id)?.name ?? 'deleted tag'}”`;
    case 'speaker':
      return `statement by ${speakers.get(way.id)?.name ?? 'a deleted speaker'}`;
  }
}

/** A way by itself, as a choice shows it: `Statements`, or the name of a tag or speaker. */
export function titleOf(way: StepWay, { tags, speakers }: Known): string {
  if (way.kind === 'tag') return tags.get(way.id)?.name ?? 'Deleted tag';
  if (way.kind === 'speaker') return speakers.get(way.id)?.name ?? 'Deleted speaker';
  return TITLES[way.kind];
}

const TITLES = {
  all: 'All annotations',
  statement: 'Statements',
  highlight: 'Plain highlights',
  note: 'With a note',
  untagged: 'Untagged',
  proposal: 'Proposals',
} as const;

/** What tells one way from another in a list. */
export function keyOfWay(way: StepWay): string {
  return 'id' in way ? way.id : way.kind;
}
