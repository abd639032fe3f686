import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $setState,
  createState,
  type LexicalNode,
} from 'lexical';
import type { EditedBlock, NoteFrame, NoteJoiner } from '../commonmark/join-note';
import { printBlock } from '../commonmark/settle-block';
import { USUAL_SPELLING } from '../commonmark/spelling';
import { splitNote, type NotePiece } from '../commonmark/split-note';
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

/** A piece of a note and which one it is. */
export interface Place {
  readonly piece: NotePiece;
  readonly index: number;
}

/** Shows a note in place of whatever the editor held. */
export function $showNote(markdown: string): void {
  const { frame, places } = cutNote(markdown);
  const nodes = places.map($buildPiece);
  $getRoot()
    .clear()
    .append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes));
  $frameNote(frame);
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

/** Whether the note holds nothing but one empty paragraph, so that a placeholder has room. */
export function $isNoteEmpty(): boolean {
  const [only, ...more] = $getRoot().getChildren();
  if (more.length > 0 || only === undefined) return false;
  const block = $readBlock(only);
  return block.kind === 'paragraph' && block.content.length === 0;
}

/** A note cut up, with what belongs to none of its pieces. */
export function cutNote(markdown: string): { frame: NoteFrame; places: Place[] } {
  const { mark, pieces, tail, eol, spelling } = splitNote(markdown);
  const head = mark + (pieces[0]?.lead ?? '');
  const blank = pieces.length === 0 ? markdown : '';
  return {
    frame: { head, tail, eol, spelling, blank },
    places: pieces.map((piece, index) => ({ piece, index })),
  };
}

/** Keeps what belongs to the note as a whole. */
export function $frameNote(frame: NoteFrame): void {
  $setState($getRoot(), frameState, frame);
}

/** A node for a piece; what it could not give back as it was is shown as raw Markdown. */
export function $buildPiece(place: Place): LexicalNode {
  const { block, text } = place.piece;
  const node = $buildBlock(block);
  if (printBlock($readBlock(node)) === printBlock(block)) return $keepPiece(node, place);
  return $keepPiece($buildBlock({ kind: 'raw', markdown: text.replace(/\r\n?/g, '\n') }), place);
}

/** Notes on a node which piece it shows; its bytes are written again as long as it says the same. */
export function $keepPiece(node: LexicalNode, { piece, index }: Place): LexicalNode {
  const { lead, text, spelling } = piece;
  const print = printBlock($readBlock(node));
  return $setState(node, originState, { index, lead, text, print, spelling });
}
