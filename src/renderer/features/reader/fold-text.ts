/** A text made comparable, with the way back. */
export interface FoldedText {
  readonly folded: string;
  /** First unit of the original that a folded unit stands for; `null` when every unit stands for itself. */
  readonly starts: Uint32Array | null;
  /** Length of the original. */
  readonly length: number;
}

/** Whether upper and lower case are told apart. Diacritics never are. */
export interface FoldOptions {
  readonly matchCase: boolean;
}

/**
 * Marks that are dropped: accents and vowel points of scripts that are read without them. Vowel signs of Indic
 * scripts and the Japanese voicing marks change the word and stay.
 */
const DROPPED_MARK =
  /(?![\u3099\u309A])(?=\p{M})[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]/gu;

/** Invisible in the text: soft hyphen, zero-width signs, direction marks, tatweel. */
const INVISIBLE = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Characters that people type in another form than texts print them. */
const SAME_AS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\t': ' ',
  '\n': ' ',
  ß: 'ss',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const known = { cased: new Map<string, string>(), caseless: new Map<string, string>() };

/** Folds a whole text at once; for long texts see `foldSteps`. */
export function foldText(text: string, options: FoldOptions): FoldedText {
  const steps = foldSteps(text, options, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Folds a text, and yields after every `pace` units so that the caller can let others work. */
export function* foldSteps(
  text: string,
  options: FoldOptions,
  pace: number,
): Generator<void, FoldedText> {
  const writer = new FoldWriter(text.length);
  let pause = pace;
  for (let at = 0; at < text.length;) {
    const plainEnd = endOfPlainRun(text, at, pause);
    if (plainEnd > at) {
      const run = text.slice(at, plainEnd);
      writer.write(options.matchCase ? run : run.toLowerCase(), at, run.length);
      at = plainEnd;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      writer.write(foldCharacter(character, options), at, character.length);
      at += character.length;
    }
    if (at >= pause) {
      pause += pace;
      yield;
    }
  }
  return writer.finish(text.length);
}

/** Collects folded pieces and where each came from. */
class FoldWriter {
  private readonly pieces: string[] = [];
  private starts: Uint32Array<ArrayBuffer>;
  private size = 0;
  private isSame = true;

  constructor(length: number) {
    this.starts = new Uint32Array(length + 16);
  }

  write(folded: string, at: number, length: number): void {
    const isSame = folded.length === length;
    if (!isSame) this.isSame = false;
    if (this.size + folded.length > this.starts.length) this.grow();
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.starts[this.size] = isSame ? at + unit : at;
      this.size += 1;
    }
    this.pieces.push(folded);
  }

  finish(length: number): FoldedText {
    const starts = this.isSame ? null : this.starts.slice(0, this.size);
    return { folded: this.pieces.join(''), starts, length };
  }

  private grow(): void {
    const larger = new Uint32Array(this.starts.length * 2);
    larger.set(this.starts);
    this.starts = larger;
  }
}

/** End of the run of printable ASCII at `at`, at most `limit`. */
function endOfPlainRun(text: string, at: number, limit: number): number {
  const last = Math.min(text.length, limit);
  let end = at;
  while (end < last) {
    const unit = text.charCodeAt(end);
    if (unit >= 0x7f || unit < 0x20) break;
    end += 1;
  }
  return end;
}

/** The stretch of the original that folded units `[start, end)` stand for, dropped marks behind it included. */
export function unfold(
  text: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const { starts } = text;
  if (starts === null) return { start, end };
  const last = starts[end - 1] ?? 0;
  let behind = end;
  while (behind < starts.length && starts[behind] === last) behind += 1;
  return { start: starts[start] ?? text.length, end: starts[behind] ?? text.length };
}

function foldCharacter(character: string, { matchCase }: FoldOptions): string {
  const memory = matchCase ? known.cased : known.caseless;
  const remembered = memory.get(character);
  if (remembered !== undefined) return remembered;
  const bare = character
    .normalize('NFKD')
    .replace(DROPPED_MARK, '')
    .replace(INVISIBLE, '')
    .normalize('NFC');
  const same = SAME_AS[bare] ?? bare;
  const folded = matchCase ? same : lower(same);
  memory.set(character, folded);
  return folded;
}

/** Lower case twice over: `ẞ` becomes `ß` becomes `ss`, and `İ` leaves a dot behind that is dropped too. */
function lower(text: string): string {
  const small = text.toLowerCase().replace(DROPPED_MARK, '');
  return SAME_AS[small] ?? small;
}
