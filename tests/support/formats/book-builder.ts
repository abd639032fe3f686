import { zipOf, type ZipPart } from './zip-builder';

/** A chapter as the content of its body, in XHTML. */
export type Chapter = string;

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A book with these chapters and this metadata (XML of the package). */
export function bookOf(
  chapters: readonly Chapter[],
  metadata: string,
  more: readonly ZipPart[] = [],
): Buffer {
  const items = chapters.map(
    (_, at) =>
      `<item id="c${at}" href="chapter%20${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  const opf =
    `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="d" xmlns:opf="o"><metadata>${metadata}</metadata>` +
    `<manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`;
  return zipOf([
    { name: 'mimetype', content: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', content: CONTAINER },
    { name: 'OEBPS/book.opf', content: opf },
    ...chapters.map((body, at) => ({
      name: `OEBPS/chapter ${at}.xhtml`,
      content: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
    })),
    ...more,
  ]);
}
