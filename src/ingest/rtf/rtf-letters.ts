import { decodeAs } from '../text/decode-as';
import { isLeadByte } from './code-pages';

/**
 * Turns the bytes and Unicode numbers of RTF into letters. Bytes wait until their encoding changes or something else
 * comes, since a letter may take two of them.
 */
export class RtfLetters {
  /** Characters that the encoding at hand does not have. */
  lost = 0;
  #bytes: number[] = [];
  #encoding = 'windows-1252';
  readonly #give: (text: string) => void;

  constructor(give: (text: string) => void) {
    this.#give = give;
  }

  /** A byte of text of an encoding. */
  byte(byte: number, encoding: string): void {
    if (encoding !== this.#encoding) this.flush();
    this.#encoding = encoding;
    this.#bytes.push(byte);
    if (this.#bytes.length > 10_000 && !this.waits) this.flush();
  }

  /** Whether the last byte is the first half of a letter. */
  get waits(): boolean {
    let isHalf = false;
    for (const byte of this.#bytes) isHalf = !isHalf && isLeadByte(this.#encoding, byte);
    return isHalf;
  }

  /** A UTF-16 unit, as a number that may be signed. */
  unit(value: number): void {
    this.flush();
    this.#give(String.fromCharCode(value & 0xffff));
  }

  text(text: string): void {
    this.flush();
    this.#give(text);
  }

  flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (this.#encoding === 'symbol') {
      this.#give([...bytes].map((byte) => this.#symbol(byte)).join(''));
      return;
    }
    const { text, lost } = decodeAs(bytes, this.#encoding);
    this.lost += lost;
    this.#give(text);
  }

  /** Fonts of pictures have bullets where others have a raised dot; what else they show no text can say. */
  #symbol(byte: number): string {
    if (byte === 0xb7 || byte === 0xa7) return '•';
    if (byte === 0x20) return ' ';
    this.lost += 1;
    return '\uFFFD';
  }
}
