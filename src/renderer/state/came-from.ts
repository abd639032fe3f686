/** Most places that a pane remembers. */
const MOST = 50;
/** Places this close to where reading is are no way back. */
const NEAR = 200;

const places = new Map<string, readonly number[]>();

/** Remembers where a pane's reading was, by text offset, before it jumps to some other place. */
export function leavePlace(paneId: string, offset: number): void {
  const before = places.get(paneId) ?? [];
  if (before.at(-1) === offset) return;
  places.set(paneId, [...before.slice(1 - MOST), offset]);
}

/** The place that a pane jumped away from last and is not at now, taken off the list; `null` when there is none. */
export function takePlace(paneId: string, now: number): number | null {
  const before = [...(places.get(paneId) ?? [])];
  let place = before.pop();
  while (place !== undefined && Math.abs(place - now) < NEAR) place = before.pop();
  places.set(paneId, before);
  return place ?? null;
}

/** Forgets the places of a pane: it shows another article. */
export function forgetPlaces(paneId: string): void {
  places.delete(paneId);
}
