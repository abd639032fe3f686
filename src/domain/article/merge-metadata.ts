import type { ArticleMetadata } from './article';
import type { Candidate } from './candidate';
import { compareEdtf } from './edtf-date';

/** A field in which a new version of an article differs from what is known of the article. */
export interface MetadataDifference {
  readonly field: keyof ArticleMetadata;
  /** As it was known. */
  readonly before: string | readonly string[] | null;
  /** As the new version says. */
  readonly found: string | readonly string[];
  /** Whether the article is to say so from now on. */
  readonly isTaken: boolean;
}

/** The fields that a version can say, in the order in which differences are told. */
const FIELDS = [
  'title',
  'subtitle',
  'byline',
  'publisher',
  'published',
  'updated',
  'dateline',
  'url',
  'language',
] as const satisfies readonly (keyof ArticleMetadata)[];

/**
 * What a new version says otherwise than what is known of its article (rule A21). What is known stays as it is; only
 * a later day of the update is taken from the new version, and what was not known, where it is certain.
 */
export function metadataDifferences(
  known: ArticleMetadata,
  { metadata, origins }: Pick<Candidate, 'metadata' | 'origins'>,
): MetadataDifference[] {
  return FIELDS.flatMap((field) => {
    const [before, found] = [known[field], metadata[field]];
    if (found === null || isNothing(found) || isSame(before, found)) return [];
    const isSure = origins[field]?.uncertain !== true;
    const isNew = before === null || isNothing(before) || isLaterUpdate(known, metadata, field);
    return [{ field, before, found, isTaken: isSure && isNew }];
  });
}

/** The fields that a new version sets. */
export function metadataPatch(
  known: ArticleMetadata,
  candidate: Pick<Candidate, 'metadata' | 'origins'>,
): Partial<ArticleMetadata> {
  const taken = metadataDifferences(known, candidate).filter(({ isTaken }) => isTaken);
  return Object.fromEntries(taken.map(({ field, found }) => [field, found]));
}

/** A copy that was made earlier may come in later: its day of the update is told, not taken. */
function isLaterUpdate(
  known: ArticleMetadata,
  found: ArticleMetadata,
  field: keyof ArticleMetadata,
): boolean {
  return field === 'updated' && compareEdtf(found.updated, known.updated) > 0;
}

function isNothing(value: string | readonly string[]): boolean {
  return value.length === 0;
}

function isSame(
  before: string | readonly string[] | null,
  found: string | readonly string[],
): boolean {
  if (before === null || typeof before === 'string') return before === found;
  return before.length === found.length && before.every((name, at) => name === found[at]);
}
