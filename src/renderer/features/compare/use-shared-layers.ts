import { useMemo } from 'react';
import type { TextPositionSelector } from '../../../domain/anchor/selector';
import { joinRanges } from '../../../domain/anchor/join-ranges';
import type { ArticleId } from '../../../domain/ids';
import { shownRun, useComparing } from '../../state/comparing';
import { runsInText } from '../../state/runs-in-text';
import { useSharedWording } from '../../state/shared-wording';
import { useView } from '../../state/view-store';

interface SharedLayer {
  readonly name: 'shared' | 'shared-focused';
  readonly ranges: readonly TextPositionSelector[];
}

/** What a reader draws of shared wording: all of it softly, and the run that is pointed at. */
export function useSharedLayers(articleId: ArticleId): readonly SharedLayer[] {
  const isShown = useView((state) => state.showsSharedWording);
  const runs = useSharedWording((state) => state.runs);
  const pointed = useComparing(shownRun);
  const soft = useMemo(
    () => (isShown ? joinRanges(runsInText(runs, articleId).inOrder.map((at) => at.place)) : []),
    [isShown, runs, articleId],
  );
  const focused = useMemo(
    () => joinRanges((pointed?.run.places ?? []).filter((place) => place.articleId === articleId)),
    [pointed, articleId],
  );
  return useMemo(
    () => [
      { name: 'shared', ranges: soft },
      { name: 'shared-focused', ranges: focused },
    ],
    [soft, focused],
  );
}
