import { joinQuotations } from './quotations';
import { cutSentences } from './sentences';
import type { StatementLanguage } from './statement-language';
import { cutTokens, type Span } from './token';
import type { Sentence } from './unit';

/** The sentences of every line of a text that is not blank; lines are numbered without the blank ones. */
export function cutParagraphs(text: string, language: StatementLanguage): Sentence[][] {
  return linesOf(text).map((line, paragraph) => {
    const tokens = cutTokens(text, line, language.words.abbreviations);
    return cutSentences(joinQuotations(tokens), paragraph, language);
  });
}

/** Lines end with line feeds, carriage returns, or both. */
function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+/g))
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
