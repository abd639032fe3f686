import { create } from 'zustand';
import { ANY_ANNOTATION, type AnnotationFilter } from '../../domain/annotation/annotation-filter';
import type { AnnotationId, ArticleId, SpeakerId, TagId } from '../../domain/ids';
import { readPassage } from './panes-actions';
import { FOLLOWING_PLACES, goTo, useView, type FollowingPlace, type Place } from './view-store';

/** The filter that lets every statement through. */
export const ANY_STATEMENT: AnnotationFilter = { ...ANY_ANNOTATION, kind: 'statement' };

/** The filter that trail, timeline and matrix share. */
export interface Following {
  readonly filter: AnnotationFilter;
}

/** What is followed at the moment; changed by the actions below. */
export const useFollowing = create<Following>(() => ({ filter: ANY_STATEMENT }));

/** Changes the filter of the three views. */
export function filterFollowing(patch: Partial<AnnotationFilter>): void {
  useFollowing.setState(({ filter }) => ({ filter: { ...filter, ...patch, kind: 'statement' } }));
}

/** Follows all statements of the notebook again. */
export function clearFollowing(): void {
  useFollowing.setState({ filter: ANY_STATEMENT });
}

/** Shows one of the three views, with the filter as it is. */
export function goFollowing(place: FollowingPlace): void {
  goTo(place);
}

/** What a trail may be of. */
export interface TrailSubject {
  readonly speakerId?: SpeakerId;
  readonly tagId?: TagId;
  readonly organisation?: string;
}

/** Shows the trail of a speaker, a tag or an organisation, and nothing else of the filter. */
export function openTrail({ speakerId, tagId, organisation }: TrailSubject): void {
  follow('trail', {
    ...(speakerId === undefined ? {} : { speakerIds: [speakerId] }),
    ...(tagId === undefined ? {} : { tagIds: [tagId] }),
    ...(organisation === undefined ? {} : { organisations: [organisation] }),
  });
}

/** Shows one of the three views with a filter in the place of the one that was. */
export function follow(place: FollowingPlace, filter: Partial<AnnotationFilter>): void {
  useFollowing.setState({ filter: { ...ANY_STATEMENT, ...filter, kind: 'statement' } });
  goFollowing(place);
}

/** Reads a statement in its article; Back then returns to the view it was opened from. */
export function readFollowed(
  {
    articleId,
    annotationId,
  }: { readonly articleId: ArticleId; readonly annotationId: AnnotationId },
  where: 'here' | 'beside' = 'here',
): void {
  const { place } = useView.getState();
  readPassage(articleId, annotationId, where);
  useView.setState({ returnTo: isFollowing(place) ? place : null });
}

/** Whether a place is one of the three views. */
export function isFollowing(place: Place): place is FollowingPlace {
  return FOLLOWING_PLACES.some((each) => each === place);
}
