import type { ArticleMetadata } from './article';
import type { Candidate, DraftBlock } from './candidate';

/**
 * Cuts a candidate in two before a block. The first keeps what is known. The second is another article: of it only
 * the language is taken over, to be looked at, and its opening block becomes the title when it reads like one. Throws
 * when a part would be left without blocks.
 */
export function cutCandidate(candidate: Candidate, blockIndex: number): [Candidate, Candidate] {
  const { blocks } = candidate;
  if (!Number.isInteger(blockIndex) || blockIndex < 1 || blockIndex >= blocks.length) {
    throw new RangeError(`No cut before block ${String(blockIndex)} of ${String(blocks.length)}.`);
  }
  const first = { ...candidate, blocks: blocks.slice(0, blockIndex) };
  return [first, untitled(candidate, blocks.slice(blockIndex))];
}

/**
 * Joins two candidates to one article: what is known is what was known of the first; a title that the second took from
 * its text stands there again as a heading.
 */
export function joinCandidates(first: Candidate, second: Candidate): Candidate {
  return { ...first, blocks: [...first.blocks, ...titleBlocks(second), ...second.blocks] };
}

/** Sets a block aside for the reader, or brings it back. Throws when there is no such block. */
export function setBlockAside(candidate: Candidate, index: number, aside: boolean): Candidate {
  const block = candidate.blocks[index];
  if (block === undefined) throw new RangeError(`No block ${String(index)}.`);
  const setAside = aside && (block.setAside || 'byReader');
  return { ...candidate, blocks: candidate.blocks.with(index, { ...block, setAside }) };
}

const NOTHING_KNOWN: ArticleMetadata = {
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

/** Most characters of a block that may be a headline. */
const LONGEST_HEADLINE = 200;

function untitled(whole: Candidate, blocks: readonly DraftBlock[]): Candidate {
  const { language, direction } = whole.metadata;
  const index = blocks.findIndex((block) => !block.setAside && block.text.trim() !== '');
  const opening = blocks[index];
  const isTitled = opening !== undefined && isHeadline(opening) && blocks.length > 1;
  const evidence = isTitled ? opening.text.trim() : '';
  return {
    metadata: { ...NOTHING_KNOWN, title: evidence, language, direction },
    origins: {
      ...(isTitled ? { title: { how: 'text', evidence, uncertain: true } } : {}),
      ...(whole.origins.language === undefined
        ? {}
        : { language: { ...whole.origins.language, uncertain: true } }),
    },
    blocks: isTitled ? blocks.toSpliced(index, 1) : blocks,
  };
}

/** A heading, or a paragraph of one short line that does not end as sentences do. */
function isHeadline({ kind, text }: DraftBlock): boolean {
  const line = text.trim();
  if (line.length > LONGEST_HEADLINE || line.includes('\n')) return false;
  return (
    kind === 'heading' || (kind === 'paragraph' && !/[.!:;,…؟۔][\p{Pf}\p{Pe}"']*$/u.test(line))
  );
}

function titleBlocks({ metadata: { title }, origins }: Candidate): DraftBlock[] {
  if (title === '' || origins.title?.how !== 'text') return [];
  return [{ kind: 'heading', level: 1, text: title, spans: [], setAside: false }];
}
