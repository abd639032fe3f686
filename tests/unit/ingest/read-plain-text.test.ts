import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkArticleText } from '../../../src/domain/article/check-article-text';
import { composeText } from '../../../src/domain/article/compose-text';
import { readArticles } from '../../../src/ingest/read-articles';
import { outline, readOne, readText, savedText } from '../../support/reading';
import { absent, sharedBytes } from '../../support/shared-inputs';

const BODY =
  'PORT AMAL: The ministry said on Monday that the strait would stay closed until further notice.';
const MORE =
  'Ships have waited off the coast for a week, and more arrive every day from the south.';
const HEADLINE = 'Ministry keeps the strait of Amal closed for another week';

describe('the title of plain text', () => {
  it.each([
    [
      'its first line, when that is short and no sentence',
      `${HEADLINE}\n\n${BODY}`,
      HEADLINE,
      false,
    ],
    [
      'a headline that is said twice',
      `World\n${HEADLINE}\nShare\n${HEADLINE}\n${BODY}`,
      HEADLINE,
      false,
    ],
    ['one or two words, to be looked at', `World\n\n${BODY}`, 'World', true],
  ])('is %s', (_, text, title, uncertain) => {
    const { metadata, origins } = readText(text);
    expect(metadata.title).toBe(title);
    expect(origins.title).toEqual({ how: 'text', evidence: title, uncertain });
  });

  it.each([
    ['opens with a dateline', `${BODY}\n${MORE}`],
    ['is a sentence', `${MORE}\n${BODY}`],
    ['is all there is', 'The strait of Amal is closed'],
  ])('is asked for when the first line %s', (_, text) => {
    const { metadata, origins, blocks } = readText(text);
    expect(text.startsWith(metadata.title.replace('…', ''))).toBe(true);
    expect(origins.title?.uncertain).toBe(true);
    expect(blocks[0]?.text).toBe(text.split('\n')[0]);
  });
});

describe('dates in plain text', () => {
  it('take a line about an update for the update and leave the date published open', () => {
    const { metadata, origins } = readText(`${HEADLINE}\nUpdated 02 January 2025\n${BODY}`);
    expect(metadata).toMatchObject({ updated: '2025-01-02', published: null });
    expect(origins.published).toEqual({
      how: 'text',
      evidence: 'Updated 02 January 2025',
      uncertain: true,
    });
  });

  it.each([
    'Updated 8 sec ago',
    'Published 2 hours ago',
    'Updated yesterday at 10:15',
    'Updated just now',
  ])('know nothing from a relative time: %s', (line) => {
    const { metadata, origins, blocks } = readText(`${HEADLINE}\n${line}\n${BODY}`);
    expect(metadata).toMatchObject({ updated: null, published: null });
    expect(origins.published).toBeUndefined();
    expect(blocks[0]).toMatchObject({ text: line, setAside: true });
  });

  it.each([
    ['Published: January 2, 2025', { published: '2025-01-02', updated: null }],
    ['Published 1 Jan 2025, updated 2 hours ago', { published: '2025-01-01', updated: null }],
    ['Last updated: 2 January 2025 10:15 GMT', { published: null, updated: '2025-01-02' }],
    ['2 January 2025', { published: null, updated: null }],
    ['Published 01/02/2025', { published: null, updated: null }],
  ])('are what the line says: %s', (line, dates) => {
    expect(readText(`${HEADLINE}\n${line}\n${BODY}`).metadata).toMatchObject(dates);
  });

  it('are not taken from below the first paragraph', () => {
    const { metadata } = readText(`${HEADLINE}\n\n${BODY}\n\nUpdated 02 January 2025\n\n${MORE}`);
    expect(metadata).toMatchObject({ updated: null, published: null });
  });

  it.each(['Updated its forecast for January 2025', 'Posted to Amal in 2019, he left in 2021'])(
    'are not read into a sentence: %s',
    (line) => {
      expect(outline(readText(`${BODY}\n${line}\n${MORE}`))).toContain(`paragraph: ${line}`);
    },
  );
});

describe('the dateline of plain text', () => {
  it.each([
    ['ISLAMABAD: Pakistan said', 'ISLAMABAD'],
    ['LONDON — The minister', 'LONDON'],
    ['LONDON – The minister', 'LONDON'],
    ['PARIS (Reuters) - France said', 'PARIS (Reuters)'],
    ['Paris (Reuters) - France said', 'Paris (Reuters)'],
    ['PARIS, Jan 2 (Reuters) - France said', 'PARIS, Jan 2 (Reuters)'],
    ['UNITED NATIONS/NEW YORK: The council', 'UNITED NATIONS/NEW YORK'],
    ['São Paulo, Brazil (AFP) – O governo', 'São Paulo, Brazil (AFP)'],
    ['Minister: we will not go', null],
    ['BREAKING: The strait is shut', null],
    ['UN: The council', null],
    ['COVID-19 cases rose', null],
    ['Islamabad — a city of trees', null],
    ['The strait (Amal) - a narrow one', null],
  ])('%s → %s', (opening, dateline) => {
    const text = `${HEADLINE}\n\n${opening} that the strait would stay closed until further notice.`;
    expect(readText(text).metadata.dateline).toBe(dateline);
  });

  it('stays in the text', () => {
    expect(savedText(readText(`${HEADLINE}\n\n${BODY}`))).toBe(BODY);
  });
});

