import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { MOST_STATEMENTS_ASKED, type ProposedRelation } from '../../contract/proposed-relations';
import type { AnnotationId, ArticleId, RelationId } from '../../domain/ids';
import { relationWords } from '../../domain/relation/relation';
import { bridge } from '../platform/bridge';
import { edit, useNotebook } from './notebook-store';
import { isReadOnly } from './read-only';
import { tellWithUndo } from './undo-offer';
import { useView } from './view-store';

export type { ProposedRelation } from '../../contract/proposed-relations';

/** With nothing edited for so long it is asked what could be related, in milliseconds. */
const REST = 500;

/** The relations that could be made at the statements of the articles that are being read. */
interface Proposed {
  readonly byArticle: ReadonlyMap<ArticleId, readonly ProposedRelation[]>;
}

const useProposed = create<Proposed>(() => ({ byArticle: new Map() }));

const NONE: readonly ProposedRelation[] = [];

/** The relations that could be made at the statements of an article in a pane, as far as they are known. */
export function useProposedRelationsOfArticle(articleId: ArticleId): readonly ProposedRelation[] {
  return useProposed((state) => state.byArticle.get(articleId)) ?? NONE;
}

/** Keeps what could be related in the articles of the panes up to date with the edits; once in the window. */
export function useKeepProposedRelations(): void {
  const revision = useNotebook((state) => state.replica?.revision);
  const shown = useView((state) =>
    [...new Set(state.panes.flatMap(({ articleId }) => articleId ?? []))].join(' '),
  );
  useEffect(() => {
    if (revision === undefined || isReadOnly()) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const articles = shown.split(' ').filter(hasStatements) as ArticleId[];
      void askForAll(articles, () => isCurrent);
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [revision, shown]);
}

function hasStatements(articleId: string): boolean {
  const row = useNotebook.getState().replica?.rows.get(articleId as ArticleId);
  return (row?.statements ?? 0) > 0;
}

async function askForAll(articles: readonly ArticleId[], isCurrent: () => boolean): Promise<void> {
  const byArticle = new Map<ArticleId, readonly ProposedRelation[]>();
  for (const articleId of articles) {
    byArticle.set(articleId, await bridge().proposedRelations({ of: 'article', articleId }));
    if (!isCurrent()) return;
  }
  useProposed.setState({ byArticle });
}

/** The relations that could be made at some statements, the first {@link MOST_STATEMENTS_ASKED} of them. */
export function useProposedRelations(ids: readonly AnnotationId[]): readonly ProposedRelation[] {
  const revision = useNotebook((state) => state.replica?.revision);
  const [found, setFound] = useState(NONE);
  const asked = ids.slice(0, MOST_STATEMENTS_ASKED).join(' ');
  useEffect(() => {
    if (revision === undefined || asked === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const wanted = asked.split(' ') as AnnotationId[];
      void bridge()
        .proposedRelations({ of: 'statements', ids: wanted })
        .then((proposed) => {
          if (isCurrent) setFound(proposed);
        });
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [revision, asked]);
  return asked === '' ? NONE : found;
}

/** Makes a relation that was proposed, and offers to take that back. */
export async function acceptRelation(proposed: ProposedRelation): Promise<void> {
  const { from, to, type } = proposed;
  const id: RelationId = `relation:${crypto.randomUUID()}`;
  const command = {
    kind: 'relate',
    id,
    from: from.annotationId,
    to: to.annotationId,
    type,
  } as const;
  if (!(await edit(command))) return;
  forget(proposed);
  tellWithUndo(`Relation made: ${relationWords(type).toLowerCase()} “${opening(to.exact)}”`);
}

/** Says that two statements have nothing to do with each other, and offers to take that back. */
export async function dismissRelation(proposed: ProposedRelation): Promise<void> {
  const [id, other] = [proposed.from.annotationId, proposed.to.annotationId];
  if (!(await edit({ kind: 'setUnrelated', id, other, unrelated: true }))) return;
  forget(proposed);
  tellWithUndo('Proposed relation dismissed');
}

/** The first relation that is proposed at the focused annotation; `null` without one. */
export function proposedAtFocus(): ProposedRelation | null {
  const { focusedAnnotation: id } = useView.getState();
  if (id === null) return null;
  for (const all of useProposed.getState().byArticle.values()) {
    const found = all.find(({ from, to }) => from.annotationId === id || to.annotationId === id);
    if (found) return found;
  }
  return null;
}

/** Takes what was decided out of view at once; the answer that follows says the same. */
function forget(decided: ProposedRelation): void {
  useProposed.setState(({ byArticle }) => ({
    byArticle: new Map(
      [...byArticle].map(([id, all]) => [id, all.filter((one) => !areSame(one, decided))]),
    ),
  }));
}

function areSame(a: ProposedRelation, b: ProposedRelation): boolean {
  return a.from.annotationId === b.from.annotationId && a.to.annotationId === b.to.annotationId;
}

/** Most letters of a passage in a message. */
const MOST_LETTERS = 40;

function opening(exact: string): string {
  return exact.length <= MOST_LETTERS ? exact : `${exact.slice(0, MOST_LETTERS).trimEnd()}…`;
}
