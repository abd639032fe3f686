import { TriangleAlert } from 'lucide-react';
import type { ArticleMatch } from '../../../../domain/incoming/article-match';
import type { BatchRow } from '../../../../domain/incoming/batch';
import { useReadOnly } from '../../../state/read-only';
import { resolveItems } from '../../../state/import-batch';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Kbd } from '../../../ui/kbd';
import { Text } from '../../../ui/text';
import type { DetailProps } from './incoming-detail';
import { ItemPreview } from './item-preview';
import { phraseReasons } from './phrase-look';
import { actOn, hasMatches } from './use-look-keys';
import styles from './incoming.module.css';

/** Why an item waits for a look, what was understood of it, and the ways to settle it. */
export function LookPanel({ row, rows }: DetailProps) {
  const { state } = row;
  if (state.status !== 'needsALook') return null;
  return (
    <>
      <ul className={styles.reasons}>
        {phraseReasons(state.why, state.matches, rows).map((sentence) => (
          <li key={sentence}>
            <Icon icon={TriangleAlert} size={14} className={styles.reasonMark} />
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
      <Decisions row={row} matches={state.matches} isSingle={state.candidates === 1} />
      <ItemPreview item={row.id} matches={state.matches} />
    </>
  );
}

interface DecisionsProps {
  row: BatchRow;
  matches: readonly ArticleMatch[];
  isSingle: boolean;
}

function Decisions({ row, matches, isSingle }: DecisionsProps) {
  const isReadOnly = useReadOnly();
  const isAlike = hasMatches(row);
  const act = (action: 'add' | 'skip' | 'version' | 'open' | 'next') => () =>
    void actOn(row, action);
  return (
    <div className={styles.decisions} role="group" aria-label="What becomes of it">
      <Decision keys={isAlike ? 'B' : 'A'} isDisabled={isReadOnly} onPress={act('add')}>
        {isAlike ? 'Keep both' : 'Add'}
      </Decision>
      <Decision keys="S" isDisabled={isReadOnly} onPress={act('skip')}>
        Leave out
      </Decision>
      {isAlike && (
        <Decision keys="V" isDisabled={isReadOnly} onPress={act('version')}>
          {isSingle ? `New version of “${shortTitle(matches[0])}”` : 'New versions'}
        </Decision>
      )}
      {isSingle &&
        otherMatches(matches).map((match) => (
          <Decision
            key={match.articleId}
            isDisabled={isReadOnly}
            onPress={() => void resolveItems([row.id], { kind: 'version', of: match.articleId })}
          >
            {`New version of “${shortTitle(match)}”`}
          </Decision>
        ))}
      <Decision keys="Enter" isDisabled={isReadOnly} onPress={act('open')}>
        Correct it…
      </Decision>
      <Decision keys="N" onPress={act('next')}>
        Next
      </Decision>
    </div>
  );
}

/** Further articles that it may be a version of. */
function otherMatches(matches: readonly ArticleMatch[]): readonly ArticleMatch[] {
  const others = matches.filter(({ articleId }) => articleId !== matches[0]?.articleId);
  return others.slice(0, 2);
}

/** Characters of a title in a button. */
const LONGEST = 28;

function shortTitle(match: ArticleMatch | undefined): string {
  const title = match?.title ?? '';
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST).trimEnd()}…`;
}

interface DecisionProps {
  children: string;
  keys?: string;
  isDisabled?: boolean;
  onPress: () => void;
}

/** A way to settle an item, with the key that does the same. */
function Decision({ children, keys, isDisabled = false, onPress }: DecisionProps) {
  return (
    <Button size="small" isDisabled={isDisabled} onPress={onPress}>
      {children}
      {keys !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </Button>
  );
}
