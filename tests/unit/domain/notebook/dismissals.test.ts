import { describe, expect, it } from 'vitest';
import type { DismissedProposal } from '../../../../src/domain/article/article';
import { isEmpty, reverse } from '../../../../src/domain/notebook/diff';
import {
  aHash,
  anAnnotation,
  anArticle,
  aNotebook,
  aTarget,
  done,
  MORNING,
  refusal,
} from '../../../support/builders';

const one: DismissedProposal = { textHash: aHash(1), start: 4, end: 7, exact: 'she' };
const other: DismissedProposal = { ...one, start: 9, end: 12 };
const dismiss = (add: DismissedProposal[], remove: DismissedProposal[] = []) =>
  ({ kind: 'dismissProposals', articleId: 'article:1', add, remove }) as const;

describe('dismissed proposals', () => {
  const dismissedIn = (notebook: ReturnType<typeof aNotebook>) =>
    notebook.get('article', 'article:1')?.dismissed;

  it('[N28] are kept once each, and taken back', () => {
    const notebook = aNotebook(anArticle());
    done(notebook, dismiss([one, other]));
    expect(isEmpty(done(notebook, dismiss([one])))).toBe(true);
    expect(dismissedIn(notebook)).toEqual([one, other]);
    done(notebook, dismiss([], [one]));
    expect(dismissedIn(notebook)).toEqual([other]);
    done(notebook, dismiss([], [other]));
    expect(notebook.get('article', 'article:1')).toEqual(anArticle());
  });

  it('[N28] are no change of the article itself, and are undone', () => {
    const notebook = aNotebook(anArticle());
    const diff = done(notebook, dismiss([one]));
    expect(notebook.get('article', 'article:1')?.modifiedAt).toBe(MORNING);
    notebook.patch(reverse(diff));
    expect(notebook.get('article', 'article:1')).toEqual(anArticle());
  });

  it.each<[why: string, wrong: Partial<DismissedProposal>]>([
    ['no version of it', { textHash: aHash(9) }],
    ['an empty one', { end: 4, exact: '' }],
    ['beyond the text', { start: 599, end: 602 }],
    ['words of another length', { exact: 'they' }],
  ])('[N28] are refused where they are no passage of the article: %s', (_why, wrong) => {
    const command = dismiss([{ ...one, ...wrong }]);
    expect(refusal(aNotebook(anArticle()), command)).toMatchObject({ kind: 'badTarget' });
  });
});

describe('annotations that have nothing to do with each other', () => {
  const there = () =>
    aNotebook(
      anArticle(),
      ...(['1', '2', '3'] as const).map((id, at) =>
        anAnnotation({ id: `annotation:${id}`, target: aTarget(at * 10, at * 10 + 5) }),
      ),
    );
  const mark = (id: '1' | '2' | '3', far: '1' | '2' | '3', unrelated = true) =>
    ({
      kind: 'setUnrelated',
      id: `annotation:${id}`,
      other: `annotation:${far}`,
      unrelated,
    }) as const;

  it('[N29] are kept on one of the two, whichever is named first, and taken back', () => {
    const notebook = there();
    done(notebook, mark('2', '1'));
    expect(notebook.get('annotation', 'annotation:1')?.unrelated).toEqual(['annotation:2']);
    expect(notebook.get('annotation', 'annotation:2')).not.toHaveProperty('unrelated');
    expect(isEmpty(done(notebook, mark('1', '2')))).toBe(true);
    expect(notebook.unrelatedTo('annotation:2').map(({ id }) => id)).toEqual(['annotation:1']);
    done(notebook, mark('2', '1', false));
    expect(notebook.get('annotation', 'annotation:1')).toEqual(
      there().get('annotation', 'annotation:1'),
    );
  });

  it('[N29] are never one and the same', () => {
    expect(refusal(there(), mark('1', '1'))).toMatchObject({ kind: 'relatedToItself' });
  });

  it('[N29] are forgotten with either of them, and come back with it', () => {
    const notebook = there();
    done(notebook, mark('1', '2'));
    const diff = done(notebook, { kind: 'deleteAnnotations', ids: ['annotation:2'] });
    expect(notebook.get('annotation', 'annotation:1')).not.toHaveProperty('unrelated');
    notebook.patch(reverse(diff));
    expect(notebook.get('annotation', 'annotation:1')?.unrelated).toEqual(['annotation:2']);
  });

  it('[E8] stay with the first of two that it is split into', () => {
    const notebook = there();
    done(notebook, mark('1', '3'));
    const command = { kind: 'splitAnnotation', id: 'annotation:1', at: 2 } as const;
    done(notebook, { ...command, secondId: 'annotation:4' });
    expect(notebook.unrelatedTo('annotation:3').map(({ id }) => id)).toEqual(['annotation:1']);
  });

  it('[E8] are led to the one that stays when several are merged', () => {
    const notebook = there();
    done(notebook, mark('2', '3'));
    done(notebook, mark('1', '2'));
    const ids = ['annotation:1', 'annotation:2'] as const;
    done(notebook, { kind: 'mergeAnnotations', ids, target: aTarget(0, 15) });
    expect(notebook.get('annotation', 'annotation:1')?.unrelated).toEqual(['annotation:3']);
    expect(notebook.unrelatedTo('annotation:2')).toEqual([]);
  });
});
