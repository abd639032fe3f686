import { describe, expect, it } from 'vitest';
import { descendants, tagPath } from '../../../../src/domain/tag/tag-path';
import { compareNames, foldName, tidyLine } from '../../../../src/domain/tag/name';
import { aNotebook, aTag, someTags } from '../../../support/builders';

describe('tags in the codebook', () => {
  const notebook = aNotebook(...someTags({ a: { b: { c: {}, d: {} } }, e: {} }));

  it.each([
    ['tag:c', ['a', 'b', 'c']],
    ['tag:e', ['e']],
    ['tag:none', []],
  ] as const)('[T6] the path of %s', (id, path) => {
    expect(tagPath(notebook, id)).toEqual(path);
  });

  it.each([
    ['tag:a', ['tag:b', 'tag:c', 'tag:d']],
    ['tag:c', []],
    ['tag:none', []],
  ] as const)('[T6] the descendants of %s, without itself', (id, below) => {
    expect(descendants(notebook, id).sort()).toEqual(below);
  });

  it('[T6] end in damaged records, too', () => {
    const circle = aNotebook(aTag('x', { parentId: 'tag:y' }), aTag('y', { parentId: 'tag:x' }));
    expect(tagPath(circle, 'tag:x')).toEqual(['y', 'x']);
    expect(descendants(circle, 'tag:x')).toEqual(['tag:y']);
    expect(tagPath(aNotebook(aTag('z', { parentId: 'tag:gone' })), 'tag:z')).toEqual(['z']);
  });
});

describe('names', () => {
  it.each([
    [' a \n b ', 'a b'],
    ['e\u0301', 'é'],
    ['\u00A0', ''],
  ])('[N10] %j is kept as %j', (name, tidy) => {
    expect(tidyLine(name)).toBe(tidy);
  });

  it.each([
    ['Trade', ' TRADE ', true],
    ['É', 'e\u0301', true],
    ['e', 'é', false],
  ])('[T1] %j and %j are the same: %s', (a, b, isSame) => {
    expect(foldName(a) === foldName(b)).toBe(isSame);
  });

  it('[T7] come in alphabetical order, numbers by value', () => {
    expect(['b', 'Round 10', 'round 9', 'á', 'a'].sort(compareNames)).toEqual([
      'a',
      'á',
      'b',
      'round 9',
      'Round 10',
    ]);
  });
});
