import type { Annotation } from '../../domain/annotation/annotation';
import { saidWords } from '../../domain/annotation/said-words';
import type { SaidPassage } from '../../domain/compare/statement-pairs';
import type { SpeakerId } from '../../domain/ids';
import { foldText } from '../../domain/search/fold-text';
import type { Speaker } from '../../domain/speaker/speaker';
import { useNotebook } from './notebook-store';
import { isNamed } from './phrase-proposal';
import { waitingIn, type Proposal } from './proposals';
import type { LoadedArticle } from './replica';

/** What is said in the text of an article on screen, confirmed or proposed, with who said it; the same list until that changes. */
export function saidIn(loaded: LoadedArticle): readonly SaidPassage[] {
  const speakers = useNotebook.getState().replica?.speakers ?? NO_SPEAKERS;
  const waiting = waitingIn(loaded);
  const before = latest.get(loaded.annotations);
  if (before?.waiting === waiting && before.speakers === speakers) return before.said;
  const said = [
    ...loaded.annotations.flatMap((one) => statementOf(one, loaded.textHash)),
    ...proposed(waiting, speakers),
  ];
  latest.set(loaded.annotations, { waiting, speakers, said });
  return said;
}

type Speakers = ReadonlyMap<SpeakerId, Speaker>;

const NO_SPEAKERS: Speakers = new Map();

const latest = new WeakMap<
  readonly Annotation[],
  {
    readonly waiting: readonly Proposal[];
    readonly speakers: Speakers;
    readonly said: readonly SaidPassage[];
  }
>();

function statementOf(annotation: Annotation, textHash: string): SaidPassage[] {
  const { attribution, target } = annotation;
  const speaker = attribution?.speakerId ?? null;
  if (speaker === null || target.textHash !== textHash) return [];
  return [{ ...target.position, speaker, words: saidWords(annotation) }];
}

/** Whom the register knows goes by their record, so that a proposal corresponds to a statement too. */
function proposed(waiting: readonly Proposal[], speakers: Speakers): SaidPassage[] {
  const known = new Map<string, SpeakerId>();
  for (const { id, name, aliases } of waiting.length > 0 ? speakers.values() : []) {
    for (const each of [...aliases, name]) known.set(foldText(each), id);
  }
  return waiting.flatMap(({ statement, start, end, exact }) => {
    if (statement.speaker === null || !isNamed(statement)) return [];
    const name = foldText(statement.speaker);
    return [{ start, end, speaker: known.get(name) ?? name, words: exact }];
  });
}
