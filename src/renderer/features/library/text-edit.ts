import type { TextEdited } from '../../../contract/import-and-export';
import type { SetAside } from '../../../domain/article/article';
import type { ArticleText } from '../../../domain/article/article-text';
import type { DraftBlock } from '../../../domain/article/candidate';
import { draftBlocksOf } from '../../../domain/article/compose-text';

/** The blocks of a saved text with what was set aside behind them, so that it can be brought back and is not lost. */
export function editableBlocks(
  text: ArticleText,
  setAside: readonly SetAside[],
): readonly DraftBlock[] {
  const aside = setAside.map((piece): DraftBlock => ({
    kind: 'paragraph',
    level: null,
    text: piece.text,
    spans: [],
    setAside: piece.kind,
  }));
  return [...draftBlocksOf(text), ...aside];
}

/** What a new version did to the annotations, for a person. */
export function phraseTextEdited({
  carried,
  reworded,
  orphaned,
}: Pick<TextEdited, 'carried' | 'reworded' | 'orphaned'>): string {
  const parts = [
    carried > 0 ? `${highlights(carried)} carried over${withNewWords(carried, reworded)}` : null,
    orphaned > 0
      ? `${highlights(orphaned)} left with the version before, not surely found in this one`
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'New version saved' : `New version saved: ${parts.join(', ')}`;
}

function withNewWords(carried: number, reworded: number): string {
  if (reworded === 0) return '';
  if (reworded === carried) return ' with changed words';
  return ` (${reworded.toLocaleString()} with changed words)`;
}

function highlights(count: number): string {
  return count === 1 ? '1 highlight' : `${count.toLocaleString()} highlights`;
}
