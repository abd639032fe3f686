import { describe, expect, it } from 'vitest';
import { EMPTY_DIFF } from '../../../../src/domain/notebook/diff';
import { totals, useCounts } from '../../../../src/domain/notebook/overview';
import {
  aboutAnnotation,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
  done,
  MORNING,
  someTags,
} from '../../../support/builders';
import { answersOf, recount } from '../../../support/recount';

const NUMBER_OF_ANNOTATIONS = 200;

const trashed = () =>
  aNotebook(
    aTag('a'),
    aSpeaker(),
    anArticle({ trashedAt: MORNING, tags: ['tag:a'] }),
    anAnnotation({ tags: ['tag:a'], attribution: anAttribution({ speakerId: 'speaker:1' }) }),
    aNote(),
    aNote({ id: 'note:2', subject: aboutAnnotation('1') }),
    aNote({ id: 'note:3', subject: { kind: 'free', title: 'Plan' } }),
  );

describe('notebook', () => {
  it('[N21] counts of what lies in the trash only the articles', () => {
    const notebook = trashed();
    expect(useCounts(notebook)).toEqual({ tags: {}, speakers: {} });
    expect(totals(notebook)).toEqual({
      articles: 0,
      trashed: 1,
      highlights: 0,
      statements: 0,
      speakers: 1,
      tags: 1,
      notes: 1,
      relations: 0,
      toLookAt: 0,
    });
  });

  it('[N21] counts all of it again when it is restored', () => {
    const notebook = trashed();
    done(notebook, { kind: 'restoreArticles', ids: ['article:1'] });
    expect(useCounts(notebook)).toEqual({
      tags: { 'tag:a': { annotations: 1, articles: 1 } },
      speakers: { 'speaker:1': 1 },
    });
    expect(totals(notebook)).toMatchObject({ articles: 1, statements: 1, notes: 3 });
  });

  it('gives the annotations of an article in text order: by start, end, age, id', () => {
    const places = [
      { id: 'annotation:d', target: aTarget(5, 9), createdAt: '2031-03-20T09:00:00.000Z' },
      { id: 'annotation:c', target: aTarget(5, 9) },
      { id: 'annotation:b', target: aTarget(5, 9) },
      { id: 'annotation:a', target: aTarget(5, 8) },
      { id: 'annotation:e', target: aTarget(4, 20) },
    ] as const;
    const notebook = aNotebook(anArticle(), ...places.map((place) => anAnnotation(place)));
    expect(
      notebook
        .annotationsOf('article:1')
        .map(({ id }) => id.slice(-1))
        .join(''),
    ).toBe('eabcd');
  });

  it('[N23] gives the same list until something in it changes, and never changes one it gave', () => {
    const notebook = aNotebook(
      aTag('a'),
      anArticle(),
      anAnnotation(),
      anAnnotation({ id: 'annotation:2' }),
    );
    const before = notebook.annotationsOf('article:1');
    done(notebook, { kind: 'createTag', name: 'b' });
    expect(notebook.annotationsOf('article:1')).toBe(before);
    const copy = [...before];
    done(notebook, { kind: 'recolour', ids: ['annotation:2'], colour: 'leaf' });
    done(notebook, { kind: 'annotate', target: aTarget(1, 2), colour: 'leaf' });
    expect(before).toEqual(copy);
    expect(notebook.annotationsOf('article:1')).not.toBe(before);
  });

  it.each([10, NUMBER_OF_ANNOTATIONS])(
    '[N2] keeps lists in order through %d changes between two readings',
    (count) => {
      const notebook = aNotebook(
        anArticle(),
        ...Array.from({ length: NUMBER_OF_ANNOTATIONS }, (_, index) =>
          anAnnotation({ id: `annotation:${String(index)}`, target: aTarget(index, index + 5) }),
        ),
      );
      notebook.annotationsOf('article:1');
      for (let index = 0; index < count; index += 1) {
        const start = (index * 37) % 500;
        done(notebook, {
          kind: 'retarget',
          id: `annotation:${String(index)}`,
          target: aTarget(start, start + 5),
        });
        if (index % 3 === 0) {
          const id = `annotation:${String(index)}` as const;
          done(notebook, { kind: 'deleteAnnotations', ids: [id] });
        }
      }
      expect(answersOf(notebook)).toEqual(recount(notebook));
    },
  );

  it('[N2] counts the annotations of a text and finds the first of them as if all were in order', () => {
    const places = [40, 7, 23, 7, 91, 3, 64, 12];
    const notebook = aNotebook(
      anArticle(),
      ...places.map((start, at) =>
        anAnnotation({ id: `annotation:${String(at)}`, target: aTarget(start, start + 5) }),
      ),
    );
    const most = [0, 1, 3, places.length, places.length + 1];
    const before = most.map((count) => notebook.firstAnnotationsOf('article:1', count));
    const all = notebook.annotationsOf('article:1');
    const after = most.map((count) => notebook.firstAnnotationsOf('article:1', count));
    expect(notebook.annotationCount('article:1')).toBe(all.length);
    expect(before).toEqual(most.map((count) => all.slice(0, count)));
    expect(after).toEqual(before);
  });

  it('[T7] gives sibling tags by name, numbers by value', () => {
    const notebook = aNotebook(...someTags({ 'Round-10': {}, Zoo: {}, 'round-9': {}, Ähre: {} }));
    expect(notebook.childTags(null).map(({ name }) => name)).toEqual([
      'Ähre',
      'round-9',
      'Round-10',
      'Zoo',
    ]);
  });

  it('holds what references lead nowhere to without failing, and does not count it', () => {
    const notebook = aNotebook(anAnnotation({ tags: ['tag:none'] }), aNote({ id: 'note:2' }));
    expect(notebook.annotationsTagged('tag:none')).toHaveLength(1);
    expect(totals(notebook)).toMatchObject({ highlights: 0, notes: 0 });
    notebook.patch({ ...EMPTY_DIFF, added: { 'article:1': anArticle() } });
    expect(totals(notebook)).toMatchObject({ highlights: 1, notes: 1 });
  });

  it('takes a diff whatever stood there before: a replica holds a part of the records', () => {
    const notebook = aNotebook();
    notebook.patch({
      added: {},
      updated: { 'tag:a': [aTag('a'), aTag('a', { description: 'b' })] },
      removed: { 'tag:z': aTag('z') },
    });
    expect(notebook.all('tag')).toEqual([aTag('a', { description: 'b' })]);
  });
});
