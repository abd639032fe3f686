import { describe, expect, test } from 'vitest';
import { marksShown } from '../../../../src/renderer/app/marks-shown';
import type { Tag } from '../../../../src/domain/tag/tag';
import type { TagId } from '../../../../src/domain/ids';
import { aNote, anAnnotation, anArticle, aTag, aTarget } from '../../../support/builders';

const article = anArticle();
const textHash = article.versions.at(-1)?.textHash ?? '';
const target = { ...aTarget(0, 10, article.id), textHash };
const works = aTag('works', { id: 'tag:works', colour: 'leaf' });
const TAGS = new Map<TagId, Tag>([[works.id, works]]);
const tagged = anAnnotation({ id: 'annotation:tagged', target, colour: 'sun', tags: [works.id] });
const bare = anAnnotation({ id: 'annotation:bare', target, colour: 'rose', tags: [] });
const loaded = { article, annotations: [tagged, bare], notes: new Map() };

describe('the marks of an article', () => {
  test('have the colour of their highlight, or on wish that of their tags, or none', () => {
    const colours = (by: 'highlight' | 'tag'): readonly string[] =>
      marksShown(loaded, TAGS, by).map(({ colour }) => colour);
    expect(colours('highlight')).toEqual(['sun', 'rose']);
    expect(colours('tag')).toEqual(['leaf', 'plain']);
  });

  test('are the very same while nothing that shows of them has changed', () => {
    const before = marksShown(loaded, TAGS, 'highlight');
    expect(marksShown(loaded, new Map(TAGS), 'highlight')[0]).toBe(before[0]);
    const note = aNote({ subject: { kind: 'annotation', annotationId: bare.id } });
    const now = marksShown({ ...loaded, notes: new Map([[note.id, note]]) }, TAGS, 'highlight');
    expect(now[0]).toBe(before[0]);
    expect(now[1]).toMatchObject({ ...before[1], hasNote: true });
  });

  test('follow every edit, whichever list of the article was shown before', () => {
    const old = anAnnotation({
      id: 'annotation:old',
      target: { ...target, textHash: 'f'.repeat(64) },
    });
    const lists = [
      [tagged],
      [tagged, bare],
      [{ ...tagged, colour: 'sky' as const }, bare],
      [bare],
      [old, bare],
      [old, bare, tagged],
      [],
    ];
    for (const annotations of lists) {
      const now = { ...loaded, annotations };
      const afresh = { ...now, article: { ...article } };
      expect(marksShown(now, TAGS, 'highlight')).toEqual(marksShown(afresh, TAGS, 'highlight'));
    }
  });

  test('of an older version are not drawn in the text that is read now', () => {
    const old = anAnnotation({ target: { ...target, textHash: 'f'.repeat(64) } });
    expect(marksShown({ ...loaded, annotations: [old] }, TAGS, 'highlight')).toEqual([]);
  });
});
