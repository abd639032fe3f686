import { describe, expect, it } from 'vitest';

import {
  blocksOfPage,
  REPORT,
  REPORT_HTML,
  setAsideOfPage,
  textOfPage,
  webPage,
} from '../../../support/web-pages';

const [first, second, third] = REPORT;
const HEADLINE = '<h1>Strait stays closed</h1>';
const ARTICLE = `<article>${HEADLINE}${REPORT_HTML}</article>`;

describe('[U1] the main text of a page', () => {
  it.each([
    ['an article element', ARTICLE],
    ['a part called its body', `${HEADLINE}<div class="story-body">${REPORT_HTML}</div>`],
    ['parts without a name', `<div><div>${HEADLINE}</div><div>${REPORT_HTML}</div></div>`],
    [
      'line breaks instead of paragraphs',
      `${HEADLINE}<div class="text">${REPORT.join('<br><br>')}</div>`,
    ],
    [
      'tables that lay out the page',
      `<table><tr><td><a href="/">Home</a></td><td>${HEADLINE}${REPORT.join('<br><br>')}</td></tr></table>`,
    ],
    [
      'a part for each paragraph',
      `${HEADLINE}<main>${REPORT.map((text) => `<div class="para"><p>${text}</p></div><div class="ad-slot">Advertisement</div>`).join('')}</main>`,
    ],
    [
      'a body split in two by an offer',
      `${HEADLINE}<div id="a"><div class="b1"><p>${first}</p></div><div class="promo"><p>Buy our almanac of tides, now with the charts of both coasts, for less.</p></div><div class="b2"><p>${second}</p><p>${third}</p></div></div>`,
    ],
    [
      'parts that are named for what stands beside them',
      `${HEADLINE}<div class="layout-with-rail__content has-sidebar">${REPORT_HTML}</div><div class="comments">${REPORT_HTML.repeat(3)}</div>`,
    ],
    [
      'an opening that is called a teaser',
      `${HEADLINE}<div class="teaser-content"><p>${first}</p><p>${second}</p></div><div class="remainder"><p>${third}</p></div>`,
    ],
    [
      'a part that holds the headline and is called by what follows it',
      `<div class="newsletter-post">${ARTICLE}</div><div class="comments">${REPORT_HTML.repeat(3)}</div>`,
    ],
    [
      'a body that is called by a name of what is around',
      `<div class="sidebar-layout">${ARTICLE}</div>`,
    ],
  ])('is found in %s', (_, body) => {
    expect(textOfPage(webPage(body))).toEqual(REPORT);
  });

  it.each([
    [
      'navigation',
      '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Ports</a></li></ul></nav>',
    ],
    [
      'a footer',
      `<footer><p>The Amal Gazette is printed daily in Port Amal and is a member of the union of coastal papers.</p></footer>`,
    ],
    [
      'a side column',
      `<aside><h2>Tides</h2><p>High water at the northern pier comes at 6.40 in the morning and at 7.15 at night.</p></aside>`,
    ],
    [
      'a side column by its name',
      `<div class="right-rail"><p>High water at the northern pier comes at 6.40 in the morning and at 7.15 at night.</p></div>`,
    ],
    [
      'a note on cookies',
      '<div class="cookie-consent"><p>We use cookies to make this paper better and to count its readers.</p></div>',
    ],
    [
      'what only screen readers are told',
      '<p class="sr-only">Skip the menu of this page and go to what is written below it.</p>',
    ],
  ])('leaves out %s', (_, part) => {
    expect(blocksOfPage(webPage(`${part}${ARTICLE}${part}`)).map(({ text }) => text)).toEqual(
      REPORT,
    );
  });

  it.each([
    [
      'comments, however many there are',
      `<div id="comments">${'<p>This is what always happens when nobody listens to the pilots, and I have said so for years now.</p>'.repeat(12)}</div>`,
    ],
    [
      'teasers of other articles',
      `<div>${['Ferry fares rise', 'A lighthouse is sold'].map((title) => `<div class="item"><h3><a href="/x">${title}</a></h3><p>The company gave no reason, and passengers who were asked on the quay had not heard of it.</p></div>`).join('')}</div>`,
    ],
    [
      'other articles on the same page',
      `<article><h2>Ferry fares rise</h2>${REPORT_HTML.replaceAll('Monday', 'Friday')}</article>`,
    ],
    [
      'lists of links under a heading that says so',
      '<h3>Related articles</h3><ul><li><a href="/1">Ferry fares rise for the third time</a></li><li><a href="/2">A lighthouse is sold</a></li></ul>',
    ],
  ])('leaves out %s', (_, after) => {
    expect(textOfPage(webPage(`<div class="page">${ARTICLE}${after}</div>`))).toEqual(REPORT);
  });

  it.each([
    [
      'an invitation to subscribe',
      'Sign up for our newsletter and get the tides in your inbox every morning.',
    ],
    ['how to follow its author', 'Follow Nadia Roe on Twitter for more from the harbour.'],
    ['how to write to its author', 'Nadia Roe can be reached at nadia.roe@gazette.example'],
    ['a claim of rights', 'Copyright 2031 The Amal Gazette. All rights reserved.'],
    [
      'who else worked on it',
      'Additional reporting by Omar Haddad in Bay Town; editing by Lena Moss',
    ],
    [
      'a pointer to another article',
      '<b>Read more:</b> <a href="/x">Ferry fares rise for the third time</a>',
    ],
    ['a link that stands for itself', '<a href="/x">Ferry fares rise for the third time</a>'],
    [
      'a short code nobody replaced',
      '[button link="/submit" type="big"]Send us your picture[/button]',
    ],
  ])('sets aside %s between its paragraphs', (_, line) => {
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p><p>${second}</p><p>${line}</p><p>${third}</p></article>`,
    );
    expect(textOfPage(page)).toEqual(REPORT);
    expect(setAsideOfPage(page)).toHaveLength(1);
  });

  it.each([
    [
      'a sentence that asks to be followed',
      'The ministry asked ferries to follow the pilots on a course of its own, and to wait for a signal from the pier.',
    ],
    ['a short sentence', 'Nobody was hurt.'],
    [
      'a sentence with a link in it',
      'The <a href="/order">order of the ministry</a> says nothing of the fog.',
    ],
    [
      'a section called like what is around',
      '<b>More on the wreck</b> will be known on Friday, the divers said, when the sea is calm.',
    ],
  ])('keeps %s', (_, line) => {
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p><p>${line}</p><p>${second}</p><p>${third}</p></article>`,
    );
    expect(textOfPage(page)).toHaveLength(4);
  });

  it('keeps a section whose heading reads like a turn to other things', () => {
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p><h2>Related</h2><p>${second}</p><p>${third}</p></article>`,
    );
    expect(textOfPage(page)).toEqual([first, 'Related', second, third]);
  });

  it('keeps what was posted elsewhere and is quoted', () => {
    const post =
      '<div class="social-embed"><blockquote class="post"><p>The strait is closed. Use the eastern route.</p></blockquote></div>';
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p>${post}<p>${second}</p><p>${third}</p></article>`,
    );
    const quotes = blocksOfPage(page).filter(({ kind, setAside }) => kind === 'quote' && !setAside);
    expect(quotes.map(({ text }) => text)).toEqual([
      'The strait is closed. Use the eastern route.',
    ]);
  });

  it('is what its parts say where an article is made of articles', () => {
    const posts = REPORT.map((text) => `<article><p>${text}</p></article>`).join('');
    expect(textOfPage(webPage(`<article>${HEADLINE}${posts}</article>`))).toEqual(REPORT);
  });

  it('leaves out other articles that are in its own', () => {
    const posts = REPORT.map((text) => `<article><p>${text} Again.</p></article>`).join('');
    expect(textOfPage(webPage(`<article>${HEADLINE}${REPORT_HTML}${posts}</article>`))).toEqual(
      REPORT,
    );
  });

  it('takes a line that shares its element with a picture above it for a caption', () => {
    const picture =
      '<div><img src="w.jpg" alt="A wreck"><br>The wreck on Sunday, seen from the pier</div>';
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p>${picture}<p>${second}</p><p>${third}</p></article>`,
    );
    expect(textOfPage(page)).toEqual(REPORT);
  });

  it('keeps a heading that is a link where its paragraph follows', () => {
    const page = webPage(
      `<article>${HEADLINE}<p>${first}</p><h2><a href="/pilots">What the pilots asked for</a></h2><p>${second}</p><p>${third}</p></article>`,
    );
    expect(textOfPage(page)).toEqual([first, 'What the pilots asked for', second, third]);
  });

  it('is there once where the page holds it for several widths', () => {
    const page = webPage(
      `<article>${HEADLINE}<div class="wide">${REPORT_HTML}</div><div class="narrow">${REPORT_HTML}</div></article>`,
    );
    expect(textOfPage(page)).toEqual(REPORT);
  });

  it('is not broken by an icon', () => {
    const broken = first.replace('tankers', '<img src="ship.png" alt="ship" width="16"> tankers');
    expect(
      textOfPage(
        webPage(`<article>${HEADLINE}<p>${broken}</p><p>${second}</p><p>${third}</p></article>`),
      ),
    ).toEqual(REPORT);
  });

  it('sets aside the few lines above its first paragraph, not a text of lines', () => {
    const above = '<p>Harbour</p><p>By our own correspondent in Port Amal</p>';
    expect(textOfPage(webPage(`<article>${HEADLINE}${above}${REPORT_HTML}</article>`))).toEqual(
      REPORT,
    );
    const results = Array.from(
      { length: 9 },
      (_, at) => `Crew ${String(at)} before crew ${String(at + 1)}`,
    );
    const lines = results.map((line) => `<p>${line}</p>`).join('');
    expect(textOfPage(webPage(`<article>${HEADLINE}${lines}${REPORT_HTML}</article>`))).toEqual([
      ...results,
      ...REPORT,
    ]);
  });

  it('leaves out title and subtitle', () => {
    const page = webPage(
      `<article>${HEADLINE}<h2 class="subtitle">A wreck keeps tankers out for most of a month</h2>${REPORT_HTML}</article>`,
    );
    expect(textOfPage(page)).toEqual(REPORT);
  });
});

describe('[U2] where little is found', () => {
  it('hidden text counts', () => {
    const page = webPage(
      `${HEADLINE}<div style="display:none">${REPORT_HTML}</div><p>Loading.</p>`,
    );
    expect(textOfPage(page)).toEqual(REPORT);
  });

  it('names are not believed', () => {
    const page = webPage(`${HEADLINE}<div class="comments">${REPORT_HTML}</div>`);
    expect(textOfPage(page)).toEqual(REPORT);
  });

  it('the text that structured data declare is taken', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Strait stays closed',
      articleBody: REPORT.join('\n\n'),
    });
    const head = `<script type="application/ld+json">${data}</script>`;
    expect(textOfPage(webPage('<div id="app"><p>Please wait.</p></div>', head))).toEqual(REPORT);
  });

  it('comments are still none of it', () => {
    const SHORT = 'The strait is closed to tankers until the end of the month.';
    const comments = `<div class="comments">${REPORT_HTML}</div>`;
    const page = webPage(`<article>${HEADLINE}<p>${SHORT}</p></article>${comments}`);
    expect(textOfPage(page)).toEqual([SHORT]);
  });

  it('a page behind a note that lies over it is read', () => {
    const note = `<div role="dialog"><p>${'We count our readers and keep what they read for a month. '.repeat(5)}</p></div>`;
    const page = webPage(`${note}<div aria-hidden="true">${ARTICLE}</div>`);
    expect(textOfPage(page)).toEqual(REPORT);
  });

  it('what there is to read is given', () => {
    const page = webPage(`${HEADLINE}<p>The strait is closed</p>`);
    expect(textOfPage(page)).toEqual(['The strait is closed']);
  });
});
