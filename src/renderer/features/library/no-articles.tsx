import { FileText } from 'lucide-react';
import { clearArticleFilter, filterArticles } from '../../state/article-filter';
import { isNarrowed } from '../../state/article-list';
import { runCommand } from '../../state/command-bus';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** What an empty list of articles says: why it is empty, and the way on. */
export function NoArticles() {
  const list = useView((state) => state.articleList);
  if (isNarrowed(list)) {
    return (
      <EmptyState action={<Button onPress={clearArticleFilter}>Show all</Button>}>
        No article matches the filter.
      </EmptyState>
    );
  }
  if (list.shelf === 'trash') {
    return (
      <EmptyState action={<Button onPress={() => filterArticles({ shelf: 'all' })}>Back</Button>}>
        The trash is empty.
      </EmptyState>
    );
  }
  if (list.shelf === 'starred') {
    return (
      <EmptyState
        action={<Button onPress={() => filterArticles({ shelf: 'all' })}>Show all</Button>}
      >
        Star the articles you keep coming back to.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={FileText}
      action={<Button onPress={() => runCommand('bringIn')}>Bring in…</Button>}
    >
      Bring in the first article: paste it or its address, or drop files here.
    </EmptyState>
  );
}
