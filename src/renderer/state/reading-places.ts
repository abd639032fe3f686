import * as v from 'valibot';
import { create } from 'zustand';
import type { ArticleId } from '../../domain/ids';

/** How far an article was read on this machine. */
export interface ReadingPlace {
  /** First offset in view when it was read last. */
  readonly offset: number;
  /** Offset behind the last character that ever came into view. */
  readonly furthest: number;
  /** Length of the text that both count in. */
  readonly length: number;
}

/** Most articles whose places are kept: those read longest ago are forgotten. */
const MOST = 1_000;

/**
 * Opened again in another width or before its fonts are there, the first line in view is another one. A place that
 * moves by no more than this stays, so that it doesn't creep from one day to the next.
 */
const A_LINE = 120;

type Places = ReadonlyMap<ArticleId, ReadingPlace>;

/** Where each article was read, the one read last at the end. */
export const useReadingPlaces = create<{ readonly places: Places }>(() => ({
  places: new Map(),
}));

/** Takes over what of an article is in view. `length` is that of its text. */
export function keepReadingPlace(
  articleId: ArticleId,
  { offset: now, end }: { readonly offset: number; readonly end: number },
  length: number,
): void {
  const { places } = useReadingPlaces.getState();
  const before = places.get(articleId);
  const isSettled = now > 0 && before?.length === length && Math.abs(before.offset - now) < A_LINE;
  const offset = isSettled ? before.offset : now;
  const furthest = Math.max(end, scaled(before?.furthest ?? 0, before, length));
  if (before?.offset === offset && before.furthest === furthest && before.length === length) return;
  const next = new Map(places);
  next.delete(articleId);
  next.set(articleId, { offset, furthest, length });
  for (const oldest of next.keys()) {
    if (next.size <= MOST) break;
    next.delete(oldest);
  }
  useReadingPlaces.setState({ places: next });
}

/** Offset at which reading an article goes on; in a text of another length at about the same share of it. */
export function readingPlace(articleId: ArticleId, length: number): number {
  const place = useReadingPlaces.getState().places.get(articleId);
  return place === undefined ? 0 : scaled(place.offset, place, length);
}

/** How much of an article ever came into view, 0 to 1; `null` for one that was never open. */
export function shareRead(place: ReadingPlace | undefined): number | null {
  if (place === undefined) return null;
  return place.length === 0 ? 1 : Math.min(1, place.furthest / place.length);
}

function scaled(offset: number, place: ReadingPlace | undefined, length: number): number {
  if (place === undefined || place.length === length || place.length === 0) {
    return Math.min(offset, length);
  }
  return Math.round((offset / place.length) * length);
}

const offsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Places as they are kept with the view: article, first offset in view, furthest one, length. */
export const placesSchema = v.pipe(
  v.array(
    v.tuple([
      v.custom<ArticleId>((id) => typeof id === 'string' && id.startsWith('article:')),
      offsetSchema,
      offsetSchema,
      offsetSchema,
    ]),
  ),
  v.maxLength(MOST),
);

/** The places in the form in which they are kept. */
export function placesToKeep(): v.InferOutput<typeof placesSchema> {
  const { places } = useReadingPlaces.getState();
  return [...places].map(([id, { offset, furthest, length }]) => [id, offset, furthest, length]);
}

/** Puts kept places back, in the place of those of another notebook. */
export function recallPlaces(
  kept: v.InferOutput<typeof placesSchema>,
  exists: (id: ArticleId) => boolean,
): void {
  const places = kept
    .filter(([id]) => exists(id))
    .map(([id, offset, furthest, length]) => [id, { offset, furthest, length }] as const);
  useReadingPlaces.setState({ places: new Map(places) });
}
