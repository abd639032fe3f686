import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkArticleText } from '../../../src/domain/article/check-article-text';
import { composeText } from '../../../src/domain/article/compose-text';
import { readArticles } from '../../../src/ingest/read-articles';
import { outline, readText, savedText } from '../../support/reading';
import { BODY, HEADLINE, MORE } from '../../support/report-text';

describe('the blocks of plain text', () => {
  it('are one for each line where lines are paragraphs', () => {
    expect(outline(readText(`${BODY}\n${MORE} ${MORE}`))).toEqual([
      `paragraph: ${BODY}`,
      `paragraph: ${MORE} ${MORE}`,
    ]);
  });

  it('join lines that were wrapped at a column', () => {
    const wrap = (text: string) => text.replace(/(.{1,58})(?:\s|$)/g, '$1\n').trim();
    const paragraphs = [BODY, `${MORE} ${MORE} ${BODY}`, `${MORE} It is a cease-fire.`];
    const wrapped = paragraphs.map(wrap).join('\n\n');
    expect(savedText(readText(wrapped))).toBe(paragraphs.join('\n\n'));
  });

  it('stay apart where short lines are no wrapped text', () => {
    const lines = [
      'Ports open: 3',
      'Ports closed: 4',
      'Ships waiting: 120',
      'Ships through: 8',
      'Crews: 2,100',
    ];
    expect(outline(readText(`${BODY}\n${lines.join('\n')}`)).slice(1)).toEqual(
      lines.map((line) => `paragraph: ${line}`),
    );
  });

  it('take points above the first paragraph for key points, others for a list', () => {
    const text = `${HEADLINE}\n\n  • Ships wait\n  - Ports full\n\n${BODY}\n* one\n* two\n${MORE}`;
    expect(outline(readText(text))).toEqual([
      'keyPoint: Ships wait',
      'keyPoint: Ports full',
      `paragraph: ${BODY}`,
      'listItem1: one',
      'listItem1: two',
      `paragraph: ${MORE}`,
    ]);
  });

  it.each([
    ['A ship at anchor. (AP/File)', 'caption'],
    ['A ship at anchor. (Reuters)', 'caption'],
    ['A ship at anchor (Photo by Ana Roe)', 'caption'],
    ['A ship at anchor, he said (in Amal)', 'paragraph'],
  ])('know a picture’s caption by its credit: %s', (line, kind) => {
    expect(outline(readText(`${HEADLINE}\n\n${line}\n\n${BODY}`))[0]).toBe(`${kind}: ${line}`);
  });

  it('keep a report’s own sign-off as text', () => {
    const line = 'Reporting by Ana Roe in Port Amal. (Reuters)';
    expect(outline(readText(`${BODY}\n${line}`))[1]).toBe(`paragraph: ${line}`);
  });

  it.each([
    'Short Url',
    'Follow',
    'SHARE',
    'Share on Facebook',
    'Advertisement',
    '3 min read',
    'Subscribe now!',
  ])('propose to set aside what a page has around it: %s', (line) => {
    expect(outline(readText(`${BODY}\n${line}\n${MORE}`))[1]).toBe(`-paragraph: ${line}`);
  });

  it.each(['Follow the money, he said', 'Share prices fell', 'Related parties met'])(
    'keep lines that say more: %s',
    (line) => {
      expect(outline(readText(`${BODY}\n${line}\n${MORE}`))[1]).toBe(`paragraph: ${line}`);
    },
  );
});

describe('odd characters of plain text', () => {
  it.each([
    ['CR LF', `${BODY}\r\n${MORE}`],
    ['lone CR', `${BODY}\r${MORE}`],
    ['a line separator', `${BODY}\u2028${MORE}`],
    ['a paragraph separator', `${BODY}\u2029${MORE}`],
    ['NEL', `${BODY}\u0085${MORE}`],
    ['a form feed', `${BODY}\f${MORE}`],
  ])('that end lines are line breaks: %s', (_, text) => {
    expect(savedText(readText(text))).toBe(`${BODY}\n\n${MORE}`);
  });

  it('that are invisible do not part words', () => {
    expect(savedText(readText(`\uFEFFThe st\0rait, the st\u00ADrait, the st\uFEFFrait.`))).toBe(
      'The strait, the strait, the strait.',
    );
  });

  it('that set direction or join letters stay', () => {
    const text = 'می\u200Cخواهد \u2067abc\u2069 \u202Eabc\u202C.';
    expect(savedText(readText(text))).toBe(text);
  });

  it('cost no word: all are in the title, the text or aside', () => {
    const line = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'Follow',
            'Updated',
            '2 January 2025',
            'By Jane Doe',
            HEADLINE,
            BODY,
            MORE,
          ),
          fc.constantFrom(
            '•',
            '- x',
            '(AP/File)',
            'PARIS:',
            'Word',
            'word.',
            '\t',
            '   ',
            '\0',
            '\r',
            '\u2028',
            '\u202E',
          ),
          fc.string({ unit: 'grapheme', maxLength: 8 }),
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join(' '));
    const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const reading = readArticles({ text, html: null });
        if (!reading.ok) {
          expect(reading.error).toEqual({ kind: 'empty' });
          expect(words(text)).toEqual([]);
          return;
        }
        const written = reading.value.map(({ metadata, origins, blocks }) =>
          [
            origins.title?.how === 'opening' ? '' : metadata.title,
            ...blocks.map((block) => block.text),
          ].join('\n'),
        );
        expect(words(written.join('\n'))).toEqual(words(text.replace(/\0/g, '')));
        for (const { blocks } of reading.value) {
          expect(checkArticleText(composeText(blocks).text)).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
