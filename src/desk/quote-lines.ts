import * as v from 'valibot';
import { describeIssue } from '../domain/describe-issue';
import { type QuoteRecord, quotesOf } from './propose-statements';
import type { InputLine } from './read-lines';

/** Why a line was not answered with quotes. */
export type QuoteLineError =
  | Exclude<InputLine, { kind: 'text' }>
  | { readonly kind: 'badJson'; readonly what: string }
  | { readonly kind: 'badLine'; readonly what: string };

/** The answer to a line, in its place; `id` is `null` when the line gives none. */
export type QuoteLine =
  | { readonly id: string; readonly quotes: readonly QuoteRecord[] }
  | { readonly id: string | null; readonly error: QuoteLineError };

const Line = v.object({ id: v.string(), text: v.string() });

/** Finds the quotes of the text on a line, `{"id","text"}`. */
export function answerQuoteLine(line: InputLine): QuoteLine {
  if (line.kind !== 'text') return { id: null, error: line };
  const parsed = parse(line.text);
  if (!parsed.ok) return { id: null, error: { kind: 'badJson', what: parsed.what } };
  const read = v.safeParse(Line, parsed.value);
  if (read.success) return { id: read.output.id, quotes: quotesOf(read.output.text) };
  const id = v.safeParse(v.object({ id: v.string() }), parsed.value);
  return {
    id: id.success ? id.output.id : null,
    error: { kind: 'badLine', what: describeIssue(read.issues[0]) },
  };
}

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly what: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, what: error.message };
    throw error;
  }
}
