import { describe, expect, test } from 'vitest';
import { composeText } from '../../../../src/domain/article/compose-text';
import { placesFor } from '../../../../src/renderer/app/go-to-places';

const block = (kind: 'heading' | 'paragraph', text: string) => ({
  kind,
  level: kind === 'heading' ? 1 : null,
  text,
  setAside: false as const,
  spans: [],
});
const { text } = composeText([
  block('heading', 'The quay'),
  block('paragraph', 'It was mended.'),
  block('heading', 'The ferries'),
  block('paragraph', 'They waited for hours.'),
  block('paragraph', 'Nobody counted them.'),
]);
const found = (query: string, furthest = 0) =>
  placesFor(query, text, furthest).sections.map(({ items }) => items.map(({ label }) => label));

describe('going to a place in a text', () => {
  test.each([
    [
      'nothing lists ends and headings',
      '',
      [
        ['Top of the text', 'End of the text'],
        ['The quay', 'The ferries'],
      ],
    ],
    ['a number is a paragraph or a share', '2', [['Paragraph 2 of 3', '2 %'], []]],
    ['a paragraph may be named as it is cited', 'para. 3', [['Paragraph 3 of 3'], []]],
    ['a per cent sign means a share', '40 %', [['40 %'], []]],
    ['a number beyond the last paragraph is a share only', '60', [['60 %'], []]],
    ['one beyond both is nowhere', '400', [[], []]],
    ['words find headings', 'ferr', [[], ['The ferries']]],
  ] as const)('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('a paragraph begins at its first letter, a share at that share of the text', () => {
    const offsets = placesFor('2', text, 0).places.map(({ offset }) => offset);
    expect(offsets[0]).toBe(text.text.indexOf('They waited'));
    expect(placesFor('100', text, 0).places.at(-1)?.offset).toBe(text.text.length);
  });

  test('the furthest point is offered while reading is under way', () => {
    expect(found('', 50)[0]).toContain(
      `Furthest read, ${String(Math.round(5000 / text.text.length))} %`,
    );
    expect(found('', text.text.length)[0]).toEqual(['Top of the text', 'End of the text']);
  });
});
