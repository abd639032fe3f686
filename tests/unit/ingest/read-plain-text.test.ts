import { describe, expect, it } from 'vitest';

import { outline, readText, savedText } from '../../support/reading';
import { BODY, HEADLINE, MORE } from '../../support/report-text';

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
      suggestion: '2025-01-02',
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
    const { published, updated } = origins;
    expect(published ?? updated).toEqual({ how: 'text', evidence: line, uncertain: true });
    expect(blocks[0]).toMatchObject({ text: line, setAside: 'boilerplate' });
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
    expect(blocks[0]).toMatchObject({ text: line, setAside: 'boilerplate' });
  });

  it.each([
    'By the way this is no byline',
    'By 2031 the strait will be open',
    'By Monday it was over',
  ])('is not read into other words: %s', (line) => {
    expect(readText(`${HEADLINE}\n${line}.\n\n${BODY}`).metadata.byline).toEqual([]);
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
