import type { HtmlElement } from '../parse-html';
import { judgeTurns } from './judge-turns';
import { isCredits, isInvitation, isPointer } from './line-patterns';
import { linkedShare, type PageBlock, type Verdict } from './page-block';
import { upwards } from './zones';

/**
 * Judges the blocks of the element that holds the article, in their order: by the zone of the page they stand in, by
 * what they say, by their list, and by what stands before them.
 */
export function judgeBlocks(blocks: readonly PageBlock[]): readonly Verdict[] {
  const verdicts = blocks.map(ownVerdict);
  judgeHeadings(blocks, verdicts);
  judgeCaptions(blocks, verdicts);
  judgeLists(blocks, verdicts);
  judgeTurns(blocks, verdicts);
  judgeOpening(blocks, verdicts);
  judgeRepeated(blocks, verdicts);
  return verdicts;
}

/** Longest line that is a link from end to end and may be a sentence of the text. */
const LONGEST_LINK = 250;

function ownVerdict(found: PageBlock): Verdict {
  const { block, zone } = found;
  if (zone === 'furniture') return 'away';
  if (zone === 'around') return 'aside';
  if (zone === 'caption' || block.kind === 'caption') return 'caption';
  const share = linkedShare(found);
  const { length } = block.text;
  const isSentence = length <= LONGEST_LINK && /[.!?…]$/.test(block.text);
  if (share > 0.85 && block.kind !== 'listItem' && !isSentence) return 'aside';
  const isNone = isPointer(block.text, share) || isInvitation(block.text) || isCredits(block.text);
  return isNone ? 'aside' : 'text';
}

/** A heading that is a link but has a paragraph of its own right below it heads that paragraph. */
function judgeHeadings(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  for (const [index, found] of blocks.entries()) {
    const next = blocks[index + 1];
    const isHeading = found.block.kind === 'heading' && found.zone === null;
    if (!isHeading || verdicts[index] !== 'aside' || next?.isProse !== true) continue;
    const isBeside = next.owner.parentNode === found.owner.parentNode;
    if (isBeside && verdicts[index + 1] === 'text') verdicts[index] = 'text';
  }
}

/** Longest line below a picture that says what is on it. */
const LONGEST_CAPTION = 160;

/** A line that shares its element with the picture above it, and is no sentence, says what is on it. */
function judgeCaptions(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  for (const [index, { block, owner }] of blocks.entries()) {
    const before = blocks[index - 1];
    const isBelow = before?.block.kind === 'caption' && before.owner === owner;
    const isLine = block.kind === 'paragraph' && block.text.length < LONGEST_CAPTION;
    const isSaid = /[.!?…:]["”’»)]*$/.test(block.text);
    if (isBelow && isLine && !isSaid && verdicts[index] === 'text') verdicts[index] = 'caption';
  }
}

/** Share of a list's characters that are links above which it is a list of links. */
const LIST_OF_LINKS = 0.75;

function judgeLists(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  const lists = new Map<HtmlElement, number[]>();
  for (const [index, { block, owner }] of blocks.entries()) {
    if (block.kind !== 'listItem' || verdicts[index] !== 'text') continue;
    const list = listAround(owner);
    if (list !== null) lists.set(list, [...(lists.get(list) ?? []), index]);
  }
  for (const items of lists.values()) {
    const of = (count: (block: PageBlock) => number) =>
      items.reduce((sum, index) => sum + count(blocks[index] as PageBlock), 0);
    const share =
      of(({ linked }) => linked) /
      Math.max(
        1,
        of(({ block }) => block.text.length),
      );
    if (share > LIST_OF_LINKS) for (const index of items) verdicts[index] = 'aside';
  }
}

const LISTS = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);

function listAround(owner: HtmlElement): HtmlElement | null {
  for (const element of upwards(owner)) if (LISTS.has(element.tagName)) return element;
  return null;
}

/** Shortest paragraph that surely opens the text. */
const OPENING = 80;

/** More lines than these above the first paragraph are a text of lines: results, verses. */
const MOST_LINES = 6;

/** Lines above the first paragraph that are no sentences: dates, names, sections. */
function judgeOpening(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  const first = blocks.findIndex(
    ({ block, isProse }, index) =>
      verdicts[index] === 'text' && isProse && block.text.length >= OPENING,
  );
  const above = blocks
    .slice(0, Math.max(0, first))
    .flatMap((found, index) => (verdicts[index] === 'text' && isAboveText(found) ? [index] : []));
  if (above.length <= MOST_LINES) for (const index of above) verdicts[index] = 'aside';
}

function isAboveText({ block: { kind, text }, isProse }: PageBlock): boolean {
  return kind === 'paragraph' && !isProse && !/[.!?…:"”’»]$/.test(text);
}

/** Shortest paragraph that counts, and the share of them that is there more than once where all of the text is. */
const SHORTEST_REPEATED = 100;
const ALL_REPEATED = 0.75;

/** Pages for several widths hold their text once for each; a recipe may well repeat a step. */
function judgeRepeated(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  const places = new Map<string, number[]>();
  for (const [index, { block }] of blocks.entries()) {
    if (verdicts[index] !== 'text' || block.text.length < SHORTEST_REPEATED) continue;
    const before = places.get(block.text);
    if (before === undefined) places.set(block.text, [index]);
    else before.push(index);
  }
  const repeated = [...places.values()].filter(({ length }) => length > 1);
  if (repeated.length < places.size * ALL_REPEATED) return;
  for (const [, ...others] of repeated) for (const index of others) verdicts[index] = 'aside';
}
