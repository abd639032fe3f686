/** A text made comparable, with the way back. */
export interface FoldedText {
  readonly folded: string;
  /** First unit of the original that a folded unit stands for; `null` when every unit stands for itself. */
  readonly starts: Uint32Array | null;
  /** Length of the original. */
  readonly length: number;
}

/** What is told apart. Quotation marks, dashes, white space and invisible signs never are. */
export interface FoldOptions {
  /** Upper and lower case. */
  readonly matchCase: boolean;
  /** Accents, vowel points and the forms that one letter takes (`e` and `é`, `ا` and `أ`). */
  readonly matchAccents: boolean;
}

/**
 * Marks that are dropped: accents and vowel points of scripts that are read without them. Vowel signs of Indic
 * scripts and the Japanese voicing marks change the word and stay.
 */
const DROPPED_MARK =
  /(?![\u3099\u309A])(?=\p{M})[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]/gu;

/** Invisible in the text: soft hyphen, zero-width signs, direction marks, tatweel. */
const INVISIBLE = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Punctuation that people type in another form than texts print it. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  ...each("'", '‘’‚‛ʼʹ′‹›`´'),
  ...each('"', '“”„‟«»″'),
  ...each('-', '‐‑‒–—―−'),
  ...each(' ', '\t\n\r\u2028\u2029'),
};

/** Letters that readers take for the same; Arabic script as it is typed on Arabic, Persian and Urdu keyboards. */
const SAME_LETTER: Readonly<Record<string, string>> = {
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
  ...each('ا', 'ٱٲٳٵ'),
  ...each('و', 'ٶۥ'),
  ...each('ي', 'ىیېےۍۦ'),
  ...each('ك', 'کڪ'),
  ...each('ه', 'ةہھەۃۀ'),
  ...digits('٠'),
  ...digits('۰'),
};

function each(same: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, same]));
}

function digits(zero: string): Record<string, string> {
  const first = zero.codePointAt(0) ?? 0;
  const ten = Array.from({ length: 10 }, (_, digit) => digit);
  return Object.fromEntries(ten.map((digit) => [String.fromCodePoint(first + digit), `${digit}`]));
}

/** What each character folds to, by way of folding: remembered, as a text has few different ones. */
const known = new Map<string, Map<string, string>>();

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
  const fold = folderFor(options);
  let pause = pace;
  for (let at = 0; at < text.length;) {
    const plainEnd = endOfPlainRun(text, at, pause, options.matchAccents);
    if (plainEnd > at) {
      const run = text.slice(at, plainEnd);
      writer.write(options.matchCase ? run : run.toLowerCase(), at, run.length);
      at = plainEnd;
    } else {
      const character = characterAt(text, at, options.matchAccents);
      writer.write(fold(character), at, character.length);
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
  private endsInBlank = false;

  constructor(length: number) {
    this.starts = new Uint32Array(length + 16);
  }

  /** Takes what `length` units at `at` fold to; a blank behind a blank is dropped. */
  write(piece: string, at: number, length: number): void {
    const folded = piece === ' ' && this.endsInBlank ? '' : piece;
    if (folded !== '') this.endsInBlank = folded.endsWith(' ');
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

/** A code point; where accents count, with the marks behind it, so that both ways of writing `é` are the same. */
function characterAt(text: string, at: number, withMarks: boolean): string {
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  if (!withMarks) return character;
  MARKS.lastIndex = at + character.length;
  return character + (MARKS.exec(text)?.[0] ?? '');
}

const MARKS = /\p{M}*/uy;
/** The first combining mark of Unicode. */
const FIRST_MARK = 0x300;

/** End of the run of ASCII at `at` in which every character folds to itself or its lower case, at most `limit`. */
function endOfPlainRun(text: string, at: number, limit: number, withMarks: boolean): number {
  const last = Math.min(text.length, limit);
  let end = at;
  let isAfterBlank = true;
  while (end < last) {
    const unit = text.charCodeAt(end);
    if (unit >= 0x7f || unit < 0x20 || unit === GRAVE) break;
    const isBlank = unit === BLANK;
    if (isBlank && isAfterBlank) break;
    isAfterBlank = isBlank;
    end += 1;
  }
  const isMarked = withMarks && end > at && text.charCodeAt(end) >= FIRST_MARK;
  return isMarked ? end - 1 : end;
}

const BLANK = 0x20;
const GRAVE = 0x60;

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

/** Folds one character at a time, and remembers what each came to. */
function folderFor({ matchCase, matchAccents }: FoldOptions): (character: string) => string {
  const way = `${String(matchCase)} ${String(matchAccents)}`;
  const memory = known.get(way) ?? new Map<string, string>();
  known.set(way, memory);
  const bareOf = matchAccents ? exactly : loosely;
  return (character) => {
    const remembered = memory.get(character);
    if (remembered !== undefined) return remembered;
    const bare = bareOf(character);
    const folded = matchCase ? bare : bareOf(bare.toLowerCase());
    memory.set(character, folded);
    return folded;
  };
}

/** A character without its accents, as the letter it stands for. */
function loosely(character: string): string {
  const sign = SAME_SIGN[character];
  if (sign !== undefined) return sign;
  const bare = character
    .normalize('NFKD')
    .replace(DROPPED_MARK, '')
    .replace(INVISIBLE, '')
    .normalize('NFC');
  return SAME_SIGN[bare] ?? SAME_LETTER[bare] ?? bare;
}

/** A character as it is, but for signs that are typed in another form and those that nobody sees. */
function exactly(character: string): string {
  const bare = character.normalize('NFKC').replace(INVISIBLE, '');
  return SAME_SIGN[character] ?? SAME_SIGN[bare] ?? bare;
}
