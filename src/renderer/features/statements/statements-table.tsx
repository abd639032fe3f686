import { useCallback, useMemo } from 'react';
import { useLocale, type Selection } from 'react-aria-components';
import type { FoundAnnotation } from '../../../contract/notebook-views';
import { quotedWords } from '../../../domain/annotation/said-words';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { useCommands } from '../../state/command-bus';
import { readPassage } from '../../state/panes-actions';
import type { Replica } from '../../state/replica';
import { useView } from '../../state/view-store';
import { Chip, ChipDot } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { Table, type TableColumn, type TableSort } from '../../ui/table';
import { Passage, Text } from '../../ui/text';
import styles from './statements.module.css';

interface StatementsTableProps {
  items: readonly FoundAnnotation[];
  isLoaded: boolean;
  replica: Replica;
  selected: Selection;
  onSelect: (selected: Selection) => void;
}

const COLUMNS: readonly TableColumn[] = [
  { id: 'passage', title: 'Passage', width: '4fr', minWidth: 220, isRowHeader: true },
  { id: 'speaker', title: 'Speaker', width: '2fr', minWidth: 110 },
  { id: 'date', title: 'Date said', width: '1.3fr', minWidth: 144, isSortable: true },
  { id: 'tags', title: 'Tags', width: '1.6fr', minWidth: 90 },
  { id: 'article', title: 'Article', width: '2.2fr', minWidth: 120, isSortable: true },
];

interface TableRow extends FoundAnnotation {
  readonly id: string;
}

/** One row for each annotation; Enter reads it in its article, Ctrl or Cmd with Enter beside what is open. */
export function StatementsTable(props: StatementsTableProps) {
  const { items, isLoaded, replica, selected, onSelect } = props;
  const order = useView((state) => state.statementsOrder);
  const rows = useMemo<TableRow[]>(
    () => items.map((found) => ({ ...found, id: found.annotation.id })),
    [items],
  );
  const open = (id: string, where: 'here' | 'beside'): void => {
    const found = rows.find((row) => row.id === id)?.annotation;
    if (found) readPassage(found.target.articleId, found.id, where);
  };
  useCommands({
    openBeside: () => {
      const first = rows.find((row) => selected === 'all' || selected.has(row.id));
      if (!first) return false;
      open(first.id, 'beside');
      return true;
    },
  });
  const cell = useCallback(
    (row: TableRow, column: string) => <CellOf row={row} column={column} replica={replica} />,
    [replica],
  );
  return (
    <Table
      label="Annotations that match the filter"
      columns={COLUMNS}
      items={rows}
      cell={cell}
      textOf={openingOf}
      sort={sortOf(order)}
      onSort={({ column }) =>
        useView.setState({ statementsOrder: column === 'date' ? 'date' : 'article' })
      }
      onOpen={(id) => open(id, 'here')}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      rowHeight={64}
      empty={
        isLoaded ? (
          <EmptyState>
            Nothing matches. Loosen the filter, or mark a passage in an article first.
          </EmptyState>
        ) : null
      }
    />
  );
}

function openingOf({ annotation }: TableRow): string {
  return quotedWords(annotation).slice(0, 200);
}

function sortOf(order: 'date' | 'article' | 'newest'): TableSort | undefined {
  return order === 'newest' ? undefined : { column: order, direction: 'ascending' };
}

interface CellOfProps {
  row: TableRow;
  column: string;
  replica: Replica;
}

function CellOf({ row: { annotation }, column, replica }: CellOfProps) {
  const { locale } = useLocale();
  const { attribution, target, tags } = annotation;
  const article = replica.rows.get(target.articleId);
  switch (column) {
    case 'passage':
      return (
        <div className={styles.passage}>
          <ChipDot colour={annotation.colour} />
          <Passage size="small" clamp={2} lang={article?.language ?? undefined}>
            {quotedWords(annotation)}
          </Passage>
        </div>
      );
    case 'speaker':
      return attribution ? <SpeakerCell attribution={attribution} replica={replica} /> : null;
    case 'date':
      if (!attribution) return null;
      return attribution.dateSaid ? (
        <Text size="small">{describeEdtf(attribution.dateSaid, locale)}</Text>
      ) : (
        <Text size="small" tone="muted">
          unknown
        </Text>
      );
    case 'tags':
      return (
        <div className={styles.tags}>
          {tags.map((id) => {
            const tag = replica.tags.get(id);
            return tag && <Chip key={id} label={tag.name} colour={tag.colour} />;
          })}
        </div>
      );
    default:
      return (
        <div className={styles.clamped}>
          <Text size="small" tone="muted" clamp={2}>
            {article?.title ?? ''}
          </Text>
        </div>
      );
  }
}

interface SpeakerCellProps {
  attribution: NonNullable<FoundAnnotation['annotation']['attribution']>;
  replica: Replica;
}

function SpeakerCell({ attribution, replica }: SpeakerCellProps) {
  const { speakerId, role, organisation } = attribution;
  const name = speakerId && replica.speakers.get(speakerId)?.name;
  const office = [role, organisation].filter(Boolean).join(', ');
  return (
    <div className={styles.speaker}>
      <Text size="small" tone={name ? 'ink' : 'muted'} clamp={1}>
        {name ?? 'Speaker unknown'}
      </Text>
      {office && (
        <Text size="tiny" tone="muted" clamp={1}>
          {office}
        </Text>
      )}
    </div>
  );
}
