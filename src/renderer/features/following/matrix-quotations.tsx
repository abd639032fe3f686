import { X } from 'lucide-react';
import { useMemo, type KeyboardEvent } from 'react';
import { useLocale } from 'react-aria-components';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { type CellWords, cellSentences } from '../../../domain/statement/phrase-matrix';
import { trailWords } from '../../../domain/statement/trail-changes';
import { dateWords, whoWords } from '../../../domain/statement/who-and-when';
import type { SpotStatements } from '../../state/evidence';
import { readFollowed } from '../../state/following';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { List } from '../../ui/list';
import type { KeyboardWish } from '../../ui/rows/use-row-grid';
import { Heading, Passage, Text } from '../../ui/text';
import styles from './matrix.module.css';

/** What is told of a cell whose statements are listed. */
export interface QuotationsOf extends CellWords {
  /** Of its row and column. */
  readonly title: string;
}

interface QuotationsProps {
  of: QuotationsOf;
  /** `null` while they are on their way. */
  statements: SpotStatements | null;
  wish: KeyboardWish | null;
  onClose: () => void;
}

/** The statements behind a cell of the matrix; opening one reads it in its article. */
export function MatrixQuotations({ of, statements, wish, onClose }: QuotationsProps) {
  const rows = useMemo(
    () =>
      (statements?.items ?? []).map((statement) => ({ ...statement, id: statement.annotationId })),
    [statements?.items],
  );
  const read = (id: string, where: 'here' | 'beside'): void => {
    const found = rows.find((row) => row.id === id);
    if (found) readFollowed(found, where);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      return;
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const id = (event.target as Element).closest('[data-key]')?.getAttribute('data-key');
    if (!id) return;
    event.preventDefault();
    event.stopPropagation();
    read(id, 'beside');
  };
  return (
    <section
      className={styles.behind}
      aria-label="Statements behind the cell"
      onKeyDownCapture={onKey}
    >
      <header className={styles.behindHead}>
        <div className={styles.behindWords}>
          <Heading level={2}>{of.title}</Heading>
          <Text size="small" tone="muted">
            {cellSentences(of)}
          </Text>
        </div>
        <IconButton label="Close the list" icon={X} size="small" onPress={onClose} />
      </header>
      {of.why.length === 0 && (
        <List
          label={`Statements: ${of.title}`}
          items={rows}
          rowHeight={76}
          wish={wish}
          textOf={({ exact }) => exact.slice(0, 200)}
          onOpen={(id) => read(id, 'here')}
        >
          {(statement) => <Quotation statement={statement} />}
        </List>
      )}
      {statements !== null && rows.length < statements.total && (
        <footer className={styles.more}>
          <Text size="small" tone="muted">
            The first {rows.length.toLocaleString()} of {statements.total.toLocaleString()}
          </Text>
          <Button size="small" onPress={statements.more}>
            Show more
          </Button>
        </footer>
      )}
    </section>
  );
}

function Quotation({ statement }: { statement: FollowedStatement }) {
  const { locale } = useLocale();
  const { dateSaid, publisher, language } = statement;
  const said = dateWords(dateSaid, locale);
  return (
    <div className={styles.quotation}>
      <Passage size="small" clamp={2} {...(language === null ? {} : { lang: language })}>
        {trailWords(statement)}
      </Passage>
      <Text size="tiny" tone="muted" clamp={1}>
        {[whoWords(statement).name, said, publisher ?? 'publisher unknown'].join(' · ')}
      </Text>
    </div>
  );
}
