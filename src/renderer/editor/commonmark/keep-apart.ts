import type { Neighbour, Reading } from './neighbour';
import type { NoteBlock } from './note-block';
import { readPart } from './parse-note';
import { respellings } from './respell';
import { printBlock } from './settle-block';

/** Blocks that end at a blank line whatever follows. */
const CLOSED = new Set<NoteBlock['kind']>(['paragraph', 'heading', 'quote', 'rule']);
/** A respelling of one block can disturb the one before; more rounds were never needed. */
const MOST_ROUNDS = 3;

/**
 * Sees to it that neighbours which were not neighbours before are read as the blocks they are: two
 * lists do not grow together, indented code does not become part of a list, an unclosed fence or
 * comment does not swallow what follows. Widens gaps first, then spells changed blocks otherwise,
 * unchanged ones only where nothing else helps; changes `gap` and `text` in place.
 */
export function keepApart(parts: readonly Neighbour[], eol: string, definitions: string): void {
  const reading = makeReading(definitions);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const calm = parts.map((part, at) => {
      const before = parts[at - 1];
      if (before === undefined || mayTouch(before, part)) return true;
      return settlePair(before, part, eol, reading);
    });
    if (calm.every(Boolean)) return;
  }
}

/** Raw Markdown is compared by its syntax tree, other blocks by what they say. */
function makeReading(definitions: string): Reading {
  const shapesOf = (text: string): string[] =>
    readPart(text, definitions).map(({ shape }) => shape);
  return {
    count: (markdown) => shapesOf(markdown).length,
    isAs: (markdown, wanted) => {
      const read = readPart(markdown, definitions);
      const saying = wanted.flatMap(([{ block }, text]): (NoteBlock | string)[] =>
        block.kind === 'raw' ? shapesOf(text) : [block],
      );
      const isSaid = (says: NoteBlock | string, at: number): boolean => {
        const { shape, block = null } = read[at] ?? {};
        if (typeof says === 'string') return says === shape;
        return block !== null && printBlock(block) === printBlock(says);
      };
      return read.length === saying.length && saying.every(isSaid);
    },
  };
}

function mayTouch(before: Neighbour, part: Neighbour): boolean {
  if (before.same && part.same && part.follows) return true;
  const closed = CLOSED.has(before.block.kind) || (before.block.kind === 'code' && !before.same);
  const fresh = !part.same || CLOSED.has(part.block.kind);
  return closed && fresh && /\n[ \t]*\n/.test(part.gap.replace(/\r\n?/g, '\n'));
}

/** Whether the pair was well as it stood, but for the gap. */
function settlePair(before: Neighbour, part: Neighbour, eol: string, reading: Reading): boolean {
  const gaps = [...new Set([part.gap, eol + eol])];
  const gapFor = (one: string, other: string): string | undefined =>
    gaps.find((gap) => {
      return reading.isAs(one + gap + other, [
        [before, one],
        [part, other],
      ]);
    });
  const usual = gapFor(before.text, part.text);
  part.gap = usual ?? eol + eol;
  if (usual !== undefined) return true;
  for (const [one, other] of respellings(before, part, eol, reading)) {
    const gap = gapFor(one, other);
    if (gap === undefined) continue;
    [before.text, part.gap, part.text] = [one, gap, other];
    return false;
  }
  return true;
}
