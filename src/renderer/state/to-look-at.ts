import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { describe } from '../../domain/anchor/describe';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import type { Target } from '../../domain/annotation/annotation';
import type { LookItem, ToLookAt } from '../../domain/annotation/to-look-at';
import { currentVersion } from '../../domain/article/article';
import type { AnnotationId, ArticleId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { readVersion } from './article-versions';
import { edit, loadArticle, useNotebook } from './notebook-store';
import { tell } from './messages';
import { focusedArticle, readArticle } from './panes-actions';
import { readerIn } from './reading';
import { tellWithUndo } from './undo-offer';
import { goTo, useView } from './view-store';

/** What is looked at, and the passage that is picked by hand in its article just now. */
export interface Looking {
  /** `null` is the whole notebook. */
  readonly articleId: ArticleId | null;
  readonly current: AnnotationId | null;
  /** Its place among those that wait: what comes there when it is settled is stood on next. */
  readonly place: number;
  readonly picking: LookItem | null;
}

/** The looking of the moment, written only by this file's actions. */
export const useLooking = create<Looking>(() => ({
  articleId: null,
  current: null,
  place: 0,
  picking: null,
}));

/** Shows what waits for a look, in the whole notebook or in one article, and stands on one of them. */
export function showToLookAt(
  articleId: ArticleId | null = null,
  current: AnnotationId | null = null,
): void {
  useLooking.setState({ articleId, current, place: 0 });
  goTo('lookAt');
}

/** Stands on one of those that wait, at its place among them. */
export function standOn(id: AnnotationId | null, place: number): void {
  useLooking.setState({ current: id, place });
}

/** What waits for a look, kept up to date with every edit; `null` until the first answer. */
export function useToLookAt(articleId: ArticleId | null): ToLookAt | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const [answer, setAnswer] = useState<{ of: ArticleId | null; found: ToLookAt } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bridge()
      .toLookAt({ articleId })
      .then((found) => {
        if (isWanted) setAnswer({ of: articleId, found });
      });
    return () => {
      isWanted = false;
    };
  }, [articleId, revision]);
  return answer?.of === articleId ? answer.found : null;
}

/** Says that the words an annotation has now are as they should be. */
export async function acceptWording(items: readonly LookItem[]): Promise<boolean> {
  const ids = items
    .filter(({ kind }) => kind === 'reworded')
    .map(({ annotation }) => annotation.id);
  if (ids.length === 0) return false;
  return settled(
    await edit({ kind: 'settleAnnotations', ids, how: 'accept' }),
    ids.length === 1 ? 'New wording accepted' : `New wording of ${ids.length} passages accepted`,
  );
}

/** Leaves an annotation on the version whose words it had; it is asked about no more. */
export async function keepOnVersion({ annotation }: LookItem): Promise<boolean> {
  const ids = [annotation.id];
  const done = await edit({ kind: 'settleAnnotations', ids, how: 'keep' });
  return settled(done, 'Kept on its version');
}

/** Asks again about an annotation that was left on its version. */
export async function askAgain(id: AnnotationId): Promise<void> {
  const done = await edit({ kind: 'settleAnnotations', ids: [id], how: 'ask' });
  settled(done, 'Waits in “To look at” again');
}

/** Deletes an annotation that waits. */
export async function deleteLookedAt({ annotation }: LookItem): Promise<boolean> {
  const done = await edit({ kind: 'deleteAnnotations', ids: [annotation.id] });
  return settled(done, annotation.attribution ? 'Statement deleted' : 'Highlight deleted');
}

/** Moves an annotation to a place of the text that is read now. */
export async function moveTo(item: LookItem, range: TextPositionSelector): Promise<boolean> {
  const { articleId } = item.annotation.target;
  const row = useNotebook.getState().replica?.rows.get(articleId);
  if (!row) return false;
  const read = await readVersion(row.textHash);
  if (!read.ok) {
    tell('The text of this article can’t be read, so nothing was moved');
    return false;
  }
  const target: Target = {
    articleId,
    textHash: row.textHash,
    ...describe(read.value.text, range),
  };
  const done = await edit({ kind: 'retarget', id: item.annotation.id, target });
  return settled(done, 'Moved to the passage');
}

function settled(isDone: boolean, text: string): boolean {
  if (isDone) tellWithUndo(text);
  return isDone;
}

/** Opens the article so that the reader picks the passage in it by hand. */
export async function pickByHand(item: LookItem): Promise<void> {
  const { articleId } = item.annotation.target;
  useLooking.setState({ picking: item, current: item.annotation.id });
  readArticle(articleId);
  announce('Select the passage in the text, then press Enter. Escape goes back.');
  await loadArticle(articleId);
  const near = item.places[0]?.range ?? null;
  if (near)
    requestAnimationFrame(() => readerIn(useView.getState().focusedPane)?.scrollToRange(near));
}

/** Moves the annotation to what is selected and goes back to those that wait; `false` when nothing is picked. */
export async function pickSelected(): Promise<boolean> {
  const { picking } = useLooking.getState();
  const { focusedPane } = useView.getState();
  const range = readerIn(focusedPane)?.selection() ?? null;
  if (!picking || focusedArticle() !== picking.annotation.target.articleId) return false;
  const loaded = useNotebook.getState().replica?.loaded.get(picking.annotation.target.articleId);
  if (!range || !loaded || currentVersion(loaded.article).textHash !== loaded.textHash) {
    announce('Select the passage first');
    return true;
  }
  if (await moveTo(picking, range)) endPicking();
  return true;
}

/** Leaves picking and goes back to those that wait; `false` when nothing was picked. */
export function endPicking(): boolean {
  if (!useLooking.getState().picking) return false;
  useLooking.setState({ picking: null });
  goTo('lookAt');
  return true;
}
