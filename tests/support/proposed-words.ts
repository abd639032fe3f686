import {
  type ProposedStatement,
  proposeStatements,
} from '../../src/domain/statement/propose-statements';

/** The statements that a text is proposed to have, with their words instead of places. */
export function proposedWords(text: string, published: string | null = null) {
  const words = (span: { start: number; end: number } | null): string | null =>
    span && text.slice(span.start, span.end);
  return proposeStatements(text, { published }).map((statement: ProposedStatement) => ({
    ...statement,
    parts: statement.parts.map(words),
    mention: words(statement.mention),
    cue: words(statement.cue),
  }));
}
