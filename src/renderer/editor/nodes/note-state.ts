import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $setState,
  createState,
  type LexicalNode,
} from 'lexical';
import { printBlock } from '../commonmark/settle-block';
import type { EditedBlock, NoteFrame, NoteJoiner, Origin } from '../commonmark/join-note';
import { splitNote, type NotePiece } from '../commonmark/split-note';
import { USUAL_SPELLING } from '../commonmark/spelling';
import { $buildBlock } from './build-nodes';
import { originState } from './note-states';
import { $readBlock } from './read-nodes';

/** The frame of a note that was empty. */
export const EMPTY_FRAME: NoteFrame = {
  head: '',
  tail: '',
  eol: '\n',
  spelling: USUAL_SPELLING,
  blank: '',
};

const frameState = createState('frame', {
  parse: (): NoteFrame => EMPTY_FRAME,
  unparse: () => null,
});

/** Shows a note in place of whatever the editor held. */
export function $showNote(markdown: string): void {
  const { frame, pieces } = cutNote(markdown);
  const nodes = pieces.map($buildPiece);
  $getRoot()
    .clear()
    .append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes));
  $setState($getRoot(), frameState, frame);
}

/** The Markdown of the note as it stands in the editor. */
export function $noteMarkdown(join: NoteJoiner): string {
  const blocks = $getRoot()
    .getChildren()
    .map((node): EditedBlock => ({
      block: $readBlock(node),
      origin: $getState(node, originState),
    }));
  return join(blocks, $getState($getRoot(), frameState));
}

interface Place {
  readonly piece: NotePiece;
  readonly index: number;
}

/** A note cut up, its head taken off the first piece. */
export function cutNote(markdown: string): { frame: NoteFrame; pieces: Place[] } {
  const { pieces, tail, eol, spelling } = splitNote(markdown);
  const head = pieces[0]?.lead ?? '';
  return {
    frame: { head, tail, eol, spelling, blank: pieces.length === 0 ? markdown : '' },
    pieces: pieces.map((piece, index) => ({ piece, index })),
  };
}

/** A node for a piece; what the nodes could not give back as it was stays raw Markdown. */
export function $buildPiece({ piece, index }: Place): LexicalNode {
  const print = printBlock(piece.block);
  const node = $buildBlock(piece.block);
  if (printBlock($readBlock(node)) === print) {
    return $setState(node, originState, originOf(piece, index, print));
  }
  const raw = { kind: 'raw', markdown: piece.text.replace(/\r\n?/g, '\n') } as const;
  return $setState($buildBlock(raw), originState, originOf(piece, index, printBlock(raw)));
}

function originOf(piece: NotePiece, index: number, print: string): Origin {
  return { index, lead: piece.lead, text: piece.text, print, spelling: piece.spelling };
}
