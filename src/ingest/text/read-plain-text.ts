import type { Candidate, DraftBlock } from '../../domain/article/candidate';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import { splitArticles } from '../understand/split-articles';
import { understand } from '../understand/understand';
import { cleanText, hasWords } from './clean-text';
import { joinWrapped } from './join-wrapped';
import { linesOf } from './text-lines';

/**
 * Reads text without markup, as it is copied from a page or kept in a `.txt` file: the articles in it, in their order.
 * Relative dates count from when it was captured, if that is known.
 */
export function readPlainText(text: string, capturedAt?: string): Result<Candidate[], ReadError> {
  const clean = cleanText(text);
  if (!hasWords(clean)) return fail({ kind: 'empty' });
  const articles = splitArticles(plainTextBlocks(clean));
  return ok(
    articles.map((blocks) => understand({ blocks, metadata: {}, origins: {}, capturedAt })),
  );
}

/** The blocks of text without markup as it stands there: no line of it is taken for a title or set aside. */
export function plainTextBlocks(text: string): DraftBlock[] {
  return joinWrapped(linesOf(cleanText(text))).map(blockOf);
}

/** `•` marks a point wherever it stands; `-` and `*` only with a space, or they are a dash or emphasis. */
const BULLET = /^(?:[•‣▪◦●]\s*|[-*]\s+)(?=\S)/u;

function blockOf(text: string): DraftBlock {
  const bullet = BULLET.exec(text)?.[0];
  const plain = { spans: [], setAside: false } as const;
  return bullet === undefined
    ? { kind: 'paragraph', level: null, text, ...plain }
    : { kind: 'listItem', level: 1, text: text.slice(bullet.length), ...plain };
}
