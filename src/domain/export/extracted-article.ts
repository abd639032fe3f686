import type { ArticleMetadata, SetAside } from '../article/article';
import type { BlockKind } from '../article/article-text';
import type { Candidate, Origin } from '../article/candidate';
import { composeText } from '../article/compose-text';

/** How one value is known. */
export interface ExtractedOrigin {
  readonly how: Origin['how'];
  /** The words it was read from. */
  readonly evidence: string;
}

/** The fields whose origins are told. */
export type ExtractedField = Exclude<keyof ArticleMetadata, 'direction'>;

/** What was understood of a text, in a form that scripts are promised. `null` means not known. */
export interface ExtractedArticle {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601 at the stated precision (`2025-01`), the calendar day as it is stated. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Without title, subtitle and byline; begins with the dateline where the text does. */
  readonly text: string;
  /** UTF-16 offsets into the text, half-open; `level` of headings and list items. */
  readonly blocks: readonly {
    readonly kind: BlockKind;
    readonly start: number;
    readonly end: number;
    readonly level?: number;
  }[];
  /** What came along and is no part of the article. */
  readonly setAside: readonly SetAside[];
  readonly origins: Readonly<Partial<Record<ExtractedField, ExtractedOrigin>>>;
}

const FIELDS: readonly ExtractedField[] = [
  'title',
  'subtitle',
  'byline',
  'publisher',
  'published',
  'updated',
  'dateline',
  'language',
  'url',
];

/** Titles that stand in for one that is stated nowhere, so that an article can be called something. */
const STAND_INS: ReadonlySet<Origin['how']> = new Set(['opening', 'fileName']);

/** Tells what was understood of a candidate. */
export function extractedArticle({ metadata, origins, blocks }: Candidate): ExtractedArticle {
  const { text, setAside } = composeText(blocks);
  const isStated = metadata.title !== '' && !STAND_INS.has(origins.title?.how ?? 'text');
  const values = {
    title: isStated ? metadata.title : null,
    subtitle: metadata.subtitle,
    byline: metadata.byline,
    publisher: metadata.publisher,
    published: isoOf(metadata.published),
    updated: isoOf(metadata.updated),
    dateline: metadata.dateline,
    language: metadata.language,
    url: metadata.url,
  };
  const told: Partial<Record<ExtractedField, ExtractedOrigin>> = {};
  for (const field of FIELDS) {
    const origin = origins[field];
    const value = values[field];
    if (!origin || value === null || value.length === 0) continue;
    told[field] = { how: origin.how, evidence: origin.evidence };
  }
  return {
    ...values,
    text: text.text,
    blocks: text.blocks.map(({ kind, start, end, level }) => {
      return level === null ? { kind, start, end } : { kind, start, end, level };
    }),
    setAside,
    origins: told,
  };
}

/** Without the mark of an approximate date, which ISO 8601-1 does not know. */
function isoOf(date: string | null): string | null {
  return date === null ? null : date.replace(/~$/, '');
}
