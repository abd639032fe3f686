import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { codePointsOf } from '../../../../src/domain/anchor/code-points';
import { exportW3c } from '../../../../src/domain/export/w3c/export-w3c';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
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
} from '../../../support/builders';

const SETTING = { notebookName: 'Strait', textOf: () => '𝒜 strait of 𝒜mal and more' };

interface Exported {
  readonly '@context': readonly unknown[];
  readonly id: string;
  readonly type: string;
  readonly total: number;
  readonly first: { readonly type: string; readonly items: readonly Item[] };
}

interface Item {
  readonly id: string;
  readonly type: string;
  readonly motivation: readonly string[];
  readonly body?: readonly { readonly type: string; readonly purpose: string }[];
  readonly target: { readonly selector: readonly { readonly type: string }[] };
}

function exported(...records: readonly NotebookRecord[]): Exported {
  const { text } = exportW3c(aNotebook(...records), { kind: 'notebook' }, SETTING);
  return JSON.parse(text) as Exported;
}

describe('annotations in the W3C Web Annotation Data Model', () => {
  it('[Q1] are a collection with one page of everything', () => {
    const { first, ...collection } = exported(anArticle(), anAnnotation());
    expect(collection).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { dateline: 'urn:dateline:ns:' }],
      id: 'urn:dateline:collection:Strait',
      type: 'AnnotationCollection',
      label: 'Strait',
      total: 1,
    });
    expect(first).toMatchObject({
      type: 'AnnotationPage',
      partOf: 'urn:dateline:collection:Strait',
      startIndex: 0,
    });
  });

  it('[Q5] say which parts of a passage were said, in code points from where it begins', () => {
    const target = { ...aTarget(), quote: { exact: '𝒜b, she said, c', prefix: '', suffix: '' } };
    const parts = [
      { start: 0, end: 3 },
      { start: 15, end: 16 },
    ];
    const attribution = anAttribution({ parts });
    const [item] = exported(anArticle(), anAnnotation({ target, attribution })).first.items;
    expect(item?.body?.[0]).toMatchObject({
      'dateline:parts': {
        '@list': [
          { type: 'dateline:Part', 'dateline:start': 0, 'dateline:end': 2, value: '𝒜b' },
          { type: 'dateline:Part', 'dateline:start': 14, 'dateline:end': 15, value: 'c' },
        ],
      },
    });
  });

  it('[Q1] say a passage by its words and by its place in code points', () => {
    const target = { ...aTarget(), position: { start: 3, end: 9 } };
    const [item] = exported(anArticle(), anAnnotation({ target })).first.items;
    expect(item?.target).toMatchObject({
      selector: [
        { type: 'TextQuoteSelector', ...target.quote },
        { type: 'TextPositionSelector', start: 2, end: 8 },
      ],
    });
  });

  it('[Q1] carry note, tags and who said it as bodies, and leave out what is not known', () => {
    const annotation = anAnnotation({
      tags: ['tag:trade'],
      attribution: anAttribution({ speakerId: 'speaker:1', role: 'minister', dateSaid: null }),
    });
    const records = [aTag('trade'), aSpeaker({ id: 'speaker:1', name: 'Ilse Maren' })] as const;
    const note = aNote({ subject: aboutAnnotation('1'), markdown: '*Why?*' });
    const [item] = exported(...records, anArticle(), annotation, note).first.items;
    expect(item?.motivation).toEqual(['highlighting', 'commenting', 'tagging', 'describing']);
    expect(item?.body).toMatchObject([
      { type: 'TextualBody', purpose: 'commenting', value: '*Why?*', format: 'text/markdown' },
      { type: 'TextualBody', purpose: 'tagging', value: 'trade' },
      { type: 'dateline:Statement', 'dateline:speaker': { name: 'Ilse Maren' } },
    ]);
    expect(JSON.stringify(item)).not.toContain('null');
    expect(JSON.stringify(item)).not.toContain('dateSaid');
  });

  it('[Q1] leave the position out where the text can’t be read', () => {
    const notebook = aNotebook(anArticle(), anAnnotation());
    const setting = { ...SETTING, textOf: () => null };
    const { text } = exportW3c(notebook, { kind: 'notebook' }, setting);
    const { first } = JSON.parse(text) as Exported;
    expect(first.items[0]?.target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
  });
});

describe('offsets in code points', () => {
  it('[Q2] and back give the same offset, wherever it cuts no pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = codePointsOf(text);
        const letters = [...text];
        let offset = 0;
        for (const [at, letter] of letters.entries()) {
          expect(points.fromUnits(offset)).toBe(at);
          expect(points.toUnits(at)).toBe(offset);
          offset += letter.length;
        }
        expect(points.fromUnits(text.length)).toBe(letters.length);
      }),
    );
  });
});
