import type { Origin } from '../../../domain/article/candidate';
import { type LdNode, isOfType, listOf, type StructuredData } from './json-ld';
import type { Found } from './found';
import { isBody, isName, isTitle, type Names, namesIn } from './names';
import type { NearHeadline } from './near-headline';
import type { MetaTag } from './page-parts';
import { shownByline } from './shown-byline';
import { contested, declared, declaredText, originOf, shown, type Stated } from './stated';
import { squeezed } from './words';

/** What the byline is read from. */
export interface BylineInputs {
  readonly near: NearHeadline;
  readonly metas: readonly MetaTag[];
  readonly data: StructuredData;
  /** What describes the article, the more precise first. */
  readonly nodes: readonly LdNode[];
  /** What the page calls its publisher and itself. */
  readonly publishers: readonly string[];
}

interface Declared extends Names {
  readonly from: Stated;
}

/**
 * Who wrote the article. What the page shows beside its headline counts before what it declares, for that is what its
 * authors saw to; what it declares fills in what is not shown. An organisation is named where the page itself shows it
 * as the byline, or declares one that is not merely the publisher once more.
 */
export function bylineOf(inputs: BylineInputs): Found<readonly string[]> | null {
  const seen = shownByline(inputs.near, inputs.publishers);
  const said = declaredAuthors(inputs);
  if (seen !== null && seen.people.length > 0) {
    return both(seen.people, shown('', seen.words), seen.isSaid, said);
  }
  if (said !== null && said.people.length > 0) {
    return { value: said.people, origin: originOf(said.from) };
  }
  if (seen !== null && seen.isSaid) {
    return { value: seen.bodies, origin: originOf(shown('', seen.words)) };
  }
  const others = said?.bodies.filter(
    (name) =>
      !inputs.publishers.some((own) => isSame(own, name)) &&
      (isShown(name, inputs.near) || !inputs.publishers.some((own) => isAlike(own, name))),
  );
  if (said === null || others === undefined || others.length === 0) return null;
  return { value: others, origin: originOf(said.from, true) };
}

/** Whether words stand beside the headline, parted from others. */
function isShown(name: string, { after, before }: NearHeadline): boolean {
  return [...after, ...before].some(
    ({ pieces, text }) => text.length < 120 && pieces.some((piece) => isSame(piece.text, name)),
  );
}

/** What a page shows beside what it declares: the same, the one more than the other, or something else. */
function both(
  people: readonly string[],
  seen: Stated,
  isSaid: boolean,
  said: Declared | null,
): Found<readonly string[]> {
  if (said === null || said.people.length === 0) {
    return { value: people, origin: originOf(seen, !isSaid) };
  }
  const has = (names: readonly string[], name: string) => names.some((one) => isSame(one, name));
  const isShownWhole = said.people.every((name) => has(people, name));
  const isDeclaredWhole = people.every((name) => has(said.people, name));
  if (isShownWhole)
    return { value: people.map((name) => spelt(name, said.people)), origin: originOf(seen) };
  if (isDeclaredWhole) return { value: said.people, origin: originOf(said.from) };
  return isSaid
    ? { value: people, origin: contested(seen, said.from) }
    : { value: said.people, origin: contested(said.from, seen) };
}

/** A name set in capitals as the page spells it elsewhere. */
function spelt(name: string, others: readonly string[]): string {
  if (/\p{Ll}/u.test(name)) return name;
  return others.find((other) => isSame(other, name) && /\p{Ll}/u.test(other)) ?? name;
}

function isSame(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other);
}

/** Whether a name is the publisher's: the same, or the same with a word more (`RT`, `RT International`). */
function isAlike(own: string, name: string): boolean {
  const [one, other] = [squeezed(own), squeezed(name)];
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

const NAMES: readonly string[] = [
  'author',
  'article:author',
  'og:article:author',
  'article_author',
  'authors',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'book:author',
  'creator',
  'dcsext.author',
  'analyticsattributes.author',
];

function declaredAuthors(inputs: BylineInputs): Declared | null {
  let fallback: Declared | null = null;
  for (const one of [...fromData(inputs), ...fromMetas(inputs)]) {
    if (one.people.length > 0) return one;
    if (one.bodies.length > 0) fallback ??= one;
  }
  return fallback;
}

function fromData({ nodes, data, publishers }: BylineInputs): Declared[] {
  return nodes.flatMap((node) =>
    ['author', 'creator'].flatMap((property) => {
      const authors = listOf(node[property]).slice(0, 50);
      const all = authors.map((author) => authorOf(author, data, publishers));
      const names = {
        people: all.flatMap((one) => one.people),
        bodies: all.flatMap((one) => one.bodies),
      };
      const words = [...names.people, ...names.bodies].join(', ');
      return words === '' ? [] : [{ ...names, from: declared('jsonLd', property, words) }];
    }),
  );
}

function authorOf(author: unknown, data: StructuredData, publishers: readonly string[]): Names {
  if (typeof author === 'string') return declaredNames(author, publishers);
  const node = data.nodeOf(author);
  if (node === null) return { people: [], bodies: [] };
  const all = listOf(node['name']).map((name) => declaredNames(declaredText(name), publishers));
  const names = {
    people: all.flatMap((one) => one.people),
    bodies: all.flatMap((one) => one.bodies),
  };
  return isOfType(node, /Organization$/i) && !isOfType(node, /^Person$/i)
    ? { people: [], bodies: [...names.bodies, ...names.people] }
    : names;
}

/** Names that are declared; a whole that is written like one name is not taken apart. */
function declaredNames(value: string, publishers: readonly string[]): Names {
  const text = declaredText(value);
  if (/^https?:|^@|^www\./i.test(text)) return { people: [], bodies: [] };
  const isWhole = isName(text) && !isTitle(text) && !/\s(?:and|&)\s|,/.test(text);
  if (!isWhole) return namesIn(text, publishers);
  return isBody(text, publishers) ? { people: [], bodies: [text] } : { people: [text], bodies: [] };
}

function fromMetas({ metas, publishers }: BylineInputs): Declared[] {
  return NAMES.flatMap((name) => {
    const all = metas.filter((meta) => meta.name === name);
    const how: Origin['how'] = 'meta';
    const names = all.map((meta) => declaredNames(turned(name, meta.content), publishers));
    const people = unique(names.flatMap((one) => one.people));
    const bodies = unique(names.flatMap((one) => one.bodies));
    const words = all.map(({ content }) => declaredText(content)).join('; ');
    return people.length + bodies.length === 0
      ? []
      : [{ people, bodies, from: declared(how, name, words) }];
  });
}

/** Learned journals write `Last, First`. */
function turned(name: string, content: string): string {
  const match = name === 'citation_author' ? /^([^,]+), ([^,]+)$/.exec(content.trim()) : null;
  return match === null ? content : `${match[2] ?? ''} ${match[1] ?? ''}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [squeezed(name), name] as const)).values()];
}
