import { DEFAULT_ARTICLE_LIST, type ArticleList, type ArticleOrder } from './article-list';
import { useView } from './view-store';

/** Changes what the lists of articles show. */
export function filterArticles(patch: Partial<ArticleList>): void {
  useView.setState(({ articleList }) => ({ articleList: { ...articleList, ...patch } }));
}

/** Shows every article of the shelf again; the order stays. */
export function clearArticleFilter(): void {
  const { shelf, order, descending } = useView.getState().articleList;
  filterArticles({ ...DEFAULT_ARTICLE_LIST, shelf, order, descending });
}

/** Sorts by something; a second time turns the order round. */
export function sortArticlesBy(order: ArticleOrder): void {
  const { articleList } = useView.getState();
  const descending =
    articleList.order === order ? !articleList.descending : startsDescending(order);
  filterArticles({ order, descending });
}

/** Names begin at A; dates and numbers begin with the newest and the most. */
function startsDescending(order: ArticleOrder): boolean {
  return order !== 'title' && order !== 'publisher';
}