describe('the byline of plain text', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John van der Roe', ['Jane Doe', 'John van der Roe']],
    ['BY JANE DOE, ANA AL-AMIN & J. R. ROE', ['JANE DOE', 'ANA AL-AMIN', 'J. R. ROE']],
    ['By Mira al-Amin, Reuters', ['Mira al-Amin']],
    ['By AFP', ['AFP']],
  ])('names who wrote it: %s', (line, names) => {
    const { metadata, blocks } = readText(`${HEADLINE}\n${line}\n\n${BODY}`);
    expect(metadata.byline).toEqual(names);
    expect(blocks[0]).toMatchObject({ text: line, setAside: true });
  });

  it.each([
    'By the way this is no byline',
    'By 2031 the strait will be open',
    'By Monday it was over',
  ])('is not read into other words: %s', (line) => {
    expect(readText(`${HEADLINE}\n${line}.\n\n${BODY}`).metadata.byline).toEqual([]);
  });
});

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

  it('show where a second article begins', () => {
    const second = 'Fishermen of Amal ask for help as boats stay ashore';
    const text = `${HEADLINE}\n\n${BODY}\n\n\n${second}\nUpdated 8 sec ago\n${second}\n• Boats stay\n${MORE}`;
    expect(outline(readText(text))).toEqual([
      `paragraph: ${BODY}`,
      `heading1: ${second}`,
      '-paragraph: Updated 8 sec ago',
      `-paragraph: ${second}`,
      'keyPoint: Boats stay',
      `paragraph: ${MORE}`,
    ]);
  });
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
        const [{ metadata, blocks }] = reading.value as [ReturnType<typeof readText>];
        const inBlocks = blocks.map((block) => block.text).join('\n');
        const all = words(text.replace(/\0/g, ''));
        expect([words(inBlocks), words(`${metadata.title}\n${inBlocks}`)]).toContainEqual(all);
        expect(checkArticleText(composeText(blocks).text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('language and direction', () => {
  const urdu =
    'وزارتِ خارجہ نے پیر کے روز کہا کہ آبنائے بند رہے گی اور جہازوں کو انتظار کرنا پڑے گا۔ ٹھیک ہے۔';
  const arabic =
    'أعلنت وزارة الخارجية يوم الاثنين أن المضيق سيبقى مغلقا حتى إشعار آخر وأن السفن تنتظر في الميناء منذ أسبوع.';
  it.each([
    ['en', 'ltr', `${BODY} ${MORE}`],
    [
      'fr',
      'ltr',
      'Le ministère a déclaré que le détroit est fermé et que les navires attendent dans le port pour une semaine, a dit le porte-parole qui est sur place.',
    ],
    ['ur', 'rtl', urdu],
    ['ar', 'rtl', arabic],
    ['he', 'rtl', 'משרד החוץ הודיע ביום שני כי המצר יישאר סגור עד להודעה חדשה.'],
    [null, 'ltr', 'Amal Strait 12 345'],
    [null, 'auto', '12 345 678'],
  ])('are read off the writing where it settles them: %s, %s', (language, direction, text) => {
    expect(readText(text).metadata).toMatchObject({ language, direction });
  });
});

describe('what is not stated', () => {
  it('stays unknown', () => {
    expect(readText(`${HEADLINE}\n\n${BODY}`).metadata).toMatchObject({
      subtitle: null,
      byline: [],
      publisher: null,
      url: null,
      published: null,
      updated: null,
    });
  });
});

const SHARED = [
  'articles/arabnews-2024-12-syria-escalation.txt',
  'articles/arabnews-2025-01-02-syria-unity-and-un-multilateralism.txt',
] as const;

describe('the shared articles', () => {
  const read = (path: string) =>
    readOne({ name: path, extension: 'txt', bytes: sharedBytes(path) ?? Buffer.alloc(0) });
  const isHere = sharedBytes(SHARED[0]) !== null && sharedBytes(SHARED[1]) !== null;
  const said = (title: string) => (isHere ? title : absent('articles/'));

  it.skipIf(!isHere)(said('the first has no headline, so its title is asked for'), () => {
    const { metadata, origins, blocks } = read(SHARED[0]);
    expect(metadata).toMatchObject({ dateline: 'ISLAMABAD', published: null, publisher: null });
    expect(metadata).toMatchObject({ updated: null, language: 'en', direction: 'ltr' });
    expect(origins.title?.uncertain).toBe(true);
    expect(blocks).toHaveLength(12);
    expect(blocks.every((block) => block.kind === 'paragraph' && !block.setAside)).toBe(true);
  });

  it.skipIf(!isHere)(
    said('the second is told from its furniture, and shows where another begins'),
    () => {
      const candidate = read(SHARED[1]);
      const { metadata, blocks } = candidate;
      expect(metadata).toMatchObject({ updated: '2025-01-02', published: null, publisher: null });
      expect(metadata).toMatchObject({ dateline: 'ISLAMABAD', byline: [], language: 'en' });
      const kinds = blocks.map((block) => (block.setAside ? 'aside' : block.kind));
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      expect(kinds.slice(0, 7)).toEqual([
        'caption',
        ...Array<string>(4).fill('aside'),
        'keyPoint',
        'keyPoint',
      ]);
      expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(1);
      expect([count('aside'), count('keyPoint'), count('paragraph')]).toEqual([7, 4, 22]);
      expect(metadata.title.split(' ')).toHaveLength(15);
    },
  );
});
