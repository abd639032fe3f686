import { describe, expect, test } from 'vitest';
import { colourOfTags, tagColour } from '../../../../src/domain/tag/tag-colour';
import type { TagId } from '../../../../src/domain/ids';
import { aNotebook, aTag } from '../../../support/builders';

const works = aTag('works', { id: 'tag:works', colour: 'leaf' });
const quay = aTag('quay', { id: 'tag:quay', colour: null, parentId: works.id });
const stone = aTag('stone', { id: 'tag:stone', colour: null, parentId: quay.id });
const ice = aTag('ice', { id: 'tag:ice', colour: 'sky', parentId: works.id });
const loose = aTag('loose', { id: 'tag:loose', colour: null });
const circle = aTag('circle', { id: 'tag:circle', colour: null, parentId: 'tag:circle' });
const NOTEBOOK = aNotebook(works, quay, stone, ice, loose, circle);

describe('[T8] the colour of a tag', () => {
  test.each<readonly [string, TagId, string | null]>([
    ['is its own', ice.id, 'sky'],
    ['else that of the tag above it', quay.id, 'leaf'],
    ['or of the nearest further up', stone.id, 'leaf'],
    ['is none when none above has one', loose.id, null],
    ['is none when damaged records form a circle', circle.id, null],
    ['is none when there is no such tag', 'tag:gone', null],
  ])('%s', (_, id, expected) => {
    expect(tagColour(NOTEBOOK, id)).toBe(expected);
  });

  test('several are shown in that of the first that has one', () => {
    expect(colourOfTags(NOTEBOOK, [loose.id, stone.id, ice.id])).toBe('leaf');
    expect(colourOfTags(NOTEBOOK, [loose.id])).toBeNull();
    expect(colourOfTags(NOTEBOOK, [])).toBeNull();
  });
});
