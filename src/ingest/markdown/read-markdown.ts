import { fromMarkdown } from 'mdast-util-from-markdown';

import type { Candidate, DraftBlock } from '../../domain/article/candidate';
import { type Result, fail, ok } from '../../domain/result';
import { cleanText, hasWords } from '../text/clean-text';
import { understand } from '../understand/understand';
import { partFrontMatter, readFrontMatter } from './front-matter';
import { blocksOfMarkdown } from './markdown-blocks';
import type { ReadError } from '../../domain/incoming/read-error';

/** Quotations and lists open at once in one line: more than any text has, and a way to exhaust a parser. */
const DEEPEST = 50;

/** Reads CommonMark with or without YAML front matter. */
export function readMarkdown(text: string): Result<Candidate[], ReadError> {
  const { matter, unread, body } = partFrontMatter(cleanText(text));
  if (!hasWords(body)) return fail({ kind: 'empty' });
  if (NESTED.test(body)) {
    return fail({
      kind: 'broken',
      what: `lists or quotations nested more than ${String(DEEPEST)} deep`,
    });
  }
  const facts = matter === null ? { metadata: {}, origins: {} } : readFrontMatter(matter);
  const blocks = blocksOfMarkdown(fromMarkdown(body));
  if (blocks.length === 0) return fail({ kind: 'empty' });
  const aside = unread === null ? [] : [asideBlock(unread)];
  return ok([understand({ blocks: [...aside, ...blocks], ...facts })]);
}

/** Front matter that nothing can be taken from is kept where the reader sees it. */
function asideBlock(text: string): DraftBlock {
  return { kind: 'preformatted', level: null, text, spans: [], setAside: 'boilerplate' };
}

const NESTED = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${String(DEEPEST)}}`, 'm');
