import { saidPieces } from '../../../domain/annotation/said-words';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { Proposal } from '../../state/proposals';

/** Stands for words that were not said between two parts of a statement. */
const GAP = ' […] ';

/** The passage of an annotation as its card shows it: of a statement in parts only what was said. */
export function saidWithGaps(annotation: Annotation): string {
  if (annotation.attribution?.parts === undefined) return annotation.target.quote.exact;
  return joined(saidPieces(annotation));
}

/** The same of what is proposed. */
export function proposedWithGaps({ exact, start, statement }: Proposal): string {
  const pieces = statement.parts.map((part, at) => {
    const before = statement.parts[at - 1]?.end ?? part.start;
    return {
      text: exact.slice(part.start - start, part.end - start),
      isBehindGap: WORD.test(exact.slice(before - start, part.start - start)),
    };
  });
  return joined(pieces);
}

const WORD = /[\p{L}\p{N}]/u;

function joined(
  pieces: readonly { readonly text: string; readonly isBehindGap: boolean }[],
): string {
  return pieces
    .map(({ text, isBehindGap }, at) => (at === 0 ? text : `${isBehindGap ? GAP : ' '}${text}`))
    .join('');
}
