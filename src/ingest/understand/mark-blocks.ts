import type { DraftBlock } from '../../domain/article/candidate';
import { isBoilerplate } from './boilerplate';
import { bodyStart, isBody } from './body';
import { readByline } from './byline';
import { isCaption } from './caption';
import type { DatedLine } from './dated-line';
import { readDatedLine } from './dated-line';
import { readDateline } from './dateline';
import { isTellingHeadline } from './headline';
import { readLabelledLine } from './labelled-line';
import { sameWords } from './same-words';
import { tailLists } from './tail-lists';

/** A text's blocks with what each is, and what stands above the article's first paragraph. */
export interface MarkedBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly byline: { readonly names: readonly string[]; readonly evidence: string } | null;
  readonly dated: readonly (DatedLine & { readonly evidence: string })[];
  readonly dateline: { readonly place: string; readonly evidence: string } | null;
  readonly url: StatedValue | null;
  readonly publisher: StatedValue | null;
}

interface StatedValue {
  readonly value: string;
  /** The line that states it. */
  readonly evidence: string;
}

/** How far behind a headline its repetition is looked for. */
const REACH = 12;

/** Most characters of a label above key points: `Key points:`, `What you need to know:`. */
const LONGEST_LABEL = 30;

/**
 * Tells captions, key points and further headlines from the text, and proposes to set aside what is no part of it:
 * page furniture, lines about dates, the byline, a headline said twice. No text is lost; facts are read only above
 * the first paragraph, since what stands further down may be another article's.
 */
export function markBlocks(blocks: readonly DraftBlock[], title: string): MarkedBlocks {
  const marking = new Marking(blocks, title);
  const marked = blocks.map((block, index) => marking.mark(block, index));
  const { byline, dated, dateline, url, publisher } = marking;
  return { blocks: marked, byline, dated, dateline, url, publisher };
}

class Marking {
  byline: MarkedBlocks['byline'] = null;
  dated: (DatedLine & { evidence: string })[] = [];
  dateline: MarkedBlocks['dateline'] = null;
  url: MarkedBlocks['url'] = null;
  publisher: MarkedBlocks['publisher'] = null;
  readonly #blocks: readonly DraftBlock[];
  /** The headline that may be said again. */
  #headline: string;
  /** Whether the block stands between a headline and the first paragraph below it. */
  #isAbove = true;
  /** Whether that headline is the first one. */
  #isFirst = true;
  /** Where the article itself begins. */
  readonly #start: number;
  readonly #tails: ReadonlySet<number>;
  /** Where the list that was looked at last ends. */
  #listEnd = 0;
  /** Whether a sentence leads up to that list. */
  #isAnnounced = false;

  constructor(blocks: readonly DraftBlock[], title: string) {
    this.#blocks = blocks;
    this.#headline = title;
    this.#start = bodyStart(blocks);
    this.#tails = tailLists(blocks);
  }

  mark(block: DraftBlock, index: number): DraftBlock {
    if (block.setAside || block.kind === 'preformatted' || block.kind === 'table') return block;
    const line = block.text;
    if (this.#tails.has(index)) return aside(block);
    if (block.kind === 'listItem') return this.#markItem(block, index);
    if (this.#isAbove && sameWords(line, this.#headline)) return aside(block);
    if (block.kind !== 'paragraph') return block;
    if (isBoilerplate(line) || this.#isAboutDates(line) || this.#isByline(line))
      return aside(block);
    if (this.#isLabelled(line)) return aside(block);
    if (isCaption(line, this.#isAbove) && readDateline(line) === null) return as('caption', block);
    if (this.#isSaidAgain(line, index)) {
      this.#headline = line;
      [this.#isAbove, this.#isFirst] = [true, false];
      return { ...block, kind: 'heading', level: 1 };
    }
    if (isBody(block) && index >= this.#start) this.#begin(line);
    return block;
  }

  /** Points above the first paragraph sum the article up. */
  #markItem(block: DraftBlock, index: number): DraftBlock {
    if (isBoilerplate(block.text)) return aside(block);
    return this.#isAbove && this.#leadsOn(index) ? as('keyPoint', block) : block;
  }

  /**
   * Whether the article begins below the list that an item belongs to, with nothing but a caption or so between. A list
   * that a sentence leads up to with a colon is that sentence's own.
   */
  #leadsOn(index: number): boolean {
    if (index >= this.#listEnd) {
      const above = this.#blocks[index - 1]?.text ?? '';
      this.#isAnnounced = /:\s*$/.test(above) && above.length > LONGEST_LABEL;
      this.#listEnd = index + 1;
      while (this.#blocks[this.#listEnd]?.kind === 'listItem') this.#listEnd += 1;
    }
    if (this.#isAnnounced) return false;
    const below = this.#blocks.slice(this.#listEnd, this.#listEnd + REACH);
    return below.find((block) => block.kind !== 'paragraph' || isBody(block))?.kind === 'paragraph';
  }

  #isAboutDates(line: string): boolean {
    const found = readDatedLine(line);
    if (found.length === 0 || (!this.#isAbove && found.some(({ of }) => of === null))) return false;
    if (this.#isAbove && this.#isFirst) {
      this.dated.push(...found.map((one) => ({ ...one, evidence: line })));
    }
    return true;
  }

  #isByline(line: string): boolean {
    if (!this.#isAbove) return false;
    const names = readByline(line);
    if (names === null) return false;
    if (this.#isFirst) this.byline ??= { names, evidence: line };
    return true;
  }

  #isLabelled(line: string): boolean {
    const fact = this.#isAbove ? readLabelledLine(line) : null;
    if (fact === null) return false;
    if (!this.#isFirst) return true;
    if (fact.field === 'byline') this.byline ??= { names: fact.names, evidence: line };
    else if (fact.field === 'dates') {
      this.dated.push(...fact.dates.map((one) => ({ ...one, evidence: line })));
    } else this[fact.field] ??= { value: fact.value, evidence: line };
    return true;
  }

  #isSaidAgain(line: string, index: number): boolean {
    if (!isTellingHeadline(line) || sameWords(line, this.#headline)) return false;
    return this.#blocks
      .slice(index + 1, index + 1 + REACH)
      .some((other) => sameWords(other.text, line));
  }

  /** Whether a name in capitals opens several paragraphs: a place does so once, a speaker in a transcript often. */
  #isSpeaker(name: string): boolean {
    return this.#blocks.filter(({ text }) => text.startsWith(name)).length > 1;
  }

  #begin(paragraph: string): void {
    if (this.#isAbove && this.#isFirst) {
      const place = readDateline(paragraph);
      if (place !== null && !this.#isSpeaker(place))
        this.dateline = { place, evidence: paragraph.slice(0, 120) };
    }
    this.#isAbove = false;
  }
}

function aside(block: DraftBlock): DraftBlock {
  return { ...block, setAside: 'boilerplate' };
}

function as(kind: 'caption' | 'keyPoint', block: DraftBlock): DraftBlock {
  return { ...block, kind, level: null };
}
