import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate, Origin } from '../../domain/article/candidate';
import { readDate } from '../../domain/article/edtf-date';
import { canonicalLanguage } from '../../domain/article/language-tag';
import { sameWords } from './same-words';
import { type Reading, understand } from './understand';

/** What a file says of itself in its properties; programs fill them in as often as people do. */
export interface FileProperties {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** When the file was made, as it is written there. */
  readonly created: string | null;
}

/**
 * Understands a text with its file's properties beside it. They count only where the text itself states nothing, and
 * then as uncertain: templates and earlier files leave theirs behind. When a file was made is not when its text was
 * published; that day is only suggested.
 */
export function understandFile(reading: Reading, properties: FileProperties): Candidate {
  const plain = understand(reading);
  const candidate = titled(plain, reading, properties.title);
  const { metadata, origins } = candidate;
  const added = { ...authored(candidate, properties), ...spoken(candidate, properties) };
  const dated = suggestedDate(candidate, properties.created);
  return {
    ...candidate,
    metadata: { ...metadata, ...valuesOf(added) },
    origins: { ...origins, ...originsOf(added), ...dated },
  };
}

type Added = Partial<{
  readonly [Field in keyof ArticleMetadata]: { value: ArticleMetadata[Field]; origin: Origin };
}>;

function titled(plain: Candidate, reading: Reading, property: string | null): Candidate {
  const title = property?.replace(/\s+/g, ' ').trim() ?? '';
  if (title === '' || isMeaningless(title)) return plain;
  const origin = { how: 'properties', evidence: `Title: ${title}`, uncertain: true } as const;
  if (sameWords(title, plain.metadata.title)) {
    const known = { ...(plain.origins.title ?? origin), uncertain: false };
    return { ...plain, origins: { ...plain.origins, title: known } };
  }
  if (plain.origins.title?.uncertain === false) return plain;
  return understand({
    ...reading,
    metadata: { ...reading.metadata, title },
    origins: { ...reading.origins, title: origin },
  });
}

function authored({ metadata }: Candidate, { author }: FileProperties): Added {
  if (metadata.byline.length > 0 || author === null) return {};
  const names = author
    .split(/\s*;\s*/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !NOBODY.test(name));
  if (names.length === 0) return {};
  return { byline: { value: names, origin: uncertain(`Author: ${author}`) } };
}

function spoken({ metadata }: Candidate, { language }: FileProperties): Added {
  const tag = language === null ? null : canonicalLanguage(language);
  if (metadata.language !== null || tag === null) return {};
  return { language: { value: tag, origin: uncertain(`Language: ${tag}`) } };
}

/** The day a file was made may be the day its text was published, and nothing more can be said. */
function suggestedDate({ metadata, origins }: Candidate, created: string | null) {
  if (created === null || metadata.published !== null || origins.published !== undefined) return {};
  const suggestion = readDate(created);
  if (suggestion === null) return {};
  return { published: { ...uncertain(`File made: ${created}`), suggestion } };
}

function uncertain(evidence: string): Origin {
  return { how: 'properties', evidence: evidence.slice(0, 500), uncertain: true };
}

function valuesOf(added: Added): Partial<ArticleMetadata> {
  return Object.fromEntries(Object.entries(added).map(([field, { value }]) => [field, value]));
}

function originsOf(added: Added): Candidate['origins'] {
  return Object.fromEntries(Object.entries(added).map(([field, { origin }]) => [field, origin]));
}

/** Titles that programs make of a file's name, or give to what has none. */
function isMeaningless(title: string): boolean {
  return (
    /\.(?:docx?|odt|rtf|pdf|txt|html?|indd|qxd|pptx?|xlsx?|tmp)\b/i.test(title) ||
    /^(?:untitled|document|microsoft word|slide|title|page|print|noname)[\s\d-]*$/i.test(title) ||
    /^microsoft word - /i.test(title) ||
    !/\p{L}{2}/u.test(title)
  );
}

/** What programs put in the place of a name. */
const NOBODY =
  /^(?:user|admin|administrator|author|owner|unknown|anonymous|guest|root|windows user|microsoft office user|python-docx|apache poi|default|test)$/i;
