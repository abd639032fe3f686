import { MARK_COLOURS, type MarkColour, type ReaderLayer } from './reader-types';

/**
 * Names of the Highlights that everything is painted with; `highlights.css` and `highlights-forced.css` have a rule for each. There is one per
 * colour and state, never one per annotation.
 */
export type LayerName =
  | `reader-${MarkColour}`
  | `reader-${MarkColour}-overlap`
  | `reader-${MarkColour}-statement`
  | `reader-${MarkColour}-focused`
  | `reader-${ReaderLayer['name']}`
  | 'reader-hovered'
  | 'reader-find'
  | 'reader-find-current';

const each = (state: '' | '-overlap' | '-statement' | '-focused'): LayerName[] =>
  MARK_COLOURS.map((colour) => `reader-${colour}${state}` as const);

/** All layers from the lowest to the highest: where two paint the same text, the later one is seen. */
export const LAYER_ORDER: readonly LayerName[] = [
  ...each(''),
  ...each('-overlap'),
  'reader-hovered',
  // Below what is focused, whose ink they must not change in forced colours.
  'reader-shared',
  'reader-proposal',
  'reader-proposal-around',
  'reader-proposal-hovered',
  ...each('-focused'),
  'reader-shared-focused',
  'reader-proposal-focused',
  ...each('-statement'),
  'reader-search',
  'reader-find',
  'reader-find-current',
];
