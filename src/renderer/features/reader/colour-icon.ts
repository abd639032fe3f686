import { createLucideIcon, type LucideIcon } from 'lucide-react';
import type { HighlightColour } from '../../../domain/annotation/annotation';

function swatch(colour: HighlightColour): LucideIcon {
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

/** A dot in each highlight colour, as an icon of the set. */
export const COLOUR_ICONS: Readonly<Record<HighlightColour, LucideIcon>> = {
  sun: swatch('sun'),
  apricot: swatch('apricot'),
  rose: swatch('rose'),
  violet: swatch('violet'),
  sky: swatch('sky'),
  leaf: swatch('leaf'),
};
