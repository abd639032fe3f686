import { describe, expect, it } from 'vitest';

import { blocksOfPage, REPORT, REPORT_HTML, webPage } from '../../../support/web-pages';

const [first, second] = REPORT;
const HEADLINE = '<h1>Strait stays closed</h1>';

describe('[U3] captions of a page', () => {
  const figure = (inside: string) =>
    blocksOfPage(
      webPage(`<article>${HEADLINE}<figure>${inside}</figure>${REPORT_HTML}</article>`),
      'https://gazette.example/strait/closed.html',
    ).filter(({ kind }) => kind === 'caption');

  it.each([
    [
      'what its figure says',
      '<img src="wreck.jpg" alt="A wreck"><figcaption>The wreck on Sunday</figcaption>',
      'The wreck on Sunday',
    ],
    ['the words that stand in for it', '<img src="wreck.jpg" alt="A wreck">', 'A wreck'],
    ['its file name', '<img src="wreck.jpg">', 'wreck.jpg'],
  ])('lead to their picture: %s', (_, inside, text) => {
    const href = 'https://gazette.example/strait/wreck.jpg';
    expect(figure(inside)).toEqual([
      {
        kind: 'caption',
        level: null,
        text,
        spans: [{ kind: 'link', start: 0, end: text.length, href }],
        setAside: false,
      },
    ]);
  });

  it.each([
    ['data-src', '<img src="data:image/gif;base64,R0" data-src="/wreck.jpg" alt="A wreck">'],
    ['srcset', '<img srcset="/wreck.jpg 2x, /small.jpg 1x" alt="A wreck">'],
  ])('find the address of a picture that is loaded late: %s', (_, inside) => {
    expect(figure(inside)[0]?.spans).toMatchObject([{ href: 'https://gazette.example/wreck.jpg' }]);
  });

  it('keep their own links', () => {
    const spans = figure('<img src="w.jpg"><figcaption>By <a href="/roe">Roe</a></figcaption>')[0]
      ?.spans;
    expect(spans).toEqual([
      { kind: 'link', start: 3, end: 6, href: 'https://gazette.example/roe' },
    ]);
  });
});

describe('[U4] links of a page', () => {
  const linkOf = (href: string, head = '', address: string | null = null) =>
    blocksOfPage(
      webPage(
        `<article>${HEADLINE}<p>${first} <a href="${href}">Order</a></p><p>${second}</p></article>`,
        head,
      ),
      address,
    )[0]?.spans.map((span) => (span.kind === 'link' ? span.href : ''))[0];

  it.each([
    [
      'against the page',
      'order.html',
      '',
      'https://gazette.example/a/b.html',
      'https://gazette.example/a/order.html',
    ],
    [
      'against its base',
      'order.html',
      '<base href="/archive/">',
      'https://gazette.example/a/b.html',
      'https://gazette.example/archive/order.html',
    ],
    [
      'against a base of its own',
      'order.html',
      '<base href="https://old.example/x/">',
      null,
      'https://old.example/x/order.html',
    ],
    ['by themselves', 'https://other.example/order', '', null, 'https://other.example/order'],
  ] as const)('are made absolute %s', (_, href, head, address, expected) => {
    expect(linkOf(href, head, address)).toBe(expected);
  });

  it.each(['order.html', '#top', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'that lead nowhere are none: %s',
    (href) => {
      expect(linkOf(href)).toBeUndefined();
    },
  );
});
