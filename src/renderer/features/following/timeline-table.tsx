import { useCallback, useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailWords } from '../../../domain/statement/trail-changes';
import { orderedBy, type StatementColumn } from '../../../domain/statement/order-rows';
import { whenWords, whoWords } from '../../../domain/statement/who-and-when';
import type { Replica } from '../../state/replica';
import { openOnTimeline, useTimeline } from '../../state/timeline';
import { Chip } from '../../ui/chip';
import { Table, type TableColumn } from '../../ui/table';
import { Passage, Text } from '../../ui/text';
import styles from './timeline.module.css';

interface TimelineTableProps {
  items: readonly FollowedStatement[];
  tags: Replica['tags'];
}

const COLUMNS: readonly (TableColumn & { readonly id: StatementColumn })[] = [
  { id: 'date', title: 'Date said', width: '1.4fr', minWidth: 132, isSortable: true },
  { id: 'speaker', title: 'Speaker', width: '1.8fr', minWidth: 120, isSortable: true },
  {
    ...{ id: 'passage', title: 'Passage', width: '4fr', minWidth: 200 },
    ...{ isRowHeader: true, isSortable: true },
  },
  { id: 'tags', title: 'Tags', width: '1.4fr', minWidth: 90, isSortable: true },
  { id: 'publisher', title: 'Publisher', width: '1.4fr', minWidth: 100, isSortable: true },
];

interface TableRow {
  readonly id: string;
  readonly statement: FollowedStatement;
}

/** All that the picture shows, and what it can't: one row for each statement. */
export function TimelineTable({ items, tags }: TimelineTableProps) {
  const { locale } = useLocale();
  const sort = useTimeline((state) => state.sort);
  const rows = useMemo((): readonly TableRow[] => {
    const column = COLUMNS.find(({ id }) => id === sort.column)?.id ?? 'date';
    const named = (statement: FollowedStatement): readonly string[] =>
      statement.tags.flatMap((id) => tags.get(id)?.name ?? []);
    return orderedBy(items, column, sort.direction, named).map((statement) => ({
      id: statement.annotationId,
      statement,
    }));
  }, [items, tags, sort]);
  const cell = useCallback(
    ({ statement }: TableRow, column: string) => (
      <Cell statement={statement} column={column} tags={tags} locale={locale} />
    ),
    [tags, locale],
  );
  return (
    <Table
      label="Statements of the timeline"
      columns={COLUMNS}
      items={rows}
      cell={cell}
      textOf={({ statement }) => trailWords(statement).slice(0, 200)}
      sort={sort}
      onSort={(next) => useTimeline.setState({ sort: next })}
      onOpen={(id) => {
        const row = rows.find((each) => each.id === id);
        if (row !== undefined) openOnTimeline(row.statement);
      }}
      rowHeight={52}
    />
  );
}

interface CellProps {
  statement: FollowedStatement;
  column: string;
  tags: Replica['tags'];
  locale: string;
}

function Cell({ statement, column, tags, locale }: CellProps) {
  switch (column) {
    case 'date': {
      const { date, doubt } = whenWords(statement, locale);
      return <Lines first={date} second={doubt ?? ''} isMuted={statement.dateSaid === null} />;
    }
    case 'speaker': {
      const { name, office } = whoWords(statement);
      return <Lines first={name} second={office} isMuted={statement.speaker === null} />;
    }
    case 'passage':
      return (
        <Passage size="small" clamp={2} lang={statement.language ?? undefined}>
          {trailWords(statement)}
        </Passage>
      );
    case 'tags':
      return (
        <div className={styles.tags}>
          {statement.tags.flatMap((id) => {
            const tag = tags.get(id);
            return tag ? [<Chip key={id} label={tag.name} colour={tag.colour} />] : [];
          })}
        </div>
      );
    default:
      return <Lines first={statement.publisher ?? ''} second={statement.title} isMuted={false} />;
  }
}

interface LinesProps {
  first: string;
  second: string;
  isMuted: boolean;
}

function Lines({ first, second, isMuted }: LinesProps) {
  return (
    <div className={styles.cell}>
      <Text size="small" tone={isMuted ? 'muted' : 'ink'} clamp={1}>
        {first}
      </Text>
      {second !== '' && (
        <Text size="small" tone="muted" clamp={1}>
          {second}
        </Text>
      )}
    </div>
  );
}
