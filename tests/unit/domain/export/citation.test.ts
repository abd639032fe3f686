import { describe, expect, it } from 'vitest';

import { citation } from '../../../../src/domain/export/citation';
import { anAttribution } from '../../../support/builders';
import { aReport } from '../../../support/reports';

const FROM =
  'Harbour Gazette, 12 March 2031, “Strait stays closed”, https://gazette.example/strait';

describe('a citation', () => {
  it('quotes the passage and names speaker, publisher, date, title and address', () => {
    const attribution = anAttribution({ role: 'spokesperson', dateSaid: '2031-03-11' });
    const quotation = { exact: 'We close\nit', attribution, speaker: 'Mira Deen', paragraph: null };
    expect(citation(aReport(), quotation, 'en-GB')).toEqual({
      text: `“We close it” — Mira Deen, spokesperson, 11 March 2031 (${FROM})`,
      markdown: `“We close it” — Mira Deen, spokesperson, 11 March 2031 (${FROM.replace(/https.*/, '<$&>')})`,
      html: '<p>“We close it” — Mira Deen, spokesperson, 11 March 2031 (Harbour Gazette, 12 March 2031, <a href="https://gazette.example/strait">“Strait stays closed”</a>)</p>',
    });
  });

  it('says what is not known instead of leaving it out', () => {
    const article = aReport({ published: null, publisher: null, url: null });
    const quotation = { exact: 'x', attribution: anAttribution(), speaker: null, paragraph: null };
    expect(citation(article, quotation, 'en-GB').text).toBe(
      '“x” — speaker unknown, date said unknown (date unknown, “Strait stays closed”)',
    );
  });

  it('of a plain passage has no speaker, of an article no passage', () => {
    const quotation = {
      exact: '“Never,” he said',
      attribution: null,
      speaker: null,
      paragraph: null,
    };
    expect(citation(aReport(), quotation, 'en-GB').text).toBe(`““Never,” he said” (${FROM})`);
    expect(citation(aReport(), null, 'en-GB').text).toBe(FROM);
  });

  it('puts a quotation within a title in single marks', () => {
    const article = aReport({ title: 'Strait shut “until further notice”' });
    expect(citation(article, null, 'en-GB').text).toContain('“Strait shut ‘until further notice’”');
  });

  it('does not double the quotation marks of a passage that is all a quotation', () => {
    const quotation = { exact: '“Never.”', attribution: null, speaker: null, paragraph: null };
    expect(citation(aReport(), quotation, 'en-GB').text).toBe(`“Never.” (${FROM})`);
  });

  it('does not double the quotation marks of parts that are each a quotation', () => {
    const exact = '“Never,” […] “as long as it takes.”';
    const quotation = { exact, attribution: null, speaker: null, paragraph: null };
    expect(citation(aReport(), quotation, 'en-GB').text).toBe(`${exact} (${FROM})`);
  });

  it('escapes Markdown in the Markdown form only', () => {
    const quotation = { exact: 'a *b* [[c]]', attribution: null, speaker: null, paragraph: null };
    const { text, markdown } = citation(aReport(), quotation, 'en-GB');
    expect(text).toContain('“a *b* [[c]]”');
    expect(markdown).toContain('“a \\*b\\* \\[\\[c\\]\\]”');
  });

  it('[C3] names the paragraph in which the passage begins, before the address', () => {
    const quotation = { exact: 'x', attribution: null, speaker: null, paragraph: 12 };
    const { text, markdown, html } = citation(aReport(), quotation, 'en-GB');
    expect(text).toContain('“Strait stays closed”, para. 12, https://');
    expect(markdown).toContain('“Strait stays closed”, para. 12, <https://');
    expect(html).toContain('</a>, para. 12)');
  });

  it('[C3] escapes markup in the HTML form, and links to web and mail addresses only', () => {
    const quotation = { exact: 'a <b> & "c"', attribution: null, speaker: null, paragraph: null };
    const { html } = citation(aReport({ url: 'https://x.example/?a=1&b="2"' }), quotation, 'en-GB');
    expect(html).toContain('a &#60;b&#62; &#38; &#34;c&#34;');
    expect(html).toContain('href="https://x.example/?a=1&#38;b=&#34;2&#34;"');
    expect(citation(aReport({ url: 'javascript:alert(1)' }), null, 'en-GB').html).not.toContain(
      '<a',
    );
  });
});
