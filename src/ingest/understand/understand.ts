import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate, DraftBlock, Origin } from '../../domain/article/candidate';
import { hasWords } from '../text/clean-text';
import { datesOf } from './dates-of';
import type { Facts } from './facts';
import { findTitle } from './find-title';
import { directionOf, languageOf } from './language';
import type { MarkedBlocks } from './mark-blocks';
import { markBlocks } from './mark-blocks';
import { sameWords } from './same-words';

/** A text as its format gave it: blocks, and what markup or front matter states. */
export interface Reading {
  readonly blocks: readonly DraftBlock[];
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
  /** When the text was captured, if that is known: what relative dates count from. */
  readonly capturedAt?: string | undefined;
  /** How headings are known; plain text has none. */
  readonly headingsFrom?: Origin['how'];
}

const NOTHING: ArticleMetadata = {
  title: '',
  subtitle: null,
  byline: [],
  publisher: null,
  url: null,
  published: null,
  updated: null,
  dateline: null,
  language: null,
  direction: 'auto',
};

/**
 * Makes a candidate of what was read: what the format states stands, what the text itself states is added. Nothing is
 * inferred that is not written there, and a date that may be meant is only named as evidence.
 */
export function understand({
  blocks,
  metadata,
  origins,
  capturedAt,
  headingsFrom = 'text',
}: Reading): Candidate {
  const stated = metadata.title ?? '';
  const found = findTitle(blocks, headingsFrom);
  const title = stated === '' ? found.title : stated;
  const rest = stated === '' ? found.blocks : withoutTitle(blocks, stated);
  const isStated = stated !== '' || found.isStated;
  const marked = keepSome(markBlocks(rest, isStated ? title : ''), rest);
  const byTitle = stated === '' ? { title: found.origin } : {};
  const fromText = readText(marked, capturedAt);
  return {
    metadata: { ...NOTHING, ...fromText.metadata, ...metadata, title },
    origins: { ...fromText.origins, ...byTitle, ...withoutIdle(origins, metadata, fromText) },
    blocks: marked.blocks,
  };
}

/** What merely suggests a value goes where the text itself states one. */
function withoutIdle(
  origins: Candidate['origins'],
  metadata: Partial<ArticleMetadata>,
  fromText: Facts,
): Candidate['origins'] {
  const kept = Object.entries(origins).filter(
    ([field]) => field in metadata || (fromText.metadata as Record<string, unknown>)[field] == null,
  );
  return Object.fromEntries(kept);
}

/** A text is not all furniture: where nothing would be left, all is left. */
function keepSome(marked: MarkedBlocks, blocks: readonly DraftBlock[]): MarkedBlocks {
  const isLeft = marked.blocks.some(({ text, setAside }) => !setAside && hasWords(text));
  return isLeft ? marked : { ...marked, blocks };
}

/** The title's own block is no part of the text; a repetition further down is set aside later. */
function withoutTitle(blocks: readonly DraftBlock[], title: string): readonly DraftBlock[] {
  const index = blocks.slice(0, 3).findIndex((block) => sameWords(block.text, title));
  return index === -1 ? blocks : blocks.toSpliced(index, 1);
}

/** What the text itself says. */
function readText(marked: MarkedBlocks, capturedAt: string | undefined): Facts {
  const text = marked.blocks
    .filter((block) => !block.setAside)
    .map((block) => block.text)
    .join('\n');
  const language = languageOf(text);
  const dates = datesOf(marked.dated, capturedAt);
  const { url, publisher } = marked;
  return {
    metadata: {
      ...dates.metadata,
      direction: directionOf(text),
      ...(marked.byline === null ? {} : { byline: marked.byline.names }),
      ...(marked.dateline === null ? {} : { dateline: marked.dateline.place }),
      ...(url === null ? {} : { url: url.value }),
      ...(publisher === null ? {} : { publisher: publisher.value }),
      ...(language === null ? {} : { language: language.tag }),
    },
    origins: {
      ...dates.origins,
      ...(marked.byline === null ? {} : { byline: fromText(marked.byline.evidence) }),
      ...(marked.dateline === null ? {} : { dateline: fromText(marked.dateline.evidence) }),
      ...(url === null ? {} : { url: fromLine(url) }),
      ...(publisher === null ? {} : { publisher: fromLine(publisher) }),
      ...(language === null ? {} : { language: fromText(language.evidence) }),
    },
  };
}

function fromText(evidence: string): Origin {
  return { how: 'text', evidence, uncertain: false };
}

/** What stands on its line without a word on what it is has to be looked at. */
function fromLine({
  value,
  evidence,
}: {
  readonly value: string;
  readonly evidence: string;
}): Origin {
  return { how: 'text', evidence, uncertain: value === evidence };
}
