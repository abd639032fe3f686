import type { HtmlElement } from '../parse-html';
import { isInvitation, isTurn } from './line-patterns';
import { linkedShare, type PageBlock, proseIn, type Verdict } from './page-block';
import { upwards } from './zones';

/**
 * What follows a line that turns to other things (`Related articles`) is set aside: up to the next paragraph of the
 * text beside that line, or to the end where what follows is little.
 */
export function judgeTurns(blocks: readonly PageBlock[], verdicts: Verdict[]): void {
  const total = proseOfText(blocks, verdicts);
  let before = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const found = blocks[index] as PageBlock;
    if (isTurnHere(blocks, verdicts, index)) {
      index = setAsideAfter(blocks, verdicts, index, { before, after: total - before }) - 1;
    } else if (verdicts[index] === 'text' && found.isProse) before += found.block.text.length;
  }
}

function isTurnHere(
  blocks: readonly PageBlock[],
  verdicts: readonly Verdict[],
  index: number,
): boolean {
  const found = blocks[index];
  if (found === undefined || found.isProse || !isTurn(found.block.text)) return false;
  const isRuledOut = verdicts[index] === 'away' || verdicts[index] === 'caption';
  if (isRuledOut || isInvitation(found.block.text)) return false;
  const near = blocks
    .slice(index + 1, index + 6)
    .filter((_, at) => verdicts[index + 1 + at] === 'text')
    .slice(0, 3);
  const isBeside = ({ owner }: PageBlock) => owner.parentNode === found.owner.parentNode;
  if (found.block.kind !== 'heading') return !near.some(({ isProse }) => isProse);
  // A section of the text may be called so too.
  return near.filter((one) => one.isProse && one.linked === 0 && isBeside(one)).length < 2;
}

/** Sets aside what a turn leads to; where that ends. */
function setAsideAfter(
  blocks: readonly PageBlock[],
  verdicts: Verdict[],
  turn: number,
  prose: { before: number; after: number },
): number {
  const line = blocks[turn] as PageBlock;
  const own = articleAround(line.owner);
  // A box between the paragraphs ends with itself, the end of an article does not.
  const isBox = verdicts[turn] === 'aside' && linkedShare(line) <= 0.9;
  verdicts[turn] = 'aside';
  for (let index = turn + 1; index < blocks.length; index += 1) {
    const found = blocks[index] as PageBlock;
    const isBeside = found.owner.parentNode === line.owner.parentNode;
    const isParagraph = found.isProse && found.block.kind === 'paragraph';
    if (isBeside && isParagraph && linkedShare(found) < 0.3 && prose.after > prose.before * 0.3) {
      return index;
    }
    const isOther = articleAround(found.owner) !== own;
    if (!isOther && isBox && found.isProse && found.zone === null) return index;
    if (!isOther && prose.after > prose.before * 0.6 && linkedShare(found) <= 0.5) return index;
    if (verdicts[index] === 'text') verdicts[index] = 'aside';
  }
  return blocks.length;
}

/** The `article` element that something stands in; `null` for none. */
function articleAround(owner: HtmlElement): HtmlElement | null {
  for (const element of upwards(owner)) if (element.tagName === 'article') return element;
  return null;
}

function proseOfText(blocks: readonly PageBlock[], verdicts: readonly Verdict[]): number {
  return proseIn(blocks.filter((_, index) => verdicts[index] === 'text'));
}
