import { BookOpen, Columns2, GitCompareArrows } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { RelationRow } from '../../../domain/notebook/rows';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { NO_SPEAKER, whenWords } from '../../../domain/statement/who-and-when';
import { keysOf } from '../../state/command-keys';
import { openTrail } from '../../state/following';
import type { ProposedRelation } from '../../state/proposed-relations';
import type { Replica } from '../../state/replica';
import { compareStatement, openStatement, useTrail } from '../../state/trail';
import { Chip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { Text } from '../../ui/text';
import { TrailPassage } from './trail-passage';
import { TrailRelations } from './trail-relations';
import type { TrailItemRow } from './trail-rows';
import { whenceWords } from './trail-words';
import type { Decide } from './use-trail-proposals';
import styles from './trail.module.css';

interface TrailItemProps {
  row: TrailItemRow;
  /** Statements in the trail, fetched or not. */
  total: number;
  /** Whether the keyboard reaches it by Tab. */
  isCurrent: boolean;
  relations: readonly RelationRow[] | undefined;
  /** Relations that could be made. */
  proposed: readonly ProposedRelation[] | undefined;
  tags: Replica['tags'];
  /** Goes to another statement of the trail, or opens one that is not in it. */
  onGo: (annotationId: string) => boolean;
  onDecide: Decide;
}

/** One statement: when, who as what, the passage with its changes, what it is about, and where it stands. */
export const TrailItem = memo(function TrailItem(props: TrailItemProps) {
  const { row, total, isCurrent, tags } = props;
  const { statement, place } = row;
  const { locale } = useLocale();
  const when = whenWords(statement, locale);
  const id = `trail-${statement.annotationId}`;
  return (
    <article
      className={styles.item}
      data-row={row.key}
      data-undated={statement.dateSaid === null ? '' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={`${id}-when ${id}-who`}
      aria-posinset={place}
      aria-setsize={total}
      onFocus={() => useTrail.setState({ current: statement.annotationId })}
      onKeyDown={(event) => openByKey(event, statement)}
    >
      <div className={styles.when} id={`${id}-when`}>
        <Text weight="medium" tone={statement.dateSaid === null ? 'muted' : 'ink'}>
          {when.date}
        </Text>
        {when.doubt !== null && (
          <Text size="small" tone="muted">
            {when.doubt}
          </Text>
        )}
      </div>
      <div className={styles.what}>
        <div className={styles.who}>
          <span id={`${id}-who`}>
            <Who statement={statement} isCurrent={isCurrent} />
          </span>
          <Actions statement={statement} isCurrent={isCurrent} />
        </div>
        <TrailPassage row={row} isCurrent={isCurrent} />
        <About statement={statement} tags={tags} />
        <button
          type="button"
          className={styles.whence}
          tabIndex={isCurrent ? 0 : -1}
          onClick={(event) =>
            openStatement(statement, event.ctrlKey || event.metaKey ? 'beside' : 'here')
          }
        >
          {whenceWords(statement, locale)}
        </button>
        <TrailRelations
          statement={statement}
          relations={props.relations}
          proposed={props.proposed}
          isCurrent={isCurrent}
          onGo={props.onGo}
          onDecide={props.onDecide}
        />
      </div>
    </article>
  );
});

/** Enter opens the passage, with Ctrl or Cmd beside what is open. */
function openByKey(event: KeyboardEvent<HTMLElement>, statement: FollowedStatement): void {
  if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
  event.preventDefault();
  event.stopPropagation();
  openStatement(statement, event.ctrlKey || event.metaKey ? 'beside' : 'here');
}

interface WhoProps {
  statement: FollowedStatement;
  isCurrent: boolean;
}

/** Who said it, as what and for whom; a press on the speaker or the organisation follows them alone. */
function Who({ statement, isCurrent }: WhoProps) {
  const { speakerId, speaker, role, organisation } = statement;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      {speakerId === null || speaker === null ? (
        <Text tone="muted">
          {role === null && organisation === null ? NO_SPEAKER : `${NO_SPEAKER},`}
        </Text>
      ) : (
        <button
          type="button"
          className={styles.speaker}
          tabIndex={tabIndex}
          title={`Follow only ${speaker}`}
          onClick={() => openTrail({ speakerId })}
        >
          {speaker}
        </button>
      )}
      {role !== null && <Text tone="muted">{` ${role}${organisation === null ? '' : ','}`}</Text>}
      {organisation !== null && (
        <>
          {' '}
          <button
            type="button"
            className={styles.organisation}
            tabIndex={tabIndex}
            title={`Follow only ${organisation}`}
            onClick={() => openTrail({ organisation })}
          >
            {organisation}
          </button>
        </>
      )}
    </>
  );
}

interface ActionsProps {
  statement: FollowedStatement;
  isCurrent: boolean;
}

/** What can be done with the statement; seen while the pointer or the keyboard is on it. */
function Actions({ statement, isCurrent }: ActionsProps) {
  const shared = { size: 'small', excludeFromTabOrder: !isCurrent } as const;
  return (
    <div className={styles.actions}>
      <IconButton
        {...shared}
        label="Open the passage"
        shortcut="Enter"
        icon={BookOpen}
        onPress={() => openStatement(statement)}
      />
      <IconButton
        {...shared}
        label="Open the passage beside"
        shortcut={keysOf('openBeside')}
        icon={Columns2}
        onPress={() => openStatement(statement, 'beside')}
      />
      <IconButton
        {...shared}
        label="Compare with another statement"
        shortcut={keysOf('comparePassage')}
        icon={GitCompareArrows}
        onPress={() => compareStatement(statement)}
      />
    </div>
  );
}

/** The position taken, and the tags. */
function About({ statement, tags }: { statement: FollowedStatement; tags: Replica['tags'] }) {
  const known = statement.tags.flatMap((id) => tags.get(id) ?? []);
  if (statement.stance === null && known.length === 0) return null;
  return (
    <div className={styles.about}>
      {statement.stance !== null && (
        <Text size="small">
          <span className={styles.label}>Stance:</span> {statement.stance}
        </Text>
      )}
      {known.map((tag) => (
        <Chip key={tag.id} label={tag.name} colour={tag.colour} />
      ))}
    </div>
  );
}
