import type { Origin } from '../../domain/article/candidate';
import type { EdtfDate } from '../../domain/article/edtf-date';
import { readRelativeDate } from '../../domain/article/relative-date';
import type { DatedLine } from './dated-line';
import type { Facts } from './facts';
import type { MarkedBlocks } from './mark-blocks';

/**
 * Dates that the lines above the article state. One said to be of an update, or of nothing in particular, is not when
 * the article was published: that stays unknown, with the date as a suggestion.
 */
export function datesOf(dated: MarkedBlocks['dated'], capturedAt: string | undefined): Facts {
  const lines = dated.map((line) => ({
    ...line,
    date: line.date ?? countedFrom(line, capturedAt),
  }));
  const said = (of: DatedLine['of']) =>
    lines.find((line) => line.of === of && line.date !== null) ??
    lines.find((line) => line.of === of);
  const [published, updated, bare] = [said('published'), said('updated'), said(null)];
  const hint = [published, updated, bare].find((line) => (line?.date ?? null) !== null);
  const publishedOrigin =
    published !== undefined && (published.date !== null || hint === undefined)
      ? originOf(published)
      : hint && { ...originOf(hint), uncertain: true, suggestion: hint.date ?? '' };
  return {
    metadata: {
      ...(published?.date == null ? {} : { published: published.date }),
      ...(updated?.date == null ? {} : { updated: updated.date }),
    },
    origins: {
      ...(publishedOrigin === undefined ? {} : { published: publishedOrigin }),
      ...(updated === undefined ? {} : { updated: originOf(updated) }),
    },
  };
}

type Line = MarkedBlocks['dated'][number];

function countedFrom({ relative }: Line, capturedAt: string | undefined): EdtfDate | null {
  if (relative === null || capturedAt === undefined) return null;
  return readRelativeDate(relative, capturedAt);
}

/** A relative time that nothing is known to count from is evidence of a date that is not known. */
function originOf({ evidence, date }: Line): Origin {
  return { how: 'text', evidence, uncertain: date === null };
}
