import { Check, X } from 'lucide-react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { relationWords, relationWordsBack } from '../../../domain/relation/relation';
import { keysOf } from '../../state/command-keys';
import {
  acceptRelation,
  dismissRelation,
  type ProposedRelation,
  useProposedRelationsOfArticle,
} from '../../state/proposed-relations';
import { useReadOnly } from '../../state/read-only';
import { showOtherEnd } from '../../state/relations';
import { Button } from '../../ui/button';
import { Text } from '../../ui/text';
import { quotedPassage, useWhence } from './other-passage';
import styles from './relations.module.css';

interface ProposedRelationLinesProps {
  annotation: Annotation;
  /** Whether the card is open for editing. */
  isFocused: boolean;
}

/** What an annotation could be related to by its wording, dotted; in an open card each is accepted or dismissed. */
export function ProposedRelationLines({ annotation, isFocused }: ProposedRelationLinesProps) {
  const { id, target } = annotation;
  const all = useProposedRelationsOfArticle(target.articleId);
  const isReadOnly = useReadOnly();
  const own = all.filter(({ from, to }) => from.annotationId === id || to.annotationId === id);
  if (own.length === 0 || isReadOnly) return null;
  const label = own.length === 1 ? '1 proposed relation' : `${own.length} proposed relations`;
  return (
    <ul className={styles.lines} aria-label={label}>
      {own.map((proposed) => (
        <ProposedLine
          key={`${proposed.from.annotationId} ${proposed.to.annotationId}`}
          proposed={proposed}
          isBack={proposed.to.annotationId === id}
          isOpen={isFocused}
        />
      ))}
    </ul>
  );
}

interface ProposedLineProps {
  proposed: ProposedRelation;
  /** Whether it is drawn at the passage that it leads to. */
  isBack: boolean;
  isOpen: boolean;
}

function ProposedLine({ proposed, isBack, isOpen }: ProposedLineProps) {
  const { from, to, type, why } = proposed;
  const other = isBack ? from : to;
  const words = isBack ? relationWordsBack(type) : relationWords(type);
  const whence = useWhence(other);
  return (
    <li className={`${styles.line} ${styles.proposed}`}>
      <button type="button" className={styles.other} onClick={() => showOtherEnd(other)}>
        <span className={styles.type}>Proposed: {words.toLowerCase()}</span>{' '}
        <span className={styles.passage} dir="auto">
          {quotedPassage(other)}
        </span>{' '}
        · {whence}
      </button>
      {isOpen && (
        <div className={styles.note}>
          <Text as="p" size="small" tone="muted">
            {why}
          </Text>
          <div className={styles.decision}>
            <Button
              size="small"
              variant="quiet"
              icon={Check}
              shortcut={keysOf('acceptRelation')}
              onPress={() => void acceptRelation(proposed)}
            >
              Accept relation
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon={X}
              shortcut={keysOf('dismissRelation')}
              onPress={() => void dismissRelation(proposed)}
            >
              Dismiss
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
