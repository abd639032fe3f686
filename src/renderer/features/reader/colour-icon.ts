import { createLucideIcon, type LucideIcon } from 'lucide-react';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import type { MarkColour } from './reader-types';

function swatch(colour: MarkColour): LucideIcon {
  return createLucideIcon(`swatch-${colour}`, [
    [
      'circle',
      {
        key: colour,
        cx: '12',
        cy: '12',
        r: '9',
        fill: `var(--hl-${colour}-strong)`,
        stroke: `var(--hl-${colour}-line)`,
      },
    ],
  ]);
}

/** A dot in each colour of marks, as an icon of the set. */
export const COLOUR_ICONS: Readonly<Record<MarkColour, LucideIcon>> = {
  sun: swatch('sun'),
  apricot: swatch('apricot'),
  rose: swatch('rose'),
  violet: swatch('violet'),
  sky: swatch('sky'),
  leaf: swatch('leaf'),
  plain: swatch('plain'),
};

/** Name of a mark's colour as people read and hear it. */
export function markColourName(colour: MarkColour): string {
  return colour === 'plain' ? 'No colour' : COLOUR_NAMES[colour];
}
