import { useEffect, useState } from 'react';
import { MOST_FOLLOWED } from '../../contract/following';
import type { SpeakerPhrase } from '../../domain/speaker/speaker-phrase';
import type { AnnotationFilter } from '../../domain/annotation/annotation-filter';
import type { AnnotationId, ArticleId, SpeakerId } from '../../domain/ids';
import type { SpeakerSummary } from '../../domain/speaker/speaker-summary';
import type { FollowedStatement } from '../../domain/statement/followed-statement';
import { bridge } from '../platform/bridge';
import { ANY_STATEMENT } from './following';
import { useNotebook } from './notebook-store';
import { readPassage } from './panes-actions';
import { useView } from './view-store';

/** With nothing edited or chosen for so long a page is asked for, in milliseconds. */
const REST = 60;

/** What was answered, and what it is about: it stands until something newer about the same is answered. */
interface Answered<Answer> {
  readonly about: string;
  readonly answer: Answer;
}

/** Asks again with every edit. `null` until the first answer about the same; `ask` is the same function each time. */
function useAsked<Answer>(
  about: string,
  asked: string,
  ask: (asked: string) => Promise<Answer>,
): Answer | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const [known, setKnown] = useState<Answered<Answer> | null>(null);
  useEffect(() => {
    if (revision === undefined) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask(asked).then((answer) => {
        if (isCurrent) setKnown({ about, answer });
      });
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [about, asked, ask, revision]);
  return known?.about === about ? known.answer : null;
}

/** What is known of a speaker beside the statements; `null` until it is there. */
export function useSpeakerSummary(id: SpeakerId): SpeakerSummary | null {
  return useAsked(id, id, askSummary);
}

function askSummary(id: string): Promise<SpeakerSummary | null> {
  return bridge().speakerSummary({ id: id as SpeakerId });
}

/** What a speaker said again; `null` until it is there. */
export function useSpeakerPhrases(id: SpeakerId): readonly SpeakerPhrase[] | null {
  return useAsked(id, id, askPhrases);
}

function askPhrases(id: string): Promise<readonly SpeakerPhrase[]> {
  return bridge().speakerPhrases({ id: id as SpeakerId });
}

/** The first statements of a filter in order of date said, unknown ones last, and how many there are. */
export interface FirstStatements {
  readonly items: readonly FollowedStatement[];
  readonly total: number;
}

/** The statements of a filter, `limit` of them at most; `null` until they are there. */
export function useFirstStatements(
  filter: Partial<AnnotationFilter>,
  limit: number,
): FirstStatements | null {
  const about = JSON.stringify({ ...ANY_STATEMENT, ...filter });
  return useAsked(about, JSON.stringify([about, limit]), firstStatements);
}

async function firstStatements(asked: string): Promise<FirstStatements> {
  const [about, limit] = JSON.parse(asked) as [string, number];
  const filter = JSON.parse(about) as AnnotationFilter;
  const items: FollowedStatement[] = [];
  for (;;) {
    const wanted = Math.min(MOST_FOLLOWED, limit - items.length);
    const page = await bridge().followStatements({ filter, offset: items.length, limit: wanted });
    if (page === null) return { items, total: items.length };
    items.push(...page.items);
    const isAll = page.items.length === 0 || items.length >= Math.min(limit, page.total);
    if (isAll) return { items, total: page.total };
  }
}

/** Opens a statement in its article; Back then returns to the page of the speaker. */
export function readSaid({
  articleId,
  annotationId,
}: {
  readonly articleId: ArticleId;
  readonly annotationId: AnnotationId;
}): void {
  readPassage(articleId, annotationId);
  useView.setState({ returnTo: 'speakers' });
}
