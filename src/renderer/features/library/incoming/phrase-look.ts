import { assertNever } from '../../../../domain/assert-never';
import { phraseDoubt } from '../../../../domain/article/doubt';
import type { ArticleMatch } from '../../../../domain/incoming/article-match';
import type { BatchRow, DoubtfulField, LookReason } from '../../../../domain/incoming/batch';

/** What is to be looked at in an item, one sentence each. `rows` are those of its batch. */
export function phraseReasons(
  why: readonly LookReason[],
  matches: readonly ArticleMatch[],
  rows: readonly BatchRow[],
): string[] {
  return why.map((reason) => phraseReason(reason, matches, rows));
}

function phraseReason(
  reason: LookReason,
  matches: readonly ArticleMatch[],
  rows: readonly BatchRow[],
): string {
  switch (reason.kind) {
    case 'severalArticles':
      return `${reason.count} articles were found in it. Look where each begins.`;
    case 'uncertain':
      return phraseUncertain(reason.field, reason.evidence);
    case 'doubt':
      return phraseDoubt(reason.doubt);
    case 'sameAddress':
    case 'nearlySameText': {
      const match = matches.find(({ how }) => how === reason.kind) ?? matches[0];
      if (!match) return 'It is like an article in the notebook.';
      return phraseMatch(match);
    }
    case 'likeItem': {
      const other = rows[reason.item - 1];
      return `It is like another one here: “${other?.title ?? other?.name ?? 'an item'}”.`;
    }
    default:
      return assertNever(reason);
  }
}

/** How something in the notebook is like what was read. */
export function phraseMatch({ title, how, likeness }: ArticleMatch): string {
  switch (how) {
    case 'sameText':
      return `“${title}” in the notebook has this very text.`;
    case 'sameAddress':
      return `“${title}” in the notebook has the same address and ${share(likeness)} of the wording.`;
    case 'nearlySameText':
      return `“${title}” in the notebook has nearly the same text, ${share(likeness)} of the wording.`;
    default:
      return assertNever(how);
  }
}

/** Above this the rest is less than a word in two hundred. */
const NEARLY_ALL = 0.995;

/** A likeness in whole per cent; never a hundred, since all of the wording may stand in a text that says more. */
function share(likeness: number): string {
  return likeness >= NEARLY_ALL ? 'nearly all' : `${Math.round(likeness * 100)} %`;
}

const FIELDS: Readonly<Record<DoubtfulField, string>> = {
  title: 'title',
  byline: 'byline',
  published: 'date published',
  updated: 'date updated',
};

/** Longer evidence is cut. */
const MOST_SHOWN = 90;

function phraseUncertain(field: DoubtfulField, evidence: string): string {
  const words = evidence.replace(/\s+/gu, ' ').trim();
  const shown = words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN).trimEnd()}…`;
  const from = shown === '' ? '' : ` It rests on “${shown}”.`;
  return `The ${FIELDS[field]} is uncertain.${from}`;
}
