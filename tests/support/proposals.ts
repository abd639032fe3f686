import type { ArticleId } from '../../src/domain/ids';
import type { ProposedStatement } from '../../src/domain/statement/propose-statements';
import { proposalOf, type Proposal } from '../../src/renderer/state/proposals';
import { aHash } from './builders';

/** A proposed statement from one place to another, of which nothing is known but what is given. */
function aProposedStatement(
  start: number,
  end: number,
  given: Partial<ProposedStatement> = {},
): ProposedStatement {
  return {
    start,
    end,
    parts: [{ start, end }],
    type: 'direct',
    speaker: null,
    speakerBy: null,
    mention: null,
    role: null,
    organisation: null,
    cue: null,
    dateSaid: null,
    datePrecision: 'unknown',
    occasion: null,
    why: 'It says so.',
    ...given,
  };
}

interface Words {
  readonly exact?: string;
  readonly articleId?: ArticleId;
}

/** The same as the window knows it, by default in the text of `anArticle`. */
export function aProposal(
  start: number,
  end: number,
  given: Partial<ProposedStatement> = {},
  { exact = 'x'.repeat(end - start), articleId = 'article:1' }: Words = {},
): Proposal {
  const statement = aProposedStatement(start, end, given);
  return proposalOf({ articleId, textHash: aHash(1) }, statement, exact);
}
