import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailWords } from '../../../domain/statement/trail-changes';
import { rangeWords, spanned } from '../../../domain/statement/timeline-words';
import { NO_DATE, whenWords, whoWords } from '../../../domain/statement/who-and-when';
import { Passage, Text } from '../../ui/text';
import type { StopInHand } from './timeline-stops';
import type { Size } from './use-timeline';
import styles from './timeline.module.css';

interface TimelineCardProps {
  inHand: StopInHand;
  /** Where the mark is from the top of the picture, in pixels. */
  y: number;
  /** Of the picture; the card stays within. */
  size: Size;
}

const CARD_WIDTH = 340;
/** Room that a card may take; it stands above its mark where there is less below. */
const CARD_HEIGHT = 190;

/** What the mark under the pointer or the keyboard holds. */
export function TimelineCard({ inHand, y, size }: TimelineCardProps) {
  const { x } = inHand;
  const { width, height } = size;
  const left = Math.max(Math.min(x - CARD_WIDTH / 2, width - CARD_WIDTH - 4), 4);
  const isAbove = y + CARD_HEIGHT > height && y > height / 2;
  const place = isAbove ? { bottom: height - y + 16 } : { top: y + 16 };
  const [first] = inHand.statements;
  if (first === undefined) return null;
  return (
    // What it says the name of the mark says already.
    <div className={styles.card} style={{ left, width: CARD_WIDTH, ...place }} aria-hidden>
      {inHand.statements.length === 1 ? (
        <StatementCard statement={first} />
      ) : (
        <SeveralCard inHand={inHand} />
      )}
    </div>
  );
}

function StatementCard({ statement }: { statement: FollowedStatement }) {
  const { locale } = useLocale();
  const { name, office } = whoWords(statement);
  const { date, doubt } = whenWords(statement, locale);
  const { publisher, published, title } = statement;
  const where = [publisher, published && describeEdtf(published, locale)].filter(Boolean);
  return (
    <>
      <Passage clamp={3} lang={statement.language ?? undefined}>
        {trailWords(statement)}
      </Passage>
      <div className={styles.cardLine}>
        <Text weight="medium" tone={statement.speaker === null ? 'muted' : 'ink'}>
          {name}
        </Text>
        {office !== '' && <Text tone="muted">{` ${office}`}</Text>}
      </div>
      <Text size="small">
        {date}
        {doubt !== null && <Text size="small" tone="muted">{` · ${doubt}`}</Text>}
      </Text>
      <Text size="small" tone="muted" clamp={1}>
        {[...where, title].join(' · ')}
      </Text>
    </>
  );
}

/** So many of a cluster are shown by their words. */
const FIRST_ONES = 3;

function SeveralCard({ inHand: { stop, statements } }: { inHand: StopInHand }) {
  const { locale } = useLocale();
  const time = stop.placed === null ? NO_DATE : rangeWords(spanned(stop.placed), locale);
  return (
    <>
      <Text weight="medium">{`${statements.length.toLocaleString(locale)} statements`}</Text>
      <Text size="small" tone="muted">
        {time}
      </Text>
      {statements.slice(0, FIRST_ONES).map((statement) => (
        <Passage key={statement.annotationId} size="small" clamp={1}>
          {trailWords(statement)}
        </Passage>
      ))}
      <Text size="small" tone="muted">
        Press to see them all
      </Text>
    </>
  );
}
