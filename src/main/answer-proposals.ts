import type {
  ArticleProposals,
  FoundProposals,
  ProposalQuery,
  ProposedSpeakerCount,
} from '../contract/proposals';
import type { NotebookDesk } from '../desk/notebook-desk';
import type { ProposalsFeed } from '../desk/proposals-feed';
import { isWanted } from '../desk/to-propose';
import type { SpeakerWanted } from '../desk/waiting-places';
import { currentVersion } from '../domain/article/article';
import type { ArticleId } from '../domain/ids';
import { waitingProposals, wordsKey } from '../domain/statement/waiting-proposals';
import type { WholeProposals, WholeProposalsAtHand } from './whole-proposals';

/** What is known of the proposals of the notebook that is open. */
export interface KnownProposals {
  readonly desk: NotebookDesk;
  readonly feed: ProposalsFeed;
  readonly whole: WholeProposalsAtHand;
}

/** The proposals of an article that wait; `null` when there can be none. What is found out is counted too. */
export async function proposalsOf(
  { desk, feed, whole: atHand }: KnownProposals,
  id: ArticleId,
): Promise<ArticleProposals | null> {
  const article = desk.notebook.get('article', id);
  if (!article || !isWanted(article)) return null;
  const [whole] = await atHand.of([article]);
  if (!whole) return null;
  const places = placesOf(whole);
  feed.learn(article, places);
  const now = desk.notebook.get('article', id);
  const { textHash } = currentVersion(article);
  if (!now || currentVersion(now).textHash !== textHash) return null;
  const annotations = desk.notebook.annotationsOf(id);
  const dismissed = now.dismissed ?? [];
  const waiting = waitingProposals(places, { textHash, annotations, dismissed });
  const proposals = waiting.flatMap(({ number }) => whole[number]?.proposal ?? []);
  return { articleId: id, textHash, proposals };
}

/** A page of what waits, from articles that came in last to those that came in first. */
export async function findProposals(
  { desk, feed, whole }: KnownProposals,
  { of, offset, limit }: ProposalQuery,
): Promise<FoundProposals> {
  const found = feed.places.find(newestFirst(desk), wantedIn(of));
  const page = found.slice(offset, offset + limit);
  const ids = [...new Set(page.map(({ articleId }) => articleId))];
  const articles = ids.flatMap((id) => desk.notebook.get('article', id) ?? []);
  const all = await whole.of(articles);
  const byArticle = new Map(
    articles.map((article, at) => [
      article.id,
      { textHash: currentVersion(article).textHash, proposals: all[at] ?? [] },
    ]),
  );
  const items = page.flatMap(({ articleId, number }) => {
    const { textHash, proposals } = byArticle.get(articleId) ?? {};
    const one = proposals?.[number];
    return one && textHash !== undefined ? [{ articleId, textHash, ...one }] : [];
  });
  return { total: found.length, items, next: offset + page.length };
}

/** Who said what waits: most first, then by name, nobody last. */
export function speakersOf({ feed }: KnownProposals): readonly ProposedSpeakerCount[] {
  return [...feed.places.speakers()]
    .map(([speaker, waiting]) => ({ speaker, waiting }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.waiting - a.waiting ||
        ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1),
    );
}

function placesOf(whole: WholeProposals) {
  return whole.map(({ proposal: { start, end, speaker }, exact }, number) => ({
    start,
    end,
    speaker,
    words: wordsKey(exact),
    number,
  }));
}

function newestFirst({ notebook }: NotebookDesk): ArticleId[] {
  const articles = notebook.all('article').filter(isWanted);
  articles.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
  return articles.map(({ id }) => id);
}

function wantedIn(of: ProposalQuery['of']): SpeakerWanted {
  if (of === 'all') return of;
  return of.speaker === null ? null : { name: of.speaker };
}
