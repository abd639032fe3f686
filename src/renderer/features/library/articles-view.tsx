import { useRef, useState } from 'react';
import type { Selection } from 'react-aria-components';
import { FileInput } from 'lucide-react';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { useImporting } from '../../state/importing';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Heading, Text } from '../../ui/text';
import { ArticleActions } from './article-actions';
import { ArticleFilterBar } from './article-filter-bar';
import { counted } from './article-row';
import { ArticlesTable } from './articles-table';
import { useChoiceForCommands } from './articles-in-focus';
import { useArticleListKeys } from './use-article-list-keys';
import { chosenRows, useListedArticles } from './use-listed-articles';
import styles from './library.module.css';

/** Every article of the notebook in one table, narrowed by a filter, with what can be done to many at once. */
export function ArticlesView() {
  const rows = useListedArticles();
  const [selected, setSelected] = useState<Selection>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const chosen = chosenRows(rows, selected);
  useChoiceForCommands(
    box,
    chosen.map(({ id }) => id),
  );
  const { onKeyDownCapture } = useArticleListKeys(rows, chosen);
  return (
    <section className={styles.view} aria-label="Articles">
      <ViewHead shown={rows.length} />
      <ArticleFilterBar />
      <div ref={box} className={styles.table} onKeyDownCapture={onKeyDownCapture}>
        <ArticlesTable rows={rows} chosen={chosen} selected={selected} onSelect={setSelected} />
      </div>
      {chosen.length > 0 && <ArticleActions rows={chosen} onClear={() => setSelected(new Set())} />}
    </section>
  );
}

function ViewHead({ shown }: { shown: number }) {
  const isReadOnly = useReadOnly();
  const shelf = useView((state) => state.articleList.shelf);
  const all = useNotebook(
    (state) => state.replica?.totals[shelf === 'trash' ? 'trashed' : 'articles'],
  );
  const isBusy = useImporting((state) => state.busy !== null);
  const tally =
    shown === all
      ? counted(shown, 'article')
      : `${shown.toLocaleString()} of ${(all ?? 0).toLocaleString()}`;
  return (
    <header className={styles.head}>
      <Heading level={1} look="title">
        Articles
      </Heading>
      <Text tone="muted" isTabular>
        {tally}
      </Text>
      <span className={styles.gap} />
      <Button
        icon={FileInput}
        isDisabled={isReadOnly}
        shortcut={keysOf('bringIn')}
        isPending={isBusy}
        onPress={() => runCommand('bringIn')}
      >
        Bring in…
      </Button>
    </header>
  );
}
