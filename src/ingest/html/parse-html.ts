import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

import { type Result, fail, ok } from '../../domain/result';
import type { ReadError } from '../../domain/incoming/read-error';

/** An element, text or other node of parsed HTML. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of parsed HTML. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Parsed HTML: always with a head and a body, as browsers make of anything. */
export interface HtmlPage {
  readonly html: HtmlElement;
  readonly head: HtmlElement;
  readonly body: HtmlElement;
}

/** Elements inside each other; browsers stop nesting at the same depth. */
const DEEPEST = 512;
/** Elements in all. */
const MOST_ELEMENTS = 300_000;

/**
 * Parses HTML as browsers do without running or loading anything. Nesting and number of elements are counted while
 * the parser goes, so that a hostile text ends in an error and not in a full stack or memory.
 */
export function parseHtml(markup: string): Result<HtmlPage, ReadError> {
  try {
    const page = parse(markup, { treeAdapter: countingAdapter(), scriptingEnabled: true });
    const html = page.childNodes.find((node): node is HtmlElement => node.nodeName === 'html');
    const head = html?.childNodes.find((node): node is HtmlElement => node.nodeName === 'head');
    const body = html?.childNodes.find((node): node is HtmlElement => node.nodeName === 'body');
    if (html === undefined || head === undefined || body === undefined) {
      return fail({ kind: 'broken', what: 'a page of frames without text' });
    }
    return ok({ html, head, body });
  } catch (error) {
    if (error instanceof TooMuch) return fail({ kind: 'broken', what: error.message });
    throw error;
  }
}

/** Leaves the parser from within; never leaves this module. */
class TooMuch extends Error {}

function countingAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1;
      if (elements > MOST_ELEMENTS)
        throw new TooMuch(`more than ${String(MOST_ELEMENTS)} elements`);
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new TooMuch(`elements nested more than ${String(DEEPEST)} deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
