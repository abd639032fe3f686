import { useCallback, useRef, useState } from 'react';
import type { Selection } from 'react-aria-components';
import type { ArticleId } from '../../../domain/ids';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { useView } from '../../state/view-store';
import { List } from '../../ui/list';
import { ContextMenu } from '../../ui/context-menu';
import { ArticleListHead } from './article-list-head';
import { ArticleRowView } from './article-row';
import { useChoiceForCommands } from './articles-in-focus';
import { NoArticles } from './no-articles';
import { openListed } from './open-listed';
import { useArticleMenu } from './use-article-menu';
import { useArticleListKeys } from './use-article-list-keys';
import { chosenRows, useListedArticles } from './use-listed-articles';
import styles from './library.module.css';

const ROW_HEIGHT = 68;

/** The sidebar's list of articles. A click or Enter opens one; several can be chosen and acted on together. */
export function ArticleListPanel() {
  const rows = useListedArticles();
  const [selected, setSelected] = useSelection();
  const box = useRef<HTMLDivElement>(null);
  const chosen = chosenRows(rows, selected);
  useChoiceForCommands(box, useIds(chosen));
  const keys = useArticleListKeys(rows, chosen);
  const menu = useArticleMenu(rows, chosen, setSelected);
  return (
    <div ref={box} className={styles.panel} {...keys}>
      <ArticleListHead shown={rows.length} />
      <div className={styles.list}>
        <ContextMenu label="Article actions" items={menu}>
          <List
            label="Articles"
            items={rows}
            rowHeight={ROW_HEIGHT}
            textOf={titleOf}
            selectionMode="multiple"
            selectedKeys={selected}
            onSelectionChange={setSelected}
            onOpen={(id) => openListed(rows.find((row) => row.id === id))}
            empty={<NoArticles />}
          >
            {(row) => <ArticleRowView row={row} isDraggable />}
          </List>
        </ContextMenu>
      </div>
    </div>
  );
}

function titleOf(row: ArticleRow): string {
  return row.title;
}

/** What is chosen: what the reader chose last, or the article that came to be read since. */
function useSelection(): [Selection, (keys: Selection) => void] {
  const reading = useView((state) => {
    const pane = state.panes.find(({ id }) => id === state.focusedPane);
    return pane?.articleId ?? null;
  });
  const [choice, setChoice] = useState<{ reading: ArticleId | null; keys: Selection }>({
    reading,
    keys: new Set(reading ? [reading] : []),
  });
  if (choice.reading !== reading) {
    setChoice({ reading, keys: reading ? new Set([reading]) : choice.keys });
  }
  const select = useCallback((keys: Selection) => setChoice((before) => ({ ...before, keys })), []);
  return [choice.keys, select];
}

function useIds(rows: readonly ArticleRow[]): readonly ArticleId[] {
  return rows.map(({ id }) => id);
}
