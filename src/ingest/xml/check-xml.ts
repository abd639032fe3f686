import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';

/** Elements inside each other; tables in tables in text boxes come to a few dozen. */
const DEEPEST = 400;
/** Elements in all: a text of some two thousand pages. */
const MOST_ELEMENTS = 2_000_000;

/**
 * Refuses XML that defines names of its own, nests beyond all use, or is endless, before any parser sees it. Goes
 * through the text once.
 */
export function checkXml(xml: string): Result<null, ReadError> {
  let depth = 0;
  let elements = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const next = xml[at + 1];
    if (next === '!' || next === '?') {
      if (definesNames(xml, at))
        return fail({ kind: 'broken', what: 'it defines names of its own (a DTD)' });
      at = endOfOther(xml, at);
      continue;
    }
    const end = endOfTag(xml, at);
    if (next === '/') depth -= 1;
    else {
      elements += 1;
      if (xml[end - 2] !== '/') depth += 1;
    }
    if (depth > DEEPEST) {
      return fail({ kind: 'broken', what: `parts nested more than ${String(DEEPEST)} deep` });
    }
    if (elements > MOST_ELEMENTS) {
      return fail({ kind: 'broken', what: `more than ${String(MOST_ELEMENTS)} parts` });
    }
    at = end;
  }
  return ok(null);
}

/** Whether a DOCTYPE begins here that brings definitions along; one that only names its format is harmless. */
function definesNames(xml: string, at: number): boolean {
  if (xml.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE') return false;
  const end = xml.indexOf('>', at);
  return xml.slice(at, end === -1 ? undefined : end).includes('[');
}

/** Where a comment, CDATA section, instruction or declaration ends. */
function endOfOther(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  return xml[at + 1] === '?' ? after(xml, '?>', at) : after(xml, '>', at);
}

/** Where a tag ends: at the first `>` that is not within quotation marks. */
function endOfTag(xml: string, at: number): number {
  let quote = '';
  for (let here = at + 1; here < xml.length; here += 1) {
    const sign = xml.charAt(here);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return here + 1;
  }
  return xml.length;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}
