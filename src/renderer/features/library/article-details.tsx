import { useEffect, useState } from 'react';
import type { Article } from '../../../domain/article/article';
import type { ArticleId } from '../../../domain/ids';
import { loadArticle, useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import { closeDialog, openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { Locked } from '../../ui/locked';
import { ProgressBar } from '../../ui/progress-bar';
import { Tabs } from '../../ui/tabs';
import { CameFromTab } from './details/came-from-tab';
import { KnownTab } from './details/known-tab';
import { phraseArticleError } from './details/phrase-article-error';
import { SetAsideTab } from './details/set-aside-tab';
import { VersionsTab } from './details/versions-tab';
import styles from './details/details.module.css';

/** What is known of a saved article, what came along with it, and its texts over time; saved as it is typed. */
export function ArticleDetailsDialog({ id }: { id: ArticleId }) {
  const article = useArticle(id);
  const isReadOnly = useReadOnly();
  return (
    <Dialog
      title="Article details"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="large"
      aside={isReadOnly ? 'Open for reading only' : 'Saved as you type'}
      actions={
        <>
          <Button isDisabled={isReadOnly} onPress={() => openDialog({ kind: 'articleText', id })}>
            Edit text…
          </Button>
          <Button variant="primary" onPress={closeDialog}>
            Done
          </Button>
        </>
      }
    >
      {article ? <Details key={id} article={article} /> : <Missing id={id} />}
    </Dialog>
  );
}

/** An article's record, loaded when it is not yet; `null` until then. */
function useArticle(id: ArticleId): Article | null {
  const isThere = useNotebook((state) => state.replica?.loaded.has(id) ?? false);
  useEffect(() => {
    if (!isThere) void loadArticle(id);
  }, [id, isThere]);
  return useNotebook((state) => state.replica?.loaded.get(id)?.article ?? null);
}

function Missing({ id }: { id: ArticleId }) {
  const failure = useNotebook((state) => state.failures.get(id));
  if (!failure) return <ProgressBar label="Opening the article" value={null} />;
  return <ErrorNotice {...phraseArticleError(failure)} />;
}

type Part = 'known' | 'aside' | 'versions' | 'cameFrom';

function Details({ article }: { article: Article }) {
  const [part, setPart] = useState<Part>('known');
  const isReadOnly = useReadOnly();
  return (
    <div className={styles.parts}>
      <Tabs<Part>
        label="Article details"
        value={part}
        onChange={setPart}
        tabs={[
          {
            id: 'known',
            label: 'What is known',
            content: (
              <Locked isLocked={isReadOnly}>
                <KnownTab article={article} />
              </Locked>
            ),
          },
          {
            id: 'aside',
            label: 'Set aside',
            count: article.setAside.length,
            content: (
              <Locked isLocked={isReadOnly}>
                <SetAsideTab article={article} />
              </Locked>
            ),
          },
          {
            id: 'versions',
            label: 'Versions',
            count: article.versions.length,
            content: <VersionsTab article={article} />,
          },
          {
            id: 'cameFrom',
            label: 'Where it came from',
            content: <CameFromTab article={article} />,
          },
        ]}
      />
    </div>
  );
}
