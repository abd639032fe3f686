import { keepApart } from './keep-apart';
import type { Neighbour } from './neighbour';
import { isBlank, type NoteBlock } from './note-block';
import { definitionsIn } from './parse-note';
import { printBlock } from './settle-block';
import type { Spelling } from './spelling';
import { writeBlock } from './write-block';

/** Where a block was read from, kept beside it while it is edited. */
export interface Origin {
  /** Its place among the pieces of the note. */
  readonly index: number;
  readonly lead: string;
  readonly text: string;
  /** What it said then, see {@link printBlock}. */
  readonly print: string;
  readonly spelling: Spelling;
}

/** What belongs to a note as a whole and to none of its blocks. */
export interface NoteFrame {
  /** What stands before the first block and after the last. */
  readonly head: string;
  readonly tail: string;
  readonly eol: string;
  readonly spelling: Spelling;
  /** The whole note where it holds no block: empty, or nothing but blank lines. */
  readonly blank: string;
}

/** A block of an edited note; `origin` is null for one that is new. */
export interface EditedBlock {
  readonly block: NoteBlock;
  readonly origin: Origin | null;
}

/** Puts the blocks of a note together. */
export type NoteJoiner = (blocks: readonly EditedBlock[], frame: NoteFrame) => string;

/** Blocks written in a session are few; the bound only keeps a very long one from growing. */
const MOST_REMEMBERED = 500;

/**
 * Makes a joiner that remembers what it wrote, so that a key pressed in one block costs nothing for
 * the others. Laws: a block that says what it said when it was read is written in the same bytes;
 * a note whose blocks all do is the same note; read again, the note says what its blocks say.
 */
export function createNoteJoiner(): NoteJoiner {
  const write = remember(writeBlock);
  return (blocks, frame) => {
    const said = trimEmpty(blocks);
    if (said.length === 0) return frame.blank;
    const raw = said.flatMap(({ block }) => (block.kind === 'raw' ? [block.markdown] : []));
    const definitions = definitionsIn(raw);
    return joinParts(
      said,
      frame,
      (block, spelling) => {
        return write(block, spelling, definitions).replaceAll('\n', frame.eol);
      },
      definitions,
    );
  };
}

function remember(write: typeof writeBlock): typeof writeBlock {
  const written = new Map<string, string>();
  return (block, spelling, definitions) => {
    const key = JSON.stringify([block, spelling, definitions]);
    const known = written.get(key);
    if (known !== undefined) return known;
    if (written.size > MOST_REMEMBERED) written.clear();
    const markdown = write(block, spelling, definitions);
    written.set(key, markdown);
    return markdown;
  };
}

type Write = (block: NoteBlock, spelling: Spelling) => string;

function joinParts(
  said: readonly EditedBlock[],
  frame: NoteFrame,
  write: Write,
  definitions: string,
): string {
  const parts: Neighbour[] = [];
  let gap = frame.head;
  let before: EditedBlock | null = null;
  for (const edited of said) {
    if (before !== null) gap += leadBetween(before, edited, frame.eol);
    before = edited;
    if (isEmpty(edited.block)) {
      gap += isSame(edited) ? (edited.origin?.text ?? '') : '';
      continue;
    }
    parts.push(makeNeighbour(edited, gap, frame, write));
    gap = '';
  }
  keepApart(parts, frame.eol, definitions);
  return parts.map((part) => part.gap + part.text).join('') + frame.tail;
}

function makeNeighbour(
  edited: EditedBlock,
  gap: string,
  frame: NoteFrame,
  write: Write,
): Neighbour {
  const { block, origin } = edited;
  const same = isSame(edited);
  const spelling = origin?.spelling ?? frame.spelling;
  const text = same && origin !== null ? origin.text : write(block, spelling);
  return {
    block,
    index: origin?.index ?? null,
    same,
    gap,
    text,
    write: (other) => write(block, { ...spelling, ...other }),
    spelling,
  };
}

/** The lines between two blocks: as they were where the two were neighbours, else one blank line. */
function leadBetween(before: EditedBlock, after: EditedBlock, eol: string): string {
  const follows = before.origin !== null && after.origin?.index === before.origin.index + 1;
  const alike = [before, after].every(({ block, origin }) => {
    return isEmpty(block) === (origin !== null && isBlank(origin.text));
  });
  if (follows && alike) return after.origin?.lead ?? '';
  return isEmpty(before.block) ? eol : eol + eol;
}

function isSame({ block, origin }: EditedBlock): boolean {
  return origin !== null && printBlock(block) === origin.print;
}

function isEmpty(block: NoteBlock): boolean {
  if (block.kind === 'raw') return isBlank(block.markdown);
  return block.kind === 'paragraph' && printBlock(block) === EMPTY;
}

const EMPTY = printBlock({ kind: 'paragraph', content: [] });

/** Empty paragraphs before the first and after the last block are not part of the note. */
function trimEmpty(blocks: readonly EditedBlock[]): readonly EditedBlock[] {
  const first = blocks.findIndex(({ block }) => !isEmpty(block));
  const last = blocks.findLastIndex(({ block }) => !isEmpty(block));
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
