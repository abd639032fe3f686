import type { DraftBlock } from '../../domain/article/candidate';
import { isBoilerplate } from './boilerplate';
import { isBody } from './body';
import { readByline } from './byline';
import { isCaption } from './caption';
import { readDatedLine } from './dated-line';
import { readDateline } from './dateline';
import { isTellingHeadline } from './headline';
import { readLabelledLine } from './labelled-line';
import { sameWords } from './same-words';

/** How many blocks a headline, its repetition, key points and furniture take up above an article's first paragraph. */
const REACH = 14;

/** How sure it has to be that another article begins. */
const ENOUGH = 2;

/**
 * The articles of a text that holds several, in their order: the blocks as they came, none lost. Another one begins at
 * a headline in the middle of the text that has what stands above an article below it: the headline said again, a byline,
 * a line about dates, page furniture, key points, a dateline. A headline alone, or a dateline alone, begins none.
 */
export function splitArticles(blocks: readonly DraftBlock[]): (readonly DraftBlock[])[] {
  const starts = articleStarts(blocks);
  return [0, ...starts].map((start, at) => blocks.slice(start, starts[at]));
}

function articleStarts(blocks: readonly DraftBlock[]): number[] {
  const starts: number[] = [];
  let hasBody = false;
  for (const [index, block] of blocks.entries()) {
    if (hasBody && beginsArticle(blocks, index)) {
      starts.push(index);
      hasBody = false;
    }
    hasBody ||= isBody(block);
  }
  return starts;
}

function beginsArticle(blocks: readonly DraftBlock[], index: number): boolean {
  const headline = blocks[index];
  if (headline === undefined || !canBeHeadline(headline)) return false;
  let signs = endsArticle(blocks[index - 1]) ? 1 : 0;
  let isPointed = false;
  let lines = 0;
  for (const block of blocks.slice(index + 1, index + 1 + REACH)) {
    if (isBody(block)) {
      const isDated = readDateline(block.text) !== null;
      return signs + (isDated ? 2 : 0) + (isPointed ? 1 : 0) >= ENOUGH;
    }
    const sign = signOf(block, headline);
    if (sign !== null) signs += sign;
    else if (block.kind === 'listItem') isPointed = true;
    else if (!isCaption(block.text, true) && ++lines > MOST_LINES) return false;
  }
  return false;
}

/** Other lines there may be between a headline and its article: a subtitle, a section, a place. */
const MOST_LINES = 2;

function canBeHeadline({ kind, text, setAside }: DraftBlock): boolean {
  if (setAside || (kind !== 'paragraph' && kind !== 'heading') || !isTellingHeadline(text)) {
    return false;
  }
  return !isBoilerplate(text) && !isCaption(text, false) && readByline(text) === null;
}

/** How strongly a line below a headline speaks for an article of its own; `null` when it says nothing of it. */
function signOf({ text }: DraftBlock, headline: DraftBlock): number | null {
  if (sameWords(text, headline.text)) return 2;
  if (readByline(text) !== null || readDatedLine(text).length > 0) return 2;
  if (readLabelledLine(text) !== null) return 2;
  return isBoilerplate(text) ? 1 : null;
}

/** Whether a line is drawn below an article, or it is said to be over. */
function endsArticle(block: DraftBlock | undefined): boolean {
  return block !== undefined && END.test(block.text);
}

const END =
  /^(?:[-–—_=*#~•·. ]{3,}|end of (?:document|article|story)|document [a-z]+0*\d{6,}\w*)$/i;
