import { Check, X } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { quotedOpening } from '../../../domain/annotation/quoted-opening';
import { readFrom } from '../../../domain/notebook/relation-rows';
import type { RelationEnd, RelationRow } from '../../../domain/notebook/rows';
import { relationWords, relationWordsBack } from '../../../domain/relation/relation';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { dateWords } from '../../../domain/statement/who-and-when';
import { keysOf } from '../../state/command-keys';
import type { ProposedRelation } from '../../state/proposed-relations';
import { openStatement } from '../../state/trail';
import { Button } from '../../ui/button';
import { Text } from '../../ui/text';
import type { Decide } from './use-trail-proposals';
import styles from './trail-relations.module.css';

interface TrailRelationsProps {
  statement: FollowedStatement;
  relations: readonly RelationRow[] | undefined;
  /** Those that could be made. */
  proposed: readonly ProposedRelation[] | undefined;
  isCurrent: boolean;
  /** Goes to another statement of the trail; `false` when it is not in it. */
  onGo: (annotationId: string) => boolean;
  onDecide: Decide;
}

/** What the statement is related to, one line each that leads there; what could be made is dotted and waits. */
export function TrailRelations(props: TrailRelationsProps) {
  const { statement, relations = [], proposed = [], ...rest } = props;
  if (relations.length + proposed.length === 0) return null;
  return (
    <ul className={styles.relations} aria-label="Relations">
      {relations.map((row) => {
        const { words, other } = readFrom(row, statement.annotationId);
        return (
          <li key={row.relation.id}>
            <OtherEnd words={words} other={other} {...rest} />
            {row.relation.note !== '' && <p className={styles.note}>{row.relation.note}</p>}
          </li>
        );
      })}
      {proposed.map((one) => (
        <Proposed
          key={`${one.from.annotationId} ${one.to.annotationId}`}
          proposed={one}
          statement={statement}
          {...rest}
        />
      ))}
    </ul>
  );
}

type Rest = Pick<TrailRelationsProps, 'isCurrent' | 'onGo' | 'onDecide'>;

interface ProposedProps extends Rest {
  proposed: ProposedRelation;
  statement: FollowedStatement;
}

/** A relation that could be made, why, and the two answers to it. */
function Proposed({ proposed, statement, ...rest }: ProposedProps) {
  const { from, to, type, why } = proposed;
  const isFrom = from.annotationId === statement.annotationId;
  const words = isFrom ? relationWords(type) : relationWordsBack(type);
  const button = { size: 'small', variant: 'quiet', excludeFromTabOrder: !rest.isCurrent } as const;
  return (
    <li className={styles.proposed}>
      <OtherEnd words={`Proposed: ${words.toLowerCase()}`} other={isFrom ? to : from} {...rest} />
      <div className={styles.decision}>
        <Text size="small" tone="muted">
          {why}
        </Text>
        <Button
          {...button}
          icon={Check}
          shortcut={keysOf('acceptRelation')}
          onPress={() => rest.onDecide(proposed, 'accept')}
        >
          Accept relation
        </Button>
        <Button
          {...button}
          icon={X}
          shortcut={keysOf('dismissRelation')}
          onPress={() => rest.onDecide(proposed, 'dismiss')}
        >
          Dismiss
        </Button>
      </div>
    </li>
  );
}

interface OtherEndProps extends Pick<Rest, 'isCurrent' | 'onGo'> {
  words: string;
  other: RelationEnd;
}

/** How the statement stands to another, which a press shows: in the trail, or else in its article. */
function OtherEnd({ words, other, isCurrent, onGo }: OtherEndProps) {
  const { locale } = useLocale();
  const date = dateWords(other.dateSaid, locale);
  const whence = [other.speaker, date, other.publisher ?? other.title].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className={styles.other}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => {
        if (!onGo(other.annotationId)) openStatement(other);
      }}
    >
      <span className={styles.type}>{words}</span>{' '}
      <span className={styles.quoted} dir="auto">
        {quotedOpening(other.exact, MOST_LETTERS)}
      </span>{' '}
      {whence}
    </button>
  );
}

/** So much of a passage that its line still has room for who said it. */
const MOST_LETTERS = 72;
