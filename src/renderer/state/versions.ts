import { create } from 'zustand';
import type { ArticleError } from '../../contract/notebook-views';
import type { Article } from '../../domain/article/article';
import type { ArticleText } from '../../domain/article/article-text';
import { type VersionDifference, versionDifference } from '../../domain/compare/version-difference';
import { type VersionNames, versionMarkdown } from '../../domain/compare/version-markdown';
import type { ArticleId, Sha256 } from '../../domain/ids';
import { fail, ok, type Result } from '../../domain/result';
import { afterPaint } from '../platform/after-paint';
import { bridge } from '../platform/bridge';
import { readVersion } from './article-versions';
import { tell } from './messages';
import { focusedArticle } from './panes-actions';
import { goTo } from './view-store';

/** Which versions of which article are looked at. Versions are named by their place, from 0. */
export interface VersionsShown {
  readonly articleId: ArticleId | null;
  /** `null` means the last two. */
  readonly pair: { readonly first: number; readonly second: number } | null;
}

/** The versions that are looked at, written only by this file's actions. */
export const useVersions = create<VersionsShown>(() => ({ articleId: null, pair: null }));

/** Shows the versions of an article, by default the focused one; `false` when there is none. */
export function showVersions(id: ArticleId | null = focusedArticle()): boolean {
  if (id === null) return false;
  if (useVersions.getState().articleId !== id) useVersions.setState({ articleId: id, pair: null });
  goTo('versions');
  return true;
}

/** Compares two versions of the article that is shown; of two equal ones nothing changes. */
export function compareVersions(first: number, second: number): void {
  if (first !== second) useVersions.setState({ pair: { first, second } });
}

/** The two versions that are compared; `null` while the article has only one. */
export function comparedPair(
  { versions }: Article,
  pair: VersionsShown['pair'],
): { readonly first: number; readonly second: number } | null {
  const last = versions.length - 1;
  if (last < 1) return null;
  if (pair !== null && pair.first <= last && pair.second <= last) return pair;
  return { first: last - 1, second: last };
}

/** Two versions with what became of the one in the other. */
export interface Compared {
  readonly first: ArticleText;
  readonly second: ArticleText;
  readonly difference: VersionDifference;
}

/** Differences that are kept: of the pairs looked at last. */
const MOST_KEPT = 12;
const kept = new Map<string, Compared>();

/** Reads two versions and compares them, once what is to be shown meanwhile is painted. */
export async function comparedVersions(
  first: Sha256,
  second: Sha256,
): Promise<Result<Compared, ArticleError>> {
  const key = `${first} ${second}`;
  const known = kept.get(key);
  if (known) return ok(known);
  const [one, other] = await Promise.all([readVersion(first), readVersion(second)]);
  if (!one.ok) return fail(one.error);
  if (!other.ok) return fail(other.error);
  await afterPaint();
  const difference = versionDifference(one.value, other.value);
  const compared = { first: one.value, second: other.value, difference };
  kept.set(key, compared);
  for (const old of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(old);
  }
  return ok(compared);
}

/** Puts a difference on the clipboard as Markdown. */
export async function copyVersionDifference(
  { difference, first, second }: Compared,
  names: VersionNames,
): Promise<void> {
  await bridge().copyText({ text: versionMarkdown(difference, { first, second }, names) });
  tell('Copied as Markdown');
}
