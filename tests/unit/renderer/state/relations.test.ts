import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../../src/domain/ids';
import type { RelationEnd, RelationRow } from '../../../../src/domain/notebook/rows';
import type { RelationType } from '../../../../src/domain/relation/relation';
import { isSameEnd, type PassageEnd } from '../../../../src/renderer/state/relating';
import { relationsOf } from '../../../../src/renderer/state/relations';

function endOf(name: string): RelationEnd {
  return {
    annotationId: `annotation:${name}`,
    articleId: `article:${name}`,
    title: name,
    publisher: null,
    published: null,
    exact: `words of ${name}`,
    start: 0,
    colour: 'sun',
    isStatement: false,
    speaker: null,
    dateSaid: null,
  };
}

/** A relation made on a day of March. */
function relating(from: string, to: string, type: RelationType, day: number): RelationRow {
  const at = `2031-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  return {
    relation: {
      kind: 'relation',
      id: `relation:${from}-${to}`,
      from: `annotation:${from}`,
      to: `annotation:${to}`,
      type,
      note: '',
      createdAt: at,
      modifiedAt: at,
    },
    from: endOf(from),
    to: endOf(to),
  };
}

const ROWS = [
  relating('a', 'b', 'softens', 9),
  relating('c', 'a', 'answers', 4),
  relating('b', 'c', 'repeats', 5),
];
const RELATIONS = new Map(ROWS.map((row) => [row.relation.id, row]));

describe('the relations of a passage', () => {
  it.each([
    ['a', ['Answered by words of c', 'Softens words of b']],
    ['b', ['Repeats words of c', 'Softened by words of a']],
    ['d', []],
  ])('are those at whose ends %s stands, read from there, the oldest first', (name, words) => {
    const id: AnnotationId = `annotation:${name}`;
    const read = relationsOf(RELATIONS, id).map((each) => `${each.words} ${each.other.exact}`);
    expect(read).toEqual(words);
  });
});

describe('two ends', () => {
  const words: PassageEnd = {
    articleId: 'article:a',
    range: { start: 4, end: 9 },
    exact: 'words',
    annotationId: null,
  };
  it.each<[string, Partial<PassageEnd>, Partial<PassageEnd>, boolean]>([
    ['the same words', {}, {}, true],
    ['a highlight and the very words it stands on', { annotationId: 'annotation:1' }, {}, true],
    ['the same words of another article', {}, { articleId: 'article:b' }, false],
    ['words that go on', {}, { range: { start: 4, end: 10 } }, false],
    [
      'a highlight whose ends were moved meanwhile',
      { annotationId: 'annotation:1' },
      { annotationId: 'annotation:1', range: { start: 0, end: 9 } },
      true,
    ],
  ])('are one passage or two: %s', (_, first, second, same) => {
    expect(isSameEnd({ ...words, ...first }, { ...words, ...second })).toBe(same);
  });
});
