import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../../src/domain/annotation/annotation';
import type { AnnotationFilter } from '../../../../src/domain/annotation/annotation-filter';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { findAnnotations, matchesFilter } from '../../../../src/domain/annotation/find-annotations';
import {
  aboutAnnotation,
  aCollection,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTarget,
  MORNING,
  someTags,
} from '../../../support/builders';

const quoting = (
  exact: string,
  start: number,
  articleId: 'article:1' | 'article:2' | 'article:3',
) => ({
  ...aTarget(start, start + exact.length, articleId),
  quote: { exact, prefix: '', suffix: '' },
});

const said = anAttribution({ speakerId: 'speaker:1', dateSaid: '2031-02', stance: 'No  retreat' });

const notebook = aNotebook(
  ...someTags({ trade: { steel: { coils: {} } }, war: {} }),
  aSpeaker({ name: 'Zoë O’Hara' }),
  aCollection('c'),
  anArticle({
    id: 'article:1',
    published: '2031-03-12',
    publisher: 'Gazette',
    collections: ['collection:c'],
  }),
  anArticle({ id: 'article:2', published: '2031', publisher: 'Courier' }),
  anArticle({ id: 'article:3', trashedAt: MORNING, published: '2031-01-01' }),
  anArticle({ id: 'article:4' }),
  anAnnotation({
    id: 'annotation:a',
    target: quoting('the Port', 9, 'article:1'),
    tags: ['tag:coils'],
  }),
  anAnnotation({
    id: 'annotation:b',
    target: quoting('é – “Çlosed”', 3, 'article:1'),
    colour: 'sky',
    attribution: said,
  }),
  anAnnotation({
    id: 'annotation:c',
    target: quoting('ports', 0, 'article:2'),
    tags: ['tag:war'],
    attribution: anAttribution(),
  }),
  anAnnotation({ id: 'annotation:d', target: quoting('ports', 0, 'article:3'), tags: ['tag:war'] }),
  anAnnotation({ id: 'annotation:e', target: aTarget(1, 3, 'article:4'), colour: 'leaf' }),
  aNote({ id: 'note:1', subject: aboutAnnotation('e'), markdown: 'قَالَ الوزير' }),
);

const found = (given: Partial<AnnotationFilter>) =>
  findAnnotations(notebook, { ...ANY_ANNOTATION, ...given })
    .map(({ id }) => id.slice(-1))
    .join('');

describe('finding annotations', () => {
  it('[F5] gives them by date published, unknown ones last, then in text order', () => {
    expect(found({})).toBe('cbae');
  });

  it.each<[rule: string, given: Partial<AnnotationFilter>, ids: string]>([
    ['F6', { articleIds: ['article:3'] }, ''],
    ['F1', { articleIds: ['article:1', 'article:9'] }, 'ba'],
    ['F1', { articleIds: ['article:4', 'article:2', 'article:4'] }, 'ce'],
    ['F1', { collectionIds: ['collection:c'] }, 'ba'],
    ['F1', { publishers: ['Courier', 'Gazette'] }, 'cba'],
    ['F1', { colours: ['sky', 'leaf'] }, 'be'],
    ['F1', { kind: 'statement' }, 'cb'],
    ['F1', { kind: 'highlight' }, 'ae'],
    ['F1', { speakerIds: ['speaker:1'] }, 'b'],
    ['F1', { kind: 'statement', publishers: ['Courier'] }, 'c'],
    ['F2', { tagIds: ['tag:trade'] }, 'a'],
    ['F2', { tagIds: ['tag:coils', 'tag:war'] }, 'ca'],
    ['F2', { tagIds: ['tag:unknown'] }, ''],
    ['F3', { from: '2031-02-15' }, 'ba'],
    ['F3', { to: '2031-02' }, 'b'],
    ['F3', { from: '2031-03-12', to: '2031-03-12' }, 'a'],
    ['F3', { from: '2031~' }, 'ba'],
    ['F3', { from: '2032' }, ''],
    ['F4', { text: 'PORT' }, 'ca'],
    ['F4', { text: '  ' }, 'cbae'],
    ['F4', { text: 'e - "closed"' }, 'b'],
    ['F4', { text: 'no retreat' }, 'b'],
    ['F4', { text: "zoe o'hara" }, 'b'],
    ['F4', { text: 'قال' }, 'e'],
    ['F4', { text: '.*' }, ''],
  ])('[%s] with %j: “%s”', (_rule, given, ids) => {
    expect(found(given)).toBe(ids);
  });

  it.each<[who: string, said: Partial<Attribution>, organisations: string[], isFound: boolean]>([
    ['the one it names', { organisation: 'Port Office' }, ['port  office'], true],
    ['one of several', { organisation: 'Port Office' }, ['Courier', 'Port Office'], true],
    ['another one than it names', { organisation: 'Courier', dateSaid: '2030' }, ['Port'], false],
    ['that of the role at the date said', { dateSaid: '2030-04' }, ['Port'], true],
    ['that of another role of theirs', { dateSaid: '2030-04' }, ['Union'], false],
    ['that of the role without dates', { dateSaid: '2035' }, ['Union'], true],
    ['that of a role, the date not known', {}, ['Port'], false],
    ['nobody’s', { speakerId: null }, ['Port'], false],
  ])('[F7] finds what was said for an organisation: %s', (_who, said, organisations, isFound) => {
    const role = { role: 'envoy', organisation: 'Union', from: null, to: null };
    const port = { ...role, organisation: 'Port', from: '2030', to: '2031' };
    const attribution = anAttribution({ speakerId: 'speaker:1', ...said });
    const records = [aSpeaker({ roles: [role, port] }), anArticle(), anAnnotation({ attribution })];
    const filter = { ...ANY_ANNOTATION, organisations };
    expect(findAnnotations(aNotebook(...records), filter)).toHaveLength(isFound ? 1 : 0);
  });

  it('[F7] finds no highlight', () => {
    expect(found({ organisations: ['Port'] })).toBe('');
  });

  it('[F1] lets through what matches, one by one', () => {
    const some = fc.record({
      kind: fc.constantFrom('any', 'highlight', 'statement'),
      tagIds: fc.subarray(['tag:trade', 'tag:war'] as const),
      colours: fc.subarray(['sun', 'sky'] as const),
      articleIds: fc.subarray(['article:1', 'article:2', 'article:3'] as const),
      text: fc.constantFrom('', 'port', 'closed'),
      to: fc.constantFrom(null, '2031-02'),
    });
    fc.assert(
      fc.property(some, (given) => {
        const filter = { ...ANY_ANNOTATION, ...given } as AnnotationFilter;
        const matching = notebook
          .all('annotation')
          .filter((one) => matchesFilter(notebook, one, filter));
        expect(findAnnotations(notebook, filter).sort(byId)).toEqual(matching.sort(byId));
      }),
    );
  });

  it('[F6] never lets one of an absent article through', () => {
    const stray = anAnnotation({ target: aTarget(1, 2, 'article:9') });
    expect(matchesFilter(aNotebook(stray), stray, ANY_ANNOTATION)).toBe(false);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
