import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aHash, aSpeaker, aTag, anAttribution } from '../../../support/builders';
import { ARTICLE, articleFile, exported } from '../../../support/exporting';
import { plainText, readMarkdown, topNodes } from '../../../support/markdown-reading';
import { aNoteSaying, aPassage, aReport } from '../../../support/reports';

describe('an exported article', () => {
  it('quotes the parts of a statement that were said, and says where words are left out', () => {
    const exact = '“We close it,” Deen said, “as long as *it* takes.\n\nWe wait.”';
    const parts = [
      { start: 0, end: 14 },
      { start: 26, end: 49 },
      { start: 51, end: exact.length },
    ];
    const statement = aPassage(exact, { attribution: anAttribution({ parts }) });
    const [file] = exported([aReport(), statement], ARTICLE);
    expect(file?.text).toContain(
      '> “We close it,” […] “as long as \\*it\\* takes.\n>\n> We wait.”\n\n^annotation-1\n',
    );
    expect(file?.text).toMatch(/^-   Speaker: unknown\[\^article\]$/m);
  });

  it('is written as one file with all that is known of it', () => {
    const [tag, nested] = [
      aTag('strait'),
      aTag('closure of the strait', { parentId: 'tag:strait' }),
    ];
    const statement = aPassage('“We close it,” Deen said.', {
      tags: [nested.id, tag.id],
      attribution: anAttribution({
        speakerId: 'speaker:1',
        role: 'spokesperson',
        organisation: 'Foreign Ministry',
        cue: 'said',
        dateSaid: '2031-03-11',
        occasion: 'weekly briefing',
        stance: 'Closure is *final*',
      }),
    });
    const article = aReport({ byline: ['Ana Roe'], tags: [tag.id], subtitle: 'Ships wait' });
    const about = { kind: 'article', articleId: article.id } as const;
    const records = [
      ...[article, statement, tag, nested, aSpeaker({ name: 'Mira Deen' })],
      ...[aNoteSaying('Compare with *May*.'), aNoteSaying('# Whole', about, { id: 'note:two' })],
    ];
    expect(exported(records, ARTICLE)).toEqual([
      {
        path: '2031-03-12 Harbour Gazette - Strait stays closed.md',
        text: `---
title: "Strait stays closed"
publisher: "Harbour Gazette"
author:
  - "Ana Roe"
url: "https://gazette.example/strait"
published: 2031-03-12
accessed: 2031-03-20
tags:
  - "strait"
---

# Strait stays closed

Ships wait

-   Note on the article:

    # Whole

## Annotations

> “We close it,” Deen said.

^annotation-1

-   Speaker: **Mira Deen**, spokesperson, Foreign Ministry[^article]
-   Said: 11 March 2031, weekly briefing
-   Wording: direct quotation, “said”
-   Stance: Closure is \\*final\\*
-   Tags: #strait #strait/closure-of-the-strait
-   Colour: sun
-   Note:

    Compare with *May*.

[^article]: From “Strait stays closed”, Harbour Gazette, 12 March 2031, <https://gazette.example/strait>
`,
      },
    ]);
  });

  it('says so when dates, speaker and publisher are not known', () => {
    const article = aReport({ publisher: null, published: null, url: null });
    const text = articleFile([article, aPassage('x', { attribution: anAttribution() })]);
    expect(text).toContain('-   Speaker: unknown[^article]');
    expect(text).toContain('-   Date said unknown\n');
    expect(text).toContain('[^article]: From “Strait stays closed”, date unknown\n');
  });

  it('says so when a passage stands in an earlier version', () => {
    const { target } = aPassage('x');
    const old = aPassage('x', { target: { ...target, textHash: aHash(2) } });
    expect(articleFile([aReport(), old])).toContain('-   Passage of an earlier version');
  });

  it('gives back exactly the passages, one block quotation for each, whatever they hold', () => {
    const passage = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\t',
        '\n',
        '> ',
        '# ',
        '- ',
        '1. ',
        '`',
        '*',
        '[',
        '^x',
        '<',
        '\\',
        '&lt;',
        '|',
      ),
    });
    const passages = fc.array(passage, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(passages, (exacts) => {
        const highlights = exacts.map((exact, index) => {
          const made = aPassage(exact, { id: `annotation:${String(index)}` });
          const position = { start: index * 100, end: index * 100 + exact.length };
          return { ...made, target: { ...made.target, position } };
        });
        const { tree } = readMarkdown(articleFile([aReport(), ...highlights]));
        const ruled = (text: string) => text.replace(/^\n+|\n+$/g, '').replace(/\n{2,}/g, '\n\n');
        expect(topNodes(tree, 'blockquote').map(plainText)).toEqual(exacts.map(ruled));
      }),
      { numRuns: 250 },
    );
  });

  it('keeps a footnote apart from the definition of a link', () => {
    const names = fc.constantFrom('a', '"b"', "'c'", '(d)', '', '<e>');
    fc.assert(
      fc.property(names, names, (title, publisher) => {
        const { tree } = readMarkdown(articleFile([aReport({ title, publisher }), aPassage('x')]));
        expect(topNodes(tree, 'definition')).toEqual([]);
      }),
    );
  });
});
