import { parse } from 'yaml';

import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate, Origin } from '../../domain/article/candidate';
import { canonicalLanguage } from '../../domain/article/language-tag';
import { readDate } from '../../domain/article/read-date';
import { isWebAddress } from '../../domain/article/web-address';

/** What the front matter of a Markdown text states. */
export interface FrontMatterFacts {
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
}

/** A Markdown text parted from its front matter. */
export interface Parted {
  /** `null` when there is none, or none that can be read. */
  readonly matter: Readonly<Record<string, unknown>> | null;
  /** Front matter that can't be read, as it stands there; `null` when there is none. */
  readonly unread: string | null;
  readonly body: string;
}

/** Most characters of front matter; what is longer is text. */
const LONGEST = 64_000;
/** Brackets open at once, and aliases: no honest front matter has more, and both can be used to exhaust a parser. */
const DEEPEST = 20;

/** Takes YAML front matter off a text whose lines end in line feeds. */
export function partFrontMatter(text: string): Parted {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const yaml = match?.[1];
  if (match === null || yaml === undefined || !/^[\p{L}_][\p{L}\d _-]*:/mu.test(yaml)) {
    return { matter: null, unread: null, body: text };
  }
  const body = text.slice(match[0].length);
  const isReadable = yaml.length <= LONGEST && !isTooDeep(yaml);
  const matter = isReadable ? parseMapping(yaml) : null;
  return { matter, unread: matter === null ? yaml : null, body };
}

/** Reads what front matter says under the names that are in use for it; other keys are left alone. */
export function readFrontMatter(matter: Readonly<Record<string, unknown>>): FrontMatterFacts {
  const metadata: Partial<Record<keyof ArticleMetadata, unknown>> = {};
  const origins: Partial<Record<keyof ArticleMetadata, Origin>> = {};
  for (const [field, { keys, read }] of Object.entries(FIELDS) as [FieldName, Field][]) {
    const stated = keys.find((key) => isStated(matter[key]) && read(matter[key]) !== null);
    if (stated === undefined) continue;
    metadata[field] = read(matter[stated]);
    const evidence = `${stated}: ${words(matter[stated])}`;
    origins[field] = { how: 'frontMatter', evidence, uncertain: stated === 'date' };
  }
  return { metadata: metadata as Partial<ArticleMetadata>, origins };
}

interface Field {
  /** The first of these that states something counts. */
  readonly keys: readonly string[];
  /** The value as the field holds it; `null` when it is none. */
  readonly read: (value: unknown) => unknown;
}

const FIELDS = {
  title: { keys: ['title', 'headline'], read: line },
  subtitle: { keys: ['subtitle', 'standfirst', 'dek'], read: line },
  byline: { keys: ['author', 'authors', 'byline'], read: names },
  publisher: { keys: ['publisher', 'publication', 'site', 'website'], read: line },
  url: { keys: ['url', 'link', 'canonical', 'source'], read: address },
  published: { keys: ['published', 'date-published', 'datePublished', 'date'], read: date },
  updated: { keys: ['updated', 'modified', 'dateModified', 'lastmod'], read: date },
  dateline: { keys: ['dateline'], read: line },
  language: { keys: ['lang', 'language'], read: languageTag },
} as const satisfies Partial<Record<keyof ArticleMetadata, Field>>;

type FieldName = keyof typeof FIELDS;

/** The core schema knows no dates and no types of its own, so that values stay what is written. */
function parseMapping(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'error' });
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMapping ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    // Not YAML: what stands between the dashes is kept as it is.
    return null;
  }
}

function isTooDeep(yaml: string): boolean {
  const brackets = yaml.match(/[[{]/g)?.length ?? 0;
  const indents = yaml.match(/^(?:[ ]*- ){2,}/gm)?.some((run) => run.length > 2 * DEEPEST) ?? false;
  return brackets > 20 * DEEPEST || indents || /^ {200,}\S/m.test(yaml);
}

function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function words(value: unknown): string {
  return Array.isArray(value) ? value.map(words).join(', ') : String(value).slice(0, 200);
}

function line(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 1000);
}

function names(value: unknown): string[] | null {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const found = list.map(line).filter((name) => name !== null);
  return found.length === 0 ? null : found.map((name) => name.replace(/^\[\[(.*)\]\]$/, '$1'));
}

function address(value: unknown): string | null {
  const text = line(value);
  return text !== null && isWebAddress(text) ? text : null;
}

/** Years written as numbers and dates with a time of day are what they say. */
function date(value: unknown): string | null {
  const text = line(value);
  return text === null ? null : readDate(text);
}

function languageTag(value: unknown): string | null {
  const text = line(value);
  return text === null ? null : canonicalLanguage(text);
}
