import { describe, expect, it } from 'vitest';

import { readPage } from '../../../../src/ingest/html/page/read-page';
import { REPORT_HTML, textOfPage, webPage } from '../../../support/web-pages';

const NOWHERE = { address: null, capturedAt: null };

/** Milliseconds of work, not of the clock: others run on the machine as well. */
function workOf(markup: string): number {
  const began = process.cpuUsage();
  readPage(markup, NOWHERE);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

describe('[U6] hostile pages', () => {
  it.each([
    ['a million nested elements', '<div>'.repeat(1_000_000), 'elements nested more than 512 deep'],
    ['nested articles', '<article>'.repeat(2_000), 'elements nested more than 512 deep'],
    ['a million elements', '<i>x</i>'.repeat(1_000_000), 'more than 300000 elements'],
  ])('are refused with the reason: %s', (_, html, what) => {
    expect(readPage(html, NOWHERE)).toEqual({ ok: false, error: { kind: 'broken', what } });
  });

  it.each([
    ['nothing', ''],
    ['pictures without words', '<img src="x.gif">'],
    ['navigation alone', '<nav><a href="/a">Home</a></nav>'],
    ['programs alone', '<script>document.write("text")</script>'],
  ])('without text are empty: %s', (_, body) => {
    expect(readPage(body, NOWHERE)).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it.each([
    ['paragraphs', () => '<p>One more sentence of the same kind, and then the next one.</p>'],
    ['nested inline elements', () => `<p>${'<b>'.repeat(200)}x${'</b>'.repeat(200)}</p>`],
    ['nested parts', () => `${'<div class="a related">'.repeat(300)}x${'</div>'.repeat(300)}`],
    ['nested tables', () => `${'<table><tr><td>'.repeat(100)}x${'</table>'.repeat(100)}`],
    ['figures', () => '<figure><img src="a.jpg"><figcaption>What is seen</figcaption></figure>'],
    ['lists in lists', () => `${'<ul><li>'.repeat(100)}x${'</ul>'.repeat(100)}`],
    ['headings that turn', () => '<h2>Related articles</h2><p>Some words that are a sentence.</p>'],
    ['long names', () => `<div class="${'ad-'.repeat(2_000)}"><p>Some words.</p></div>`],
    ['pointers', () => `<p>${'Read more: follow sign up for '.repeat(10)}</p>`],
  ])('take time in proportion to their size: %s', (_, part) => {
    const size = Math.ceil(10_000 / part().length);
    const page = (times: number) => webPage(`<main>${part().repeat(size * times)}</main>`);
    workOf(page(1));
    const [one, ten] = [1, 10].map((times) => Math.min(workOf(page(times)), workOf(page(times))));
    expect(ten).toBeLessThan(Math.max(one ?? 0, 20) * 30);
  });

  it('give no addresses but those of the web', () => {
    const html = webPage(
      `<base href="javascript:alert(1)//"><article>${REPORT_HTML}<p><a href="JaVaScRiPt:x">Order</a></p><img src="file:///etc/passwd" alt="A wreck"></article>`,
    );
    const reading = readPage(html, { address: 'https://gazette.example/', capturedAt: null });
    const spans = reading.ok
      ? (reading.value[0]?.blocks.flatMap((block) => block.spans) ?? [])
      : [];
    expect(spans.filter((span) => span.kind === 'link')).toEqual([]);
  });

  it('that list many articles are given as what text there is, none of them taken for the only one', () => {
    const teaser = (number: number) =>
      `<div class="entry"><h2><a href="/${String(number)}">Ferry fares rise for time ${String(number)}</a></h2><p>The company gave no reason for it, and passengers ${String(number)} who were asked on the quay had not heard of it.</p></div>`;
    const texts = textOfPage(webPage(Array.from({ length: 12 }, (_, at) => teaser(at)).join('')));
    expect(texts.filter((text) => text.startsWith('The company')).length).not.toBe(1);
  });
});
