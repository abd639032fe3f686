import { parseFragment } from 'parse5';
import type { Origin } from '../../../domain/article/candidate';
import type { HtmlNode } from '../parse-html';
import { singleSpaced } from './elements';

/** Something that a page states about its article. */
export interface Stated {
  readonly value: string;
  readonly how: Origin['how'];
  /** What it was read from: the name it is declared under and its value, or the words that are shown. */
  readonly evidence: string;
}

/** Most characters of a value on one line, and of the evidence for it. */
const LONGEST = 1_000;
const LONGEST_EVIDENCE = 300;

/**
 * A declared value on one line: entities and tags that were written into it twice over come out as what they mean.
 * Empty for what is no text.
 */
export function declaredText(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = value.slice(0, 2 * LONGEST);
  const plain = /&[#\w]+;|<\/?\w/.test(text) ? plainText(text) : text;
  return singleSpaced(plain).slice(0, LONGEST);
}

/** A value with the name it is declared under. */
export function declared(how: Origin['how'], name: string, value: string): Stated {
  return { value, how, evidence: evidence(`${name}: ${value}`) };
}

/** Words that the page shows. */
export function shown(value: string, words: string): Stated {
  return { value, how: 'html', evidence: evidence(words) };
}

/** Where a stated value comes from that something else contradicts: to be checked against that. */
export function contested(stated: Stated, other: Stated): Origin {
  const words = `${stated.evidence} (but ${other.evidence})`;
  return { how: stated.how, evidence: evidence(words), uncertain: true };
}

/** Words to show as what a value was read from. */
export function evidence(words: string): string {
  return words.length <= LONGEST_EVIDENCE ? words : `${words.slice(0, LONGEST_EVIDENCE)}…`;
}

/** Where a stated value comes from. */
export function originOf({ how, evidence: words }: Stated, uncertain = false): Origin {
  return { how, evidence: words, uncertain };
}

function plainText(markup: string): string {
  const texts: string[] = [];
  const take = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if ('value' in node) texts.push(node.value);
      else if ('childNodes' in node) take(node.childNodes);
    }
  };
  take(parseFragment(markup).childNodes);
  return texts.join('');
}
