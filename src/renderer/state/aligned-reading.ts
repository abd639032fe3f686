import type { SharedWordingPlace, SharedWordingRun } from '../../contract/shared-wording';
import {
  alignTexts,
  correspondingPassage,
  mapOffset,
  type Alignment,
  type CorrespondingPassage,
} from '../../domain/compare/align-texts';
import type { PassagePair } from '../../domain/compare/heaviest-chain';
import { statementPairs, type SaidPassage } from '../../domain/compare/statement-pairs';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import type { ArticleId } from '../../domain/ids';
import { useNotebook } from './notebook-store';
import type { PagePlace } from './pane-geometry';
import { saidIn } from './said-in';
import { useSharedWording } from './shared-wording';

/** How one article lies beside another: the pairs of passages that correspond, and the line through them. */
export interface Beside {
  readonly pairs: readonly PassagePair[];
  readonly alignment: Alignment;
}

/** Wording that both articles repeat this often says nothing about where they run side by side. */
const MOST_PAIRS_OF_A_RUN = 36;

/**
 * The passages of two articles that correspond, by the wording they share. The longer and the rarer a run is, the more
 * it weighs; one that stands in several places weighs less in each.
 */
export function passagePairs(
  runs: readonly SharedWordingRun[],
  from: ArticleId,
  to: ArticleId,
): readonly PassagePair[] {
  return runs.flatMap(({ words, rarity, places }) => {
    const here = places.filter(({ articleId }) => articleId === from);
    const there = places.filter(({ articleId }) => articleId === to);
    const count = here.length * there.length;
    if (count === 0 || count > MOST_PAIRS_OF_A_RUN) return [];
    const weight = (words * Math.sqrt(words)) / count / (1 + Math.log2(Math.max(1, rarity ?? 2)));
    return here.flatMap((first) => there.map((second) => ({ first, second, weight })));
  });
}

/**
 * How an article lies beside another that is loaded too: by the wording they share, and by what the same people said in
 * both, confirmed or proposed. `null` while one of them is not loaded.
 */
export function besideOf(from: ArticleId, to: ArticleId): Beside | null {
  const { runs } = useSharedWording.getState();
  const loaded = useNotebook.getState().replica?.loaded;
  const [first, second] = [loaded?.get(from), loaded?.get(to)];
  if (!first || !second) return null;
  const said = [saidIn(first), saidIn(second)] as const;
  const key = `${from} ${to} ${first.text.text.length} ${second.text.text.length}`;
  const known = knownFor(runs);
  const before = known.get(key);
  if (before && before.said[0] === said[0] && before.said[1] === said[1]) return before.beside;
  const lengths = { first: first.text.text.length, second: second.text.text.length };
  // An article lies beside itself place for place, which is what two texts of one length do without any pairs.
  const pairs =
    from === to ? [] : [...passagePairs(runs, from, to), ...statementPairs(said[0], said[1])];
  const beside = { pairs, alignment: alignTexts(lengths, pairs) };
  known.set(key, { beside, said });
  return beside;
}

/** The place on one page that corresponds to a place on the other; what stands round the texts runs in proportion. */
export function placeBeside({ alignment }: Beside, place: PagePlace): PagePlace {
  const [from, to] = [alignment.first.at(-1) ?? 0, alignment.second.at(-1) ?? 0];
  if (place < 0) return place;
  return place > from ? to + (place - from) : mapOffset(alignment, place);
}

/** The passage that corresponds to one. */
export function passageBeside(
  { alignment, pairs }: Beside,
  passage: TextPositionSelector,
): CorrespondingPassage {
  return correspondingPassage(alignment, pairs, passage);
}

/** The place of a run in an article that lies nearest to where the articles run side by side; `null` when it has none. */
export function partnerOf(
  run: SharedWordingRun,
  at: SharedWordingPlace,
  articleId: ArticleId,
): SharedWordingPlace | null {
  const places = run.places.filter((place) => place.articleId === articleId);
  const beside = places.length > 1 ? besideOf(at.articleId, articleId) : null;
  if (!beside) return places[0] ?? null;
  const expected = mapOffset(beside.alignment, at.start);
  return places.reduce((best, place) =>
    Math.abs(place.start - expected) < Math.abs(best.start - expected) ? place : best,
  );
}

interface Known {
  readonly beside: Beside;
  readonly said: readonly [readonly SaidPassage[], readonly SaidPassage[]];
}

let memory: { readonly runs: unknown; readonly known: Map<string, Known> } = {
  runs: null,
  known: new Map(),
};

function knownFor(runs: readonly SharedWordingRun[]): Map<string, Known> {
  if (memory.runs !== runs) memory = { runs, known: new Map() };
  return memory.known;
}
