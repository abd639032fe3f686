import { useState } from 'react';
import type { ArticleMatch } from '../../../../domain/incoming/article-match';
import { SegmentedControl } from '../../../ui/radio-group';
import { Select } from '../../../ui/select';
import { Text } from '../../../ui/text';
import { phraseMatch } from '../incoming/phrase-look';
import { MatchDifference } from '../match-difference';
import type { ReviewChange } from './change-review';
import type { Piece } from './review';
import styles from './review-dialog.module.css';

export interface MatchNoticeProps {
  piece: Piece;
  change: (change: ReviewChange) => void;
}

type Choice = 'out' | 'both' | 'version';

const CHOICES: readonly { readonly id: Choice; readonly label: string }[] = [
  { id: 'out', label: 'Leave it out' },
  { id: 'both', label: 'Keep both' },
  { id: 'version', label: 'New version' },
];

/** What in the notebook is like a piece, and what becomes of it therefore; nothing when nothing is like it. */
export function MatchNotice({ piece, change }: MatchNoticeProps) {
  const { id, matches, as } = piece;
  const [picked, setPicked] = useState<string | null>(null);
  const match = matches.find(({ articleId }) => articleId === picked) ?? matches[0];
  if (!match) return null;
  const become = (choice: Choice, of: ArticleMatch) =>
    change({ kind: 'become', id, as: intended(choice, of) });
  const choice = !piece.isWanted ? 'out' : as.kind === 'version' ? 'version' : 'both';
  const pick = (articleId: string) => {
    const other = matches.find((each) => each.articleId === articleId);
    setPicked(articleId);
    if (other && choice === 'version') become('version', other);
  };
  return (
    <section className={styles.match} aria-label="Like something in the notebook">
      <Text as="p">{phraseMatch(match)}</Text>
      {matches.length > 1 && (
        <Select
          label="Like"
          options={matches.map(({ articleId, title }) => ({ id: articleId, label: title }))}
          value={match.articleId}
          onChange={pick}
        />
      )}
      <div className={styles.matchChoice}>
        <SegmentedControl
          label="What becomes of it"
          isLabelHidden
          options={match.how === 'sameText' ? CHOICES.slice(0, 2) : CHOICES}
          value={choice}
          onChange={(id) => become(id, match)}
        />
        {match.how !== 'sameText' && <MatchDifference match={match} candidate={piece.candidate} />}
      </div>
      <Text as="p" size="small" tone="muted">
        {OUTCOMES[choice](match.title)}
      </Text>
    </section>
  );
}

function intended(choice: Choice, { articleId }: ArticleMatch) {
  if (choice === 'out') return null;
  return choice === 'both'
    ? ({ kind: 'article' } as const)
    : ({ kind: 'version', of: articleId } as const);
}

const OUTCOMES: Readonly<Record<Choice, (title: string) => string>> = {
  out: () => 'It will not be added.',
  both: () => 'It will be added as an article of its own.',
  version: (title) =>
    `It will be the text read from now on of “${title}”. Highlights go along where their words still stand; the rest waits to be looked at.`,
};
