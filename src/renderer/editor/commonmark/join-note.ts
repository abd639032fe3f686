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
  return (edited, frame) => {
    const blocks = trimEmpty(edited.map(lookAt));
    if (blocks.length === 0) return frame.blank;
    const raw = blocks.flatMap(({ block }) => (block.kind === 'raw' ? [block.markdown] : []));
    const definitions = definitionsIn(raw);
    const parts = lineUp(blocks, frame, (block, spelling) =>
      write(block, spelling, definitions).replaceAll('\n', frame.eol),
    );
    keepApart(parts, frame.eol, definitions);
    return parts.map((part) => part.gap + part.text).join('') + frame.tail;
  };
}

/** An edited block with what has become of it. */
interface LookedAt extends EditedBlock {
  /** Whether it says what it said when it was read. */
  readonly isSame: boolean;
  readonly isEmpty: boolean;
  readonly wasEmpty: boolean;
}

function lookAt({ block, origin }: EditedBlock): LookedAt {
  const print = printBlock(block);
  return {
    block,
    origin,
    isSame: origin?.print === print,
    isEmpty: block.kind === 'raw' ? isBlank(block.markdown) : print === EMPTY,
    wasEmpty: origin !== null && isBlank(origin.text),
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

/** The blocks that have text, each with the blank lines before it. */
function lineUp(blocks: readonly LookedAt[], frame: NoteFrame, write: Write): Neighbour[] {
  const parts: Neighbour[] = [];
  let gap = frame.head;
  let follows = true;
  blocks.forEach((looked, at) => {
    const { block, origin, isSame, isEmpty } = looked;
    const before = blocks[at - 1];
    const isNext = before === undefined || followsOn(before, looked);
    if (before !== undefined) gap += isNext ? (origin?.lead ?? '') : usualGap(before, frame.eol);
    follows = follows && isNext && (!isEmpty || isSame);
    if (isEmpty) {
      gap += isSame ? (origin?.text ?? '') : '';
      return;
    }
    const spelling = origin?.spelling ?? frame.spelling;
    const text = isSame && origin !== null ? origin.text : write(block, spelling);
    const respell: Neighbour['write'] = (other) => write(block, { ...spelling, ...other });
    parts.push({ block, same: isSame, follows, spelling, write: respell, gap, text });
    gap = '';
    follows = true;
  });
  return parts;
}

/** Whether two blocks stood one after the other when they were read, so that their gap stays. */
function followsOn(before: LookedAt, after: LookedAt): boolean {
  if (before.origin === null || after.origin === null) return false;
  const isAlike = [before, after].every(({ isEmpty, wasEmpty }) => isEmpty === wasEmpty);
  return isAlike && after.origin.index === before.origin.index + 1;
}

function usualGap(before: LookedAt, eol: string): string {
  return before.isEmpty ? eol : eol + eol;
}

const EMPTY = printBlock({ kind: 'paragraph', content: [] });

/** Empty paragraphs before the first and after the last block are not part of the note. */
function trimEmpty(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const first = blocks.findIndex(({ isEmpty }) => !isEmpty);
  const last = blocks.findLastIndex(({ isEmpty }) => !isEmpty);
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
