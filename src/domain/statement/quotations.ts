import type { Token } from './token';
import { isCapital, NOTHING, type Quotation, type Unit } from './unit';

/** Fewer tokens behind an opening mark that is never closed are a stray mark, unless they open the paragraph. */
const FEWEST_UNCLOSED = 6;

/**
 * The tokens of a paragraph with its quoted passages put together. A passage that is not closed goes on to the end of the
 * paragraph, as quotations over several paragraphs do.
 */
export function joinQuotations(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  let open: OpenQuotation | null = null;
  let closersLeft = tokens.filter(({ text }) => text === '”').length;
  let isInAttribute = false;
  for (const [at, token] of tokens.entries()) {
    if (token.text === '”') closersLeft -= 1;
    if (isInAttribute || isAttribute(token, tokens[at - 1])) {
      if (STRAIGHT.test(token.text)) isInAttribute = !isInAttribute;
      units.push(token);
      continue;
    }
    const side = sideOf(token, tokens[at - 1], tokens[at + 1], open !== null);
    if (open === null) {
      if (side === 'opens') open = { mark: token, tokens: [], nested: 0 };
      else units.push(token);
    } else if (side === 'closes' && endsPassage(open, token, closersLeft)) {
      const isPlain = isNickname(open.tokens, units.at(-1), tokens[at + 1]);
      units.push(isPlain ? nicknameOf(open, token.end) : quotationOf(open, token.end));
      open = null;
    } else {
      if (side === 'opens' && token.text === '“') open.nested += 1;
      else if (side === 'closes') open.nested -= 1;
      open.tokens.push(token);
    }
  }
  if (open === null) return units;
  const end = open.tokens.at(-1)?.end;
  const isKept = units.length === 0 || open.tokens.length >= FEWEST_UNCLOSED;
  if (end !== undefined && isKept) return [...units, quotationOf(open, end)];
  return [...units, ...open.tokens];
}

/** Curly marks within straight ones are a passage of its own; within curly ones the last that closes is never left out. */
function endsPassage({ mark, nested }: OpenQuotation, { text }: Token, closersLeft: number) {
  if (nested === 0) return true;
  return STRAIGHT.test(mark.text) ? STRAIGHT.test(text) : closersLeft === 0;
}

interface OpenQuotation {
  readonly mark: Token;
  readonly tokens: Token[];
  /** Passages that were opened within. */
  nested: number;
}

type Side = 'opens' | 'closes' | null;

const OPENING = /^[“„«]$/;
const CLOSING = /^[”»]$/;
const STRAIGHT = /^(?:"|'')$/;

/** Straight marks, and curly ones that were set the wrong way, tell by the blanks beside them. */
function sideOf(
  { text, start, end }: Token,
  before = NOTHING,
  after = NOTHING,
  isOpen: boolean,
): Side {
  if (OPENING.test(text)) return 'opens';
  const isCurly = CLOSING.test(text);
  if (!isCurly && !STRAIGHT.test(text)) return null;
  const leansRight =
    (before === NOTHING || before.end < start || /^[([—–\-‘']$/.test(before.text)) &&
    after !== NOTHING &&
    after.start === end &&
    !/^[.,;:!?)\]—–\-…]$/.test(after.text);
  if (isOpen) return !isCurly && leansRight ? 'opens' : 'closes';
  if (isCurly) return leansRight ? 'opens' : 'closes';
  // Behind a number it stands for inches.
  const isInches = /\d$/.test(before.text) && before.end === start;
  return isInches || after === NOTHING ? null : 'opens';
}

/** Markup that was left in a text: `author="Strait"`. */
function isAttribute({ text, start }: Token, before: Token = NOTHING): boolean {
  return text === '"' && before.text === '=' && before.end === start;
}

/** `Marcia “Cia” Strait`: a word of a name. */
function isNickname(
  tokens: readonly Token[],
  before: Unit = NOTHING,
  after: Unit = NOTHING,
): boolean {
  const [word] = tokens;
  return tokens.length === 1 && word !== undefined && [before, word, after].every(isCapital);
}

function nicknameOf({ mark, tokens }: OpenQuotation, end: number): Token {
  const { text, lower } = tokens[0] ?? mark;
  return { kind: 'word', text, lower, start: mark.start, end };
}

function quotationOf({ mark, tokens }: OpenQuotation, end: number): Quotation {
  return {
    kind: 'quoted',
    text: '',
    lower: '',
    start: mark.start,
    end,
    tokens,
    words: tokens.filter(({ kind }) => kind === 'word').length,
    ending: tokens.at(-1)?.text ?? '',
  };
}
