import type { ComponentType } from 'react';
import { FOLLOWING_PLACES, type FollowingPlace } from '../state/view-store';
import { FollowingFrame, MatrixView, TimelineView, TrailView } from './parts';

/** The views of statements followed over time that there are. */
const VIEWS: Readonly<Partial<Record<FollowingPlace, ComponentType>>> = {
  trail: TrailView,
  timeline: TimelineView,
  matrix: MatrixView,
};

const PLACES = FOLLOWING_PLACES.filter((place) => place in VIEWS);

/** Statements followed over time, in one of the ways to show them. */
export function FollowingView({ place }: { place: FollowingPlace }) {
  const View = VIEWS[place];
  return (
    <FollowingFrame place={place} places={PLACES}>
      {View && <View />}
    </FollowingFrame>
  );
}
