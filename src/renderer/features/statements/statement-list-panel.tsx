import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import { ANY_ANNOTATION } from '../../../domain/annotation/annotation-filter';
import { quotedWords } from '../../../domain/annotation/said-words';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { useAnnotationSearch } from '../../state/annotation-search';
import { useNotebook } from '../../state/notebook-store';
import { readPassage } from '../../state/panes-actions';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { Passage, Text } from '../../ui/text';
import styles from './statements.module.css';

const STATEMENTS_ONLY = { ...ANY_ANNOTATION, kind: 'statement' } as const;

/** The sidebar's list of statements in order of date said; opening one reads it in its article. */
export function StatementListPanel() {
  const { items } = useAnnotationSearch(STATEMENTS_ONLY, 'date');
  const speakers = useNotebook((state) => state.replica?.speakers);
  const { locale } = useLocale();
  const rows = useMemo(
    () => (items ?? []).map(({ annotation }) => ({ id: annotation.id, annotation })),
    [items],
  );
  return (
    <List
      label="Statements"
      items={rows}
      rowHeight={48}
      textOf={({ annotation }) => quotedWords(annotation).slice(0, 200)}
      onOpen={(id) => {
        const found = rows.find((row) => row.id === id)?.annotation;
        if (found) readPassage(found.target.articleId, found.id);
      }}
      empty={items && <EmptyState>Select what somebody said and press S.</EmptyState>}
    >
      {({ annotation, annotation: { attribution } }) => (
        <div className={styles.line}>
          <Passage size="small" clamp={1}>
            {quotedWords(annotation)}
          </Passage>
          <Text size="tiny" tone="muted" clamp={1}>
            {(attribution?.speakerId && speakers?.get(attribution.speakerId)?.name) ??
              'Speaker unknown'}
            {' · '}
            {attribution?.dateSaid ? describeEdtf(attribution.dateSaid, locale) : 'date unknown'}
          </Text>
        </div>
      )}
    </List>
  );
}
