import type { RefObject } from 'react';
import type { ReaderHandle } from '../features/reader/reader-types';
import { useChosen } from '../state/chosen-annotations';
import { useCommands } from '../state/command-bus';
import { copyAnnotations, copyPassage } from '../state/copying';
import type { LoadedArticle } from '../state/replica';
import { useView } from '../state/view-store';

/** Lets the focused pane copy as Markdown: the selected passage, the chosen annotations, or else the focused one. */
export function useCopying(
  reader: RefObject<ReaderHandle | null>,
  loaded: LoadedArticle,
  isFocused: boolean,
): void {
  useCommands(
    {
      copyMarkdown: () => {
        const range = reader.current?.selection() ?? null;
        const meant = range === null ? annotationsMeant(loaded) : [];
        if (range !== null) void copyPassage(loaded, range, 'markdown');
        else if (meant.length > 0) void copyAnnotations(loaded.article, meant, 'markdown');
        return range !== null || meant.length > 0;
      },
    },
    isFocused,
  );
}

function annotationsMeant({ annotations }: LoadedArticle): LoadedArticle['annotations'] {
  const chosen = new Set(useChosen.getState().ids);
  const { focusedAnnotation } = useView.getState();
  const among = annotations.filter(({ id }) => chosen.has(id));
  return among.length > 0 ? among : annotations.filter(({ id }) => id === focusedAnnotation);
}
