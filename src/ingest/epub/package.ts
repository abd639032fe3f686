import { posix } from 'node:path';
import { allNamed, firstNamed, type XmlElement } from '../xml/read-xml';

/** What a book's package says of its parts. */
export interface Package {
  /** Paths of the chapters in reading order; the table of contents is none. */
  readonly chapters: readonly string[];
}

/** More chapters than this are no book. */
const MOST_CHAPTERS = 3_000;

/** The path of the package, as the container names it; `null` when it names none. */
export function packagePath(container: XmlElement | null): string | null {
  const rootfile = container && firstNamed(container, 'rootfile');
  return rootfile?.attributes.get('full-path') ?? null;
}

/** Reads the order of chapters. Parts that are not read in their place (`linear="no"`) are left out. */
export function packageOf(root: XmlElement, path: string): Package {
  const items = new Map(
    allNamed(root, 'item').map((item) => [item.attributes.get('id') ?? '', item]),
  );
  const chapters = allNamed(root, 'itemref')
    .filter((ref) => ref.attributes.get('linear') !== 'no')
    .flatMap((ref) => items.get(ref.attributes.get('idref') ?? '') ?? [])
    .filter(isText)
    .flatMap((item) => resolve(path, item.attributes.get('href') ?? '') ?? []);
  return { chapters: [...new Set(chapters)].slice(0, MOST_CHAPTERS) };
}

/** Paths of the parts that are encrypted: only the shop's own program opens them. */
export function lockedParts(encryption: XmlElement | null): ReadonlySet<string> {
  if (encryption === null) return new Set();
  return new Set(
    allNamed(encryption, 'CipherReference').flatMap(
      (part) => resolve('', part.attributes.get('URI') ?? '') ?? [],
    ),
  );
}

function isText({ attributes }: XmlElement): boolean {
  const isContents = /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? '');
  return !isContents && /html|xml/i.test(attributes.get('media-type') ?? 'html');
}

/** The path of a part that is named within another; `null` for what is no path in the book. */
function resolve(from: string, href: string): string | null {
  const [path = ''] = href.split('#');
  try {
    const joined = posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path)));
    return joined.startsWith('..') || path === '' ? null : joined.replace(/^\//, '');
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
