import type { FoundBlock } from '../html-blocks';
import type { Zone } from './zones';

/** A block of a page with what is known of it. */
export interface PageBlock extends FoundBlock {
  /** The zone of the page it stands in; `null` where the article may be. */
  readonly zone: Zone | null;
  /** Whether it is running text: whole sentences, mostly without links. */
  readonly isProse: boolean;
}

/** What becomes of a block: part of the text, a picture's caption, set aside, or left away with the page around it. */
export type Verdict = 'text' | 'caption' | 'aside' | 'away';

/** Fewest characters of running text, and how many are enough without a sentence's end. */
const SHORTEST = 50;
const SURELY = 120;
/** The same in scripts that write a word with a sign or two. */
const SHORTEST_IN_SIGNS = 20;

/** Puts together what is known of a block. */
export function pageBlock(found: FoundBlock, zone: Zone | null): PageBlock {
  return { ...found, zone, isProse: isProse(found) };
}

/** The share of a block's characters that are in links, 0 to 1. */
export function linkedShare({ block, linked }: FoundBlock): number {
  return linked / Math.max(1, block.text.length);
}

/** How much running text some blocks hold together, in characters. */
export function proseIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { block, isProse }) => sum + (isProse ? block.text.length : 0), 0);
}

function isProse(found: FoundBlock): boolean {
  const { kind, text } = found.block;
  if (kind === 'heading' || kind === 'caption' || linkedShare(found) > 0.5) return false;
  if (SIGNS.test(text)) return text.length >= SHORTEST_IN_SIGNS;
  return text.length >= SHORTEST && (SENTENCE.test(text) || text.length > SURELY);
}

/** Japanese, Chinese and Korean. */
const SIGNS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const SENTENCE = /[.!?…"”’»。।۔؟]/;
