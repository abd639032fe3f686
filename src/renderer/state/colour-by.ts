import type { Annotation, HighlightColour } from '../../domain/annotation/annotation';
import { colourOfTags } from '../../domain/tag/tag-colour';
import { useNotebook } from './notebook-store';
import type { Replica } from './replica';
import { useView } from './view-store';

/** What gives a passage its colour in the text, the margin and the minimap. */
export type ColourBy = 'highlight' | 'tag';

/** The colour in which an annotation is shown; `null` when its tags give it none. */
export function shownColour(
  annotation: Annotation,
  colourBy: ColourBy,
  tags: Replica['tags'],
): HighlightColour | null {
  if (colourBy === 'highlight') return annotation.colour;
  return colourOfTags({ get: (_, id) => tags.get(id) ?? null }, annotation.tags);
}

/** The colour in which an annotation is shown now; `null` when its tags give it none. */
export function useShownColour(annotation: Annotation): HighlightColour | null {
  const colourBy = useView((state) => state.colourBy);
  return useNotebook((state) =>
    state.replica ? shownColour(annotation, colourBy, state.replica.tags) : annotation.colour,
  );
}

/** Shows passages in the colour of their tags, or in their own again; answers which it is now. */
export function toggleColourBy(): ColourBy {
  const colourBy = useView.getState().colourBy === 'tag' ? 'highlight' : 'tag';
  useView.setState({ colourBy });
  return colourBy;
}
