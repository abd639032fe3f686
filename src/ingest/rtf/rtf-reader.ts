import type { DraftBlock } from '../../domain/article/candidate';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import type { FileProperties } from '../understand/file-properties';
import { encodingOfCharset, encodingOfCodePage } from './code-pages';
import { NO_PARAGRAPH, type ParagraphStyle, RtfBlocks } from './rtf-blocks';
import { type Group, outermost, PLACES, STARRED } from './rtf-group';
import { RtfLetters } from './rtf-letters';
import { readTokens } from './rtf-tokens';
import { CHARACTERS, SKIPPED } from './rtf-words';

/** What rich text came to. */
export interface RtfText {
  readonly blocks: readonly DraftBlock[];
  readonly properties: FileProperties;
  /** Characters that could not be read. */
  readonly lost: number;
  /** Whether its end is there. */
  readonly isWhole: boolean;
}

/** Groups in each other. */
const DEEPEST = 1_000;

/** Reads one RTF text. */
export class RtfReader {
  readonly #bytes: Buffer;
  readonly #blocks = new RtfBlocks();
  readonly #letters = new RtfLetters((text) => this.#write(text));
  readonly #groups: Group[] = [];
  #group: Group = outermost();
  /** Characters still to be passed over behind `\u`. */
  #toSkip = 0;
  #paragraph: ParagraphStyle = NO_PARAGRAPH;
  #isInTable = false;
  #encoding = 'windows-1252';
  #defaultFont: number | null = null;
  readonly #fonts = new Map<number, string>();
  /** The font or style that is being defined. */
  #defined = 0;
  readonly #headings = new Map<number, number>();
  readonly #texts = { styles: '', field: '', title: '', author: '' };
  readonly #made = { yr: 0, mo: 0, dy: 0 };
  #isTooDeep = false;
  #hasEnded = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(): Result<RtfText, ReadError> {
    readTokens(this.#bytes, {
      open: () => this.#open(),
      close: () => this.#close(),
      word: (name, value) => this.#word(name, value),
      symbol: (sign) => this.#symbol(sign),
      text: (bytes) => this.#textBytes(bytes),
      hex: (byte) => this.#byte(byte),
      isDone: () => this.#isTooDeep || this.#hasEnded || this.#blocks.isFull,
    });
    if (this.#isTooDeep) {
      return fail({ kind: 'broken', what: `groups nested more than ${String(DEEPEST)} deep` });
    }
    this.#letters.flush();
    this.#blocks.end();
    const { lost } = this.#letters;
    const isWhole = this.#hasEnded || this.#blocks.isFull;
    return ok({ blocks: this.#blocks.blocks, properties: this.#properties(), lost, isWhole });
  }

  #open(): void {
    this.#letters.flush();
    this.#toSkip = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, isOptional: false, ends: null };
    if (this.#groups.length > DEEPEST) this.#isTooDeep = true;
  }

  #close(): void {
    this.#letters.flush();
    this.#toSkip = 0;
    this.#group.ends?.();
    const around = this.#groups.pop();
    if (around === undefined || this.#groups.length === 0) this.#hasEnded = true;
    if (around === undefined) return;
    // A style's or font's definition is a group of its own.
    if (this.#group.place === 'styles' && around.place === 'styles') this.#defineStyle();
    this.#group = around;
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#group.isOptional = true;
      return;
    }
    if (this.#passedOver()) return;
    if (sign === '\r' || sign === '\n') this.#word('par', null);
    else if (sign === '~') this.#letters.text('\u00A0');
    else if (sign === '_') this.#letters.text('\u2011');
    else if (sign === '\\' || sign === '{' || sign === '}') this.#byte(sign.charCodeAt(0));
    else if (sign === '\t') this.#letters.text('\t');
  }

  #textBytes(bytes: Buffer): void {
    for (const byte of bytes) this.#byte(byte);
  }

  #byte(byte: number): void {
    if (this.#passedOver() || this.#group.place === 'skip') return;
    this.#letters.byte(byte, this.#encodingHere());
  }

  #passedOver(): boolean {
    if (this.#toSkip === 0) return false;
    this.#toSkip -= 1;
    return true;
  }

  #encodingHere(): string {
    const font = this.#group.font ?? this.#defaultFont;
    return (font === null ? null : this.#fonts.get(font)) ?? this.#encoding;
  }

  #word(name: string, value: number | null): void {
    if (name !== 'u') this.#letters.flush();
    const { isOptional } = this.#group;
    this.#group.isOptional = false;
    if (this.#isDestination(name)) return;
    if (isOptional && !STARRED.has(name)) {
      this.#group.place = 'skip';
      return;
    }
    if (this.#group.place === 'skip') return;
    if (name === 'u') {
      this.#letters.unit(value ?? 0);
      this.#toSkip = this.#group.fallback;
      return;
    }
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) {
      if (!this.#passedOver()) this.#letters.text(character);
      return;
    }
    this.#setLetters(name, value);
    if (this.#group.place === 'styles' || this.#group.place === 'fonts') this.#define(name, value);
    else if (this.#group.place === 'made') this.#date(name, value);
    else this.#setParagraph(name, value);
  }

  /** Whether the word says where the text of its group goes. */
  #isDestination(name: string): boolean {
    const group = this.#group;
    if (SKIPPED.has(name)) group.place = 'skip';
    else if (group.place === 'skip' && name !== 'result' && name !== 'shptxt') return false;
    else if (Object.hasOwn(PLACES, name)) group.place = PLACES[name] ?? 'body';
    else if (name === 'listtext' || name === 'pntext') {
      group.place = 'skip';
      this.#paragraph = { ...this.#paragraph, list: this.#paragraph.list ?? 1 };
    } else if (name === 'footnote') this.#beginNote();
    else if (name === 'fldinst') {
      group.place = 'field';
      this.#texts.field = '';
      this.#group = { ...group, ends: () => this.#endField() };
    } else return false;
    return true;
  }

  #beginNote(): void {
    const before = this.#blocks.beginNote();
    this.#group = { ...this.#group, place: 'note', ends: () => this.#blocks.note(before) };
  }

  /** What a field shows stands beside its instruction, in the same group. */
  #endField(): void {
    const href = /HYPERLINK\s+"([^"]{1,2000})"/i.exec(this.#texts.field)?.[1];
    const around = this.#groups.at(-1);
    if (href !== undefined && around !== undefined) around.href = href;
  }

  #setLetters(name: string, value: number | null): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (name === 'b') group.isBold = isOn;
    else if (name === 'i') group.isItalic = isOn;
    else if (name === 'v' || name === 'deleted') group.isHidden = isOn;
    else if (name === 'f') group.font = value;
    else if (name === 'uc') group.fallback = Math.min(100, Math.max(0, value ?? 1));
    else if (name === 'deff') this.#defaultFont = value;
    else if (name === 'ansicpg') this.#encoding = encodingOfCodePage(value ?? 0) ?? this.#encoding;
    else if (name === 'mac') this.#encoding = 'macintosh';
    else if (name === 'plain') {
      [group.isBold, group.isItalic, group.isHidden, group.font] = [false, false, false, null];
    }
  }

  #setParagraph(name: string, value: number | null): void {
    const heading = headingLevel(value ?? -1);
    if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph();
    else if (name === 'cell' || name === 'nestcell') this.#blocks.endCell();
    else if (name === 'row' || name === 'nestrow') this.#blocks.endRow();
    else if (name === 'intbl') this.#isInTable = true;
    else if (name === 'outlinelevel') this.#paragraph = { ...this.#paragraph, heading };
    else if (name === 'ls') this.#paragraph = { ...this.#paragraph, list: 1 };
    else if (name === 'ilvl' && this.#paragraph.list !== null) {
      this.#paragraph = { ...this.#paragraph, list: Math.min(20, (value ?? 0) + 1) };
    } else if (name === 's') {
      this.#paragraph = { ...this.#paragraph, heading: this.#headings.get(value ?? 0) ?? null };
    } else if (name === 'pard') [this.#paragraph, this.#isInTable] = [NO_PARAGRAPH, false];
  }

  #endParagraph(): void {
    this.#letters.flush();
    if (this.#group.place === 'note') this.#write('\n');
    else if (this.#group.place === 'body')
      this.#blocks.endParagraph(this.#paragraph, this.#isInTable);
  }

  #define(name: string, value: number | null): void {
    if (name === 'f' || name === 's') [this.#defined, this.#texts.styles] = [value ?? 0, ''];
    else if (name === 'fcharset') {
      const encoding = encodingOfCharset(value ?? 0);
      // Latin fonts leave it to the file's own code page.
      if (encoding !== null && value !== 0) this.#fonts.set(this.#defined, encoding);
    } else if (name === 'outlinelevel') {
      const level = headingLevel(value ?? -1);
      if (level !== null) this.#headings.set(this.#defined, level);
    }
  }

  #defineStyle(): void {
    const level = /^\s*heading (\d)/i.exec(this.#texts.styles)?.[1];
    if (level !== undefined) this.#headings.set(this.#defined, Math.min(6, Number(level)));
    else if (/^\s*title\s*;?/i.test(this.#texts.styles)) this.#headings.set(this.#defined, 1);
    [this.#defined, this.#texts.styles] = [0, ''];
  }

  #date(name: string, value: number | null): void {
    if (name === 'yr' || name === 'mo' || name === 'dy') this.#made[name] = value ?? 0;
  }

  #write(text: string): void {
    const { place, isHidden, isBold, isItalic, href } = this.#group;
    if (place === 'body' || place === 'note') {
      if (!isHidden) this.#blocks.add(text, { isBold, isItalic, href });
    } else if (place === 'field' || place === 'styles' || place === 'title' || place === 'author') {
      if (this.#texts[place].length < LONGEST_NOTE) this.#texts[place] += text;
    }
  }

  #properties(): FileProperties {
    const { yr, mo, dy } = this.#made;
    const two = (value: number) => String(value).padStart(2, '0');
    return {
      title: this.#texts.title.trim() || null,
      author: this.#texts.author.trim() || null,
      language: null,
      created: yr > 0 && mo > 0 && dy > 0 ? `${yr}-${two(mo)}-${two(dy)}` : null,
    };
  }
}

const LONGEST_NOTE = 5_000;

/** Outline levels count from 0; 9 is the text itself. */
function headingLevel(outline: number): number | null {
  return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : null;
}
