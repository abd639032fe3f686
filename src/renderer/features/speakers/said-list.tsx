import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { AnnotationFilter } from '../../../domain/annotation/annotation-filter';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailWords } from '../../../domain/statement/trail-changes';
import { NO_DATE, NO_SPEAKER } from '../../../domain/statement/who-and-when';
import { readSaid, useFirstStatements } from '../../state/speaker-page';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Heading, Passage, Text } from '../../ui/text';
import styles from './speakers.module.css';

/** Statements that are shown at first, and with every step more. */
const A_FEW = 50;

interface SaidListProps {
  title: string;
  filter: Partial<AnnotationFilter>;
  /** Names who said it, where that is not the speaker of the page. */
  isNamed?: boolean;
  /** What stands there while nothing was said. */
  empty: string;
}

/** Statements in order of date said, those without a date apart; each opens its passage. */
export function SaidList({ title, filter, isNamed = false, empty }: SaidListProps) {
  const [limit, setLimit] = useState(A_FEW);
  const found = useFirstStatements(filter, limit);
  if (found === null) return null;
  const { items, total } = found;
  const dated = items.filter(({ dateSaid }) => dateSaid !== null);
  const undated = items.filter(({ dateSaid }) => dateSaid === null);
  return (
    <section className={styles.part} aria-label={title}>
      <Heading level={3} look="label">
        {title}
      </Heading>
      {total === 0 && <EmptyState>{empty}</EmptyState>}
      <SaidItems label={title} items={dated} isNamed={isNamed} />
      {undated.length > 0 && (
        <>
          <Heading level={4} look="label">
            {NO_DATE}
          </Heading>
          <SaidItems label={`${title}, date said unknown`} items={undated} isNamed={isNamed} />
        </>
      )}
      {items.length < total && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + A_FEW)}>
          {`Show ${Math.min(A_FEW, total - items.length)} more of ${total.toLocaleString()}`}
        </Button>
      )}
    </section>
  );
}

interface SaidItemsProps {
  label: string;
  items: readonly FollowedStatement[];
  isNamed: boolean;
}

function SaidItems({ label, items, isNamed }: SaidItemsProps) {
  if (items.length === 0) return null;
  return (
    <ol className={styles.said} aria-label={label}>
      {items.map((statement) => (
        <li key={statement.annotationId} className={styles.saidItem}>
          <button type="button" className={styles.opens} onClick={() => readSaid(statement)}>
            <SaidLine statement={statement} isNamed={isNamed} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function SaidLine({ statement, isNamed }: { statement: FollowedStatement; isNamed: boolean }) {
  const { locale } = useLocale();
  const { dateSaid, speaker, role, publisher, published, title, language } = statement;
  const date = dateSaid && describeEdtf(dateSaid, locale);
  const who = isNamed ? [speaker ?? NO_SPEAKER, role].filter(Boolean).join(', ') : null;
  const day = published === null ? 'article undated' : describeEdtf(published, locale);
  return (
    <>
      {(date ?? who) !== null && (
        <Text size="small" weight="medium" isTabular>
          {[date, who].filter(Boolean).join(' · ')}
        </Text>
      )}
      <Passage clamp={3} {...(language === null ? {} : { lang: language })}>
        {trailWords(statement)}
      </Passage>
      <Text size="small" tone="muted" clamp={1}>
        {`${publisher ?? title}, ${day}`}
      </Text>
    </>
  );
}
