import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';

/** @typedef {{ html: string, url: string }} Page */

/** What others take for a page's main text. @type {Record<string, (page: Page) => string>} */
export const others = {
  'Readability on jsdom': ({ html, url }) => {
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const text = new Readability(window.document).parse()?.textContent ?? '';
    window.close();
    return text;
  },
  'Readability on linkedom': ({ html }) =>
    new Readability(parseHTML(html).document).parse()?.textContent ?? '',
  'Defuddle on linkedom': ({ html, url }) => {
    const { content } = new Defuddle(parseHTML(html).document, { url }).parse();
    return parseHTML(`<html><body>${content}</body></html>`).document.body.textContent ?? '';
  },
};
