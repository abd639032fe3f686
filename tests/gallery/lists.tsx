import { useMemo, useState } from 'react';
import { ChipDot } from '../../src/renderer/ui/chip';
import { Count } from '../../src/renderer/ui/count';
import { List } from '../../src/renderer/ui/list';
import { Table } from '../../src/renderer/ui/table';
import type { TableSort } from '../../src/renderer/ui/table';
import { Text } from '../../src/renderer/ui/text';
import { Tree } from '../../src/renderer/ui/tree';
import type { HighlightColour } from '../../src/domain/annotation/annotation';
import styles from './gallery.module.css';
import { Part } from './part';

interface Article {
  id: string;
  title: string;
  publisher: string;
  published: string;
  statements: number;
}

interface Code {
  id: string;
  label: string;
  colour: HighlightColour | null;
  count: number;
  children: Code[];
}

const TITLES = [
  'Minister rules out a higher dam',
  'Works ministry confirms dam study',
  'Downstream towns ask for an answer',
  'A promise of 2029, remembered',
];
const PAPERS = ['The Harbour Courier', 'Delta Wire', 'Morning Register'];
const COLUMNS = [
  { id: 'title', title: 'Title', width: '3fr', isSortable: true, isRowHeader: true, minWidth: 200 },
  { id: 'publisher', title: 'Publisher', width: '2fr', isSortable: true, minWidth: 120 },
  { id: 'published', title: 'Published', width: 120, isSortable: true },
  { id: 'statements', title: 'Statements', width: 110, isSortable: true, align: 'end' },
] as const;
const CODES: Code[] = [
  {
    id: 'water',
    label: 'water',
    colour: 'sky',
    count: 41,
    children: [
      {
        id: 'dam',
        label: 'dam',
        colour: 'sky',
        count: 18,
        children: [
          { id: 'height', label: 'height of the dam', colour: 'sky', count: 6, children: [] },
        ],
      },
      { id: 'drought', label: 'drought', colour: null, count: 4, children: [] },
    ],
  },
  { id: 'rates', label: 'rates', colour: 'apricot', count: 12, children: [] },
  {
    id: 'stance',
    label: 'stance',
    colour: 'rose',
    count: 9,
    children: [{ id: 'denial', label: 'denial', colour: 'rose', count: 3, children: [] }],
  },
];

function articles(count: number): Article[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `article:${i}`,
    title: `${TITLES[i % TITLES.length]}${i > 3 ? ` (${i})` : ''}`,
    publisher: PAPERS[i % PAPERS.length] ?? '',
    published: `${(i % 28) + 1} March 2031`,
    statements: (i * 7) % 23,
  }));
}

function ArticleTable({ items }: { items: Article[] }) {
  const [sort, setSort] = useState<TableSort>({ column: 'published', direction: 'descending' });
  const sorted = useMemo(() => {
    const way = sort.direction === 'ascending' ? 1 : -1;
    const key = sort.column as keyof Article;
    return items.toSorted((a, b) => way * String(a[key]).localeCompare(String(b[key])));
  }, [items, sort]);
  return (
    <Table
      label="Articles"
      columns={COLUMNS}
      items={sorted}
      textOf={(it) => it.title}
      sort={sort}
      onSort={setSort}
      selectionMode="multiple"
      cell={cellOf}
    />
  );
}

function cellOf(item: Article, column: string) {
  if (column === 'title') return item.title;
  if (column === 'statements') return <Count value={item.statements} />;
  return (
    <Text tone="muted" isTabular>
      {column === 'publisher' ? item.publisher : item.published}
    </Text>
  );
}

/** Lists, tables and trees; `?rows=10000` measures them. */
export function ListsPage() {
  const rows = Number(new URLSearchParams(window.location.search).get('rows') ?? 200);
  const items = useMemo(() => articles(rows), [rows]);
  return (
    <div className={styles.sheet}>
      <Part title="Table" isWide>
        <div className={styles.tall}>
          <ArticleTable items={items} />
        </div>
      </Part>
      <Part title="List">
        <div className={styles.tall}>
          <List
            label="Articles in the sidebar"
            items={items}
            rowHeight={48}
            textOf={(it) => it.title}
            selectionMode="single"
            defaultSelectedKeys={['article:1']}
          >
            {(item) => (
              <>
                <div className={styles.grow}>
                  <div className={styles.grow}>{item.title}</div>
                  <Text size="small" tone="muted">
                    {item.publisher} · {item.published}
                  </Text>
                </div>
                <Count value={item.statements} />
              </>
            )}
          </List>
        </div>
      </Part>
      <Part title="Codebook">
        <div className={styles.tall}>
          <Tree
            label="Codebook"
            nodes={CODES}
            defaultExpandedKeys={['water', 'dam']}
            selectionMode="single"
            defaultSelectedKeys={['dam']}
          >
            {(code) => (
              <>
                <ChipDot colour={code.colour} />
                <span className={styles.grow}>{code.label}</span>
                <Count value={code.count} />
              </>
            )}
          </Tree>
        </div>
      </Part>
    </div>
  );
}
