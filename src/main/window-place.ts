import * as v from 'valibot';

const wholeNumber = v.pipe(v.number(), v.safeInteger());

/** Schema of where a window stood. */
export const windowPlaceSchema = v.object({
  x: wholeNumber,
  y: wholeNumber,
  width: v.pipe(wholeNumber, v.minValue(1)),
  height: v.pipe(wholeNumber, v.minValue(1)),
  isMaximized: v.boolean(),
});

/** Where a window stands when it is not maximised, in device-independent pixels. */
export type WindowPlace = v.InferOutput<typeof windowPlaceSchema>;

/** A part of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest window that shows two panes and the margin. */
export const SMALLEST = { width: 900, height: 600 } as const;

/** Size of the first window. */
const FIRST = { width: 1360, height: 860 } as const;

/** How much of the upper edge must be seen to be taken hold of. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where to open a window: as it stood, when that is on a display that is still there; otherwise, in its size as far as
 * that fits, where the system puts new windows.
 *
 * @param areas the work areas of the displays, the main one first, never empty
 */
export function placeOnDisplays(
  remembered: WindowPlace | null,
  areas: readonly [Area, ...Area[]],
): { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } {
  const home = remembered && areas.find((area) => showsGrip(remembered, area));
  const area = home ?? areas[0];
  const { width, height } = remembered ?? FIRST;
  const size = {
    width: Math.max(SMALLEST.width, Math.min(width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(height, area.height)),
  };
  return home ? { x: remembered.x, y: remembered.y, ...size } : size;
}

function showsGrip(place: WindowPlace, area: Area): boolean {
  const left = Math.max(place.x, area.x);
  const right = Math.min(place.x + place.width, area.x + area.width);
  const isUpperEdgeInside = place.y >= area.y && place.y + GRIP.height <= area.y + area.height;
  return isUpperEdgeInside && right - left >= GRIP.width;
}
