import type { SharedWordingPlace, SharedWordingRun } from '../../contract/shared-wording';
import { buildIntervalIndex, type IntervalIndex } from '../../domain/annotation/interval-index';
import type { ArticleId } from '../../domain/ids';

/** A run of shared wording at one of its places. */
export interface RunAt {
  readonly run: SharedWordingRun;
  readonly place: SharedWordingPlace;
}

/** The runs of shared wording by where they stand in one article. */
export interface RunsInText {
  /** In the order of the text; of two that begin together the longer first. */
  readonly inOrder: readonly RunAt[];
  readonly at: IntervalIndex<RunAt>;
}

const memory = new WeakMap<readonly SharedWordingRun[], Map<ArticleId, RunsInText>>();

/** The runs in an article; worked out once for a list of runs. */
export function runsInText(runs: readonly SharedWordingRun[], articleId: ArticleId): RunsInText {
  const known = memory.get(runs) ?? new Map<ArticleId, RunsInText>();
  memory.set(runs, known);
  const before = known.get(articleId);
  if (before) return before;
  const inOrder = runs
    .flatMap((run) =>
      run.places
        .filter((place) => place.articleId === articleId)
        .map((place): RunAt => ({ run, place })),
    )
    .sort(({ place: a }, { place: b }) => a.start - b.start || b.end - a.end);
  const at = buildIntervalIndex(
    inOrder.map((each) => ({ id: each, start: each.place.start, end: each.place.end })),
  );
  const inText = { inOrder, at };
  known.set(articleId, inText);
  return inText;
}

/** The run that is meant by a place in the text: the longest that stands there; `null` when none does. */
export function runMeantAt(
  runs: readonly SharedWordingRun[],
  articleId: ArticleId,
  offset: number,
): RunAt | null {
  const there = runsInText(runs, articleId).at.at(offset);
  return there.reduce<RunAt | null>(
    (best, each) => (best === null || each.run.words > best.run.words ? each : best),
    null,
  );
}

/**
 * The run after (1) or before (-1) the chosen one in an article; without one chosen there, the first from an offset
 * on, or the last before it. `null` at the end of the way.
 */
export function stepRun(
  { inOrder }: RunsInText,
  chosen: SharedWordingPlace | null,
  offset: number,
  by: 1 | -1,
): RunAt | null {
  const at = chosen === null ? -1 : inOrder.findIndex(({ place }) => isSame(place, chosen));
  if (at !== -1) return inOrder[at + by] ?? null;
  const from = inOrder.findIndex(({ place }) => place.end > offset);
  if (by === 1) return from === -1 ? null : (inOrder[from] ?? null);
  return inOrder[(from === -1 ? inOrder.length : from) - 1] ?? null;
}

function isSame(a: SharedWordingPlace, b: SharedWordingPlace): boolean {
  return a.articleId === b.articleId && a.start === b.start && a.end === b.end;
}
