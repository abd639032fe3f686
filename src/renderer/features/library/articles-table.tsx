import { useCallback, useRef } from 'react';
import { useLocale } from 'react-aria-components';
import type { Selection } from 'react-aria-components';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { filterArticles } from '../../state/article-filter';
import type { ArticleOrder } from '../../state/article-list';
import { useNotebook } from '../../state/notebook-store';
import type { Replica } from '../../state/replica';
import { useView } from '../../state/view-store';
import { ContextMenu } from '../../ui/context-menu';
import { Table } from '../../ui/table';
import { Text } from '../../ui/text';
import { columnsFor, type ColumnId } from './article-columns';
import { StarMark } from './article-row';
import { NoArticles } from './no-articles';
import { openListed } from './open-listed';
import { ReadingMark } from './reading-mark';
import { shortDate } from './short-date';
import { TagsOf } from './tags-of';
import { useArticleMenu } from './use-article-menu';
import { useKeptScroll } from './use-kept-scroll';
import { useWidth } from './use-width';
import styles from './library.module.css';

export interface ArticlesTableProps {
  rows: readonly ArticleRow[];
  chosen: readonly ArticleRow[];
  selected: Selection;
  onSelect: (keys: Selection) => void;
}

/** The articles as a table; which columns stand in it depends on the room there is. */
export function ArticlesTable({ rows, chosen, selected, onSelect }: ArticlesTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const columns = columnsFor(useWidth(box));
  const { order, descending } = useView((state) => state.articleList);
  const tags = useNotebook((state) => state.replica?.tags);
  const { locale } = useLocale();
  useKeptScroll(box);
  const cell = useCallback(
    (row: ArticleRow, column: string) => (
      <CellOf row={row} column={column as ColumnId} tags={tags} locale={locale} />
    ),
    [tags, locale],
  );
  const menu = useArticleMenu(rows, chosen, onSelect);
  return (
    <ContextMenu label="Article actions" items={menu}>
      <div
        ref={box}
        className={styles.fill}
        onClickCapture={(event) => openTitle(event.target, rows)}
      >
        <Table
          label="Articles"
          columns={columns}
          items={rows}
          cell={cell}
          textOf={titleOf}
          sort={{ column: order, direction: descending ? 'descending' : 'ascending' }}
          onSort={({ column, direction }) =>
            filterArticles({
              order: column as ArticleOrder,
              descending: direction === 'descending',
            })
          }
          onOpen={(id) => openListed(rows.find((row) => row.id === id))}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={onSelect}
          empty={<NoArticles />}
        />
      </div>
    </ContextMenu>
  );
}

function titleOf(row: ArticleRow): string {
  return row.title;
}

/** A click on a title opens its article; anywhere else in the row it chooses the row. Enter opens too. */
function openTitle(target: EventTarget, rows: readonly ArticleRow[]): void {
  const id = (target as Element).closest('[data-open]')?.getAttribute('data-open');
  if (id) openListed(rows.find((row) => row.id === id));
}

interface CellProps {
  row: ArticleRow;
  column: ColumnId;
  tags: Replica['tags'] | undefined;
  locale: string;
}

function CellOf({ row, column, tags, locale }: CellProps) {
  switch (column) {
    case 'title':
      return <TitleCell row={row} />;
    case 'publisher':
      if (row.publisher === null) return <Text tone="muted">unknown</Text>;
      return <span className={styles.ellipsis}>{row.publisher}</span>;
    case 'published':
      return (
        <Text tone={row.published === null ? 'muted' : 'ink'}>
          {shortDate(row.published, locale)}
        </Text>
      );
    case 'highlights':
    case 'statements':
    case 'words':
      return <NumberCell value={row[column]} />;
    case 'tags':
      return <TagsOf ids={row.tags} tags={tags} />;
    case 'added':
      return <Text tone="muted">{new Date(row.createdAt).toLocaleDateString(locale, DAY)}</Text>;
  }
}

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };

function TitleCell({ row }: { row: ArticleRow }) {
  return (
    <>
      <ReadingMark reading={row.reading} />
      <span className={styles.title} data-open={row.id} data-reading={row.reading} dir="auto">
        {row.title}
      </span>
      {row.starred && <StarMark />}
    </>
  );
}

/** Noughts stay out of the way, so that the eye finds where something is. */
function NumberCell({ value }: { value: number }) {
  if (value === 0) return <Text tone="muted">–</Text>;
  return <Text isTabular>{value.toLocaleString()}</Text>;
}
