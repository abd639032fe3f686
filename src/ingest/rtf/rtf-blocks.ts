import type { DraftBlock } from '../../domain/article/candidate';
import { isLinkAddress } from '../../domain/article/web-address';
import { BlockText } from '../blocks';

/** How a run of letters is set. */
export interface RunStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where it leads; `null` when it is no link. */
  readonly href: string | null;
}

/** What a paragraph is. */
export interface ParagraphStyle {
  /** 1 to 6; `null` when it is no heading. */
  readonly heading: number | null;
  /** 1 to 20; `null` when it is no item of a list. */
  readonly list: number | null;
}

interface Run extends RunStyle {
  text: string;
}

/** Most blocks that are made: one more than an article may have. */
const MOST_BLOCKS = 100_001;

/** Gathers the runs of a text into blocks. */
export class RtfBlocks {
  readonly blocks: DraftBlock[] = [];
  #runs: Run[] = [];
  #cells: string[] = [];
  #rows: string[] = [];
  /** Notes wait until the paragraph that they belong to is done. */
  #notes: DraftBlock[] = [];

  get isFull(): boolean {
    return this.blocks.length + this.#notes.length + this.#rows.length >= MOST_BLOCKS;
  }

  add(text: string, style: RunStyle): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && isAlike(last, style)) last.text += text;
    else if (text !== '') this.#runs.push({ ...style, text });
  }

  /** Ends a paragraph; within a table it is only a part of its cell. */
  endParagraph(style: ParagraphStyle, isInTable: boolean): void {
    if (isInTable) {
      this.add(' ', PLAIN);
      return;
    }
    this.#endTable();
    const block = this.#take(style);
    if (block !== null) this.blocks.push(block);
    this.blocks.push(...this.#notes);
    this.#notes = [];
  }

  endCell(): void {
    this.#cells.push(this.#take(NO_PARAGRAPH)?.text.replace(/\s+/g, ' ') ?? '');
  }

  endRow(): void {
    const row = this.#cells.join('\t').trimEnd();
    this.#cells = [];
    if (row !== '') this.#rows.push(row);
  }

  /** Sets the runs of a note apart from those of the paragraph it stands in. */
  note(write: { readonly before: readonly Run[] }): void {
    const block = this.#take(NO_PARAGRAPH);
    if (block !== null) this.#notes.push(block);
    this.#runs = [...write.before];
  }

  /** Puts the paragraph so far away for {@link note}, and begins an empty one. */
  beginNote(): { readonly before: readonly Run[] } {
    const before = this.#runs;
    this.#runs = [];
    return { before };
  }

  end(): void {
    if (this.#cells.length > 0) this.endRow();
    this.endParagraph(NO_PARAGRAPH, false);
  }

  #endTable(): void {
    const text = this.#rows.join('\n');
    this.#rows = [];
    if (text === '') return;
    this.blocks.push({ kind: 'table', level: null, text, spans: [], setAside: false });
  }

  #take({ heading, list }: ParagraphStyle): DraftBlock | null {
    const text = new BlockText();
    for (const run of this.#runs) writeRun(text, run);
    this.#runs = [];
    if (heading !== null) return text.take({ kind: 'heading', level: heading, setAside: false });
    const kind = list === null ? 'paragraph' : 'listItem';
    return text.take({ kind, level: list, setAside: false });
  }
}

const PLAIN: RunStyle = { isBold: false, isItalic: false, href: null };
/** A paragraph that is nothing but that. */
export const NO_PARAGRAPH: ParagraphStyle = { heading: null, list: null };

function isAlike(one: RunStyle, other: RunStyle): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href;
}

/** Marks lie in each other: a link around bold around italic letters. */
function writeRun(block: BlockText, { text, isBold, isItalic, href }: Run): void {
  const letters = () => {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) block.breakLine();
      block.add(line, false);
    }
  };
  const italic = isItalic ? () => block.marked({ kind: 'emphasis' }, letters) : letters;
  const bold = isBold ? () => block.marked({ kind: 'strong' }, italic) : italic;
  if (href !== null && isLinkAddress(href)) block.marked({ kind: 'link', href }, bold);
  else bold();
}
