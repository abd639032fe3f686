import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { isBareLabel, isLabelled, isName, namesIn, type Names } from './names';
import { calling, type NearHeadline } from './near-headline';
import { aroundWithin, hasWord, singleSpaced } from './elements';
import type { LinePiece, PageLine } from './page-parts';

/** A byline that the page shows near its headline. */
export interface ShownByline extends Names {
  readonly words: string;
  /** Whether the page says outright that these are the authors: a `By`, or an element that is called the author. */
  readonly isSaid: boolean;
}

/** Longest line that is nothing but a byline, or begins with one. */
const LONGEST = 300;
/** Lines between two parts of one byline. */
const GAP = 4;

/** Reads the byline from the lines around a headline; `null` when none is shown there. */
export function shownByline(near: NearHeadline, publishers: readonly string[]): ShownByline | null {
  return inLines(near.after, publishers) ?? inLines(near.before, publishers);
}

function inLines(lines: readonly PageLine[], publishers: readonly string[]): ShownByline | null {
  const found: { names: Names; words: string; isSaid: boolean }[] = [];
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (found.length > 0 && index - last > GAP) break;
    const part = bylineOf(line, lines[index - 1]);
    if (part === null) continue;
    const names = namesIn(part.words, publishers);
    if (names.people.length + names.bodies.length === 0) continue;
    // What is only called an author further down is a box about them.
    if (found.length > 0 && !part.isSaid && found.some(({ isSaid }) => isSaid)) continue;
    found.push({ names, words: line.text, isSaid: part.isSaid });
    last = index;
  }
  if (found.length === 0) return null;
  const people = fullest(merged(found.map(({ names }) => names.people)));
  const bodies = merged(found.map(({ names }) => names.bodies));
  const told = people.length > 0 ? people : bodies;
  const telling = found.filter(({ names }) =>
    [...names.people, ...names.bodies].some((name) => told.includes(name)),
  );
  const words = [...new Set(telling.map((one) => one.words))].join(' ');
  return { people, bodies, words, isSaid: telling.some(({ isSaid }) => isSaid) };
}

/** Beside full names a single word is a section or a place. */
function fullest(names: readonly string[]): readonly string[] {
  const full = names.filter((name) => name.includes(' '));
  return full.length > 0 ? full : names;
}

interface Part {
  readonly words: string;
  readonly isSaid: boolean;
}

/** The words of a line that are a byline; `null` for a line that has none. */
function bylineOf(line: PageLine, previous: PageLine | undefined): Part | null {
  if (line.text === '' || line.text.length > LONGEST) return null;
  const isAfterLabel = previous !== undefined && isBareLabel(previous.text);
  if (isLabelled(line.text) || isAfterLabel) return { words: parted(line.pieces), isSaid: true };
  const called = line.pieces.flatMap((piece) => {
    const how = piece.text.trim() === '' ? null : calledAs(piece.element);
    return how === null ? [] : [{ piece, how }];
  });
  if (called.length === 0) return null;
  const best = (['said', 'author', 'byline'] as const).find((how) =>
    called.some((one) => one.how === how),
  );
  const chosen = called.filter(({ how }) => how === best).map(({ piece }) => piece);
  const words = parted(chosen);
  const isSaid =
    best !== 'byline' ||
    isWholeName(words) ||
    /\b(?:by|von|par|por):?\s*$/i.test(textBefore(line, chosen[0]));
  return { words, isSaid };
}

/** Whether words are one name and nothing else. */
function isWholeName(words: string): boolean {
  const name = words.replace(/^[\s;]+|[\s;]+$/gu, '');
  return name.includes(' ') && isName(name);
}

/** The words of some pieces; a piece that is a whole name stands apart from what is beside it. */
function parted(pieces: readonly LinePiece[]): string {
  const words = pieces.map(({ text }) => {
    const name = singleSpaced(text);
    return name.includes(' ') && isName(name) && !isLabelled(name) ? ` ; ${name} ; ` : text;
  });
  return singleSpaced(words.join(''));
}

function textBefore(line: PageLine, piece: LinePiece | undefined): string {
  if (piece === undefined) return '';
  return line.pieces
    .slice(0, line.pieces.indexOf(piece))
    .map(({ text }) => text)
    .join('');
}

const AUTHOR =
  /(?:^|[\s_-])(?:authors?|writers?|contributors?|creator|vcard|reporter)(?:$|[\s_-])|author-?_?(?:name|link|title)|Author(?:$|[\s_-]|Name|Link)/;
const BYLINE = /(?:^|[\s_-])by-?line|[a-z]Byline(?:$|[\s_-]|[A-Z])|(?:^|\s)Byline/i;
/** Parts of what is called an author that are not the name. */
const OTHER =
  /(?:^|[\s_-])(?:comments?(?:-\w+)?|bio|biography|about|description|desc|avatar|image|social|twitter|role|title|job|position|date|time\w*|published|share\w*|follow\w*|box|more|posts|email|archive|tooltip|dropdown)(?:$|[\s_-])/i;

/** How an element, or one around it, is called the author's: by meaning, as an author, or as a byline. */
function calledAs(element: HtmlElement): 'said' | 'author' | 'byline' | null {
  let weakest: 'author' | 'byline' | null = null;
  for (const one of aroundWithin(element, 6)) {
    if (one.tagName === 'time' || OTHER.test(attribute(one, 'class') ?? '')) return null;
    if (hasWord(attribute(one, 'rel'), 'author')) return 'said';
    const itemprop = attribute(one, 'itemprop');
    if (hasWord(itemprop, 'author') || hasWord(itemprop, 'creator')) return 'said';
    if (AUTHOR.test(calling(one))) weakest = 'author';
    else if (BYLINE.test(calling(one))) weakest ??= 'byline';
  }
  return weakest;
}

function merged(lists: readonly (readonly string[])[]): string[] {
  const seen = new Set<string>();
  return lists.flat().filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
