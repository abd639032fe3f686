import type { Attribution } from '../annotation/annotation';
import { brokenParts } from '../annotation/passage-parts';
import type { Article, ArticleMetadata, SetAside } from '../article/article';
import { isEdtfDate } from '../article/edtf-date';
import { canonicalLanguage } from '../article/language-tag';
import { isWebAddress } from '../article/web-address';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { SpeakerRole } from '../speaker/speaker';
import { foldName, tidyLine } from '../tag/name';
import type { CommandError } from './command';

/* What a command brings is put in order before it is kept: names tidied, blanks made unknown, facts checked. */

/** A name as it is kept; refused when nothing is left of it. */
export function tidyName(name: string): Result<string, CommandError> {
  const tidy = tidyLine(name);
  return tidy === '' ? fail({ kind: 'nameEmpty' }) : ok(tidy);
}

/** Names as they are kept, without empty ones and without those that differ from an earlier one only in case. */
export function tidyNames(names: Iterable<string>, except: Iterable<string> = []): string[] {
  const seen = new Set([...except].map(foldName));
  const kept: string[] = [];
  for (const name of names) {
    const fold = foldName(name);
    if (fold === '' || seen.has(fold)) continue;
    seen.add(fold);
    kept.push(tidyLine(name));
  }
  return kept;
}

/** The fields of an article that a command sets, as they are kept. */
export type TidyFields = Partial<ArticleMetadata> & Partial<Pick<Article, 'setAside'>>;

/** Puts the fields in order; only those that are given. */
export function tidyFields(fields: TidyFields): Result<TidyFields, CommandError> {
  const refused = firstBadFact(fields);
  if (refused !== null) return fail(refused);
  const title = fields.title === undefined ? null : tidyName(fields.title);
  if (title?.ok === false) return title;
  const { subtitle, byline, publisher, dateline, language, setAside } = fields;
  return ok({
    ...fields,
    ...(title === null ? {} : { title: title.value }),
    ...(subtitle === undefined ? {} : { subtitle: orUnknown(subtitle) }),
    ...(byline === undefined ? {} : { byline: tidyNames(byline) }),
    ...(publisher === undefined ? {} : { publisher: orUnknown(publisher) }),
    ...(dateline === undefined ? {} : { dateline: orUnknown(dateline) }),
    ...(language === undefined || language === null
      ? {}
      : { language: canonicalLanguage(language) }),
    ...(setAside === undefined ? {} : { setAside: setAside.filter(hasText) }),
  });
}

/** Metadata of a new article, as it is kept. */
export function tidyMetadata(metadata: ArticleMetadata): Result<ArticleMetadata, CommandError> {
  const fields = tidyFields(metadata);
  return fields.ok ? ok({ ...metadata, ...fields.value }) : fields;
}

/** An attribution of a passage, which reads `exact`, as it is kept: one part that is all of the passage is none. */
export function tidyAttribution(
  { parts, ...attribution }: Attribution,
  exact: string,
): Result<Attribution, CommandError> {
  const refused = badDate(attribution.dateSaid);
  if (refused !== null) return fail(refused);
  const isWhole = parts?.length === 1 && parts[0]?.start === 0 && parts[0].end === exact.length;
  const kept = parts === undefined || isWhole ? {} : { parts };
  const reason = kept.parts === undefined ? null : brokenParts(kept.parts, exact);
  if (reason !== null) return fail({ kind: 'badParts', reason });
  return ok({
    ...attribution,
    ...kept,
    role: orUnknown(attribution.role),
    organisation: orUnknown(attribution.organisation),
    cue: orUnknown(attribution.cue),
    place: orUnknown(attribution.place),
    occasion: orUnknown(attribution.occasion),
    stance: attribution.stance === null ? null : attribution.stance.trim() || null,
  });
}

/** Roles as they are kept: without those that say nothing. */
export function tidyRoles(roles: readonly SpeakerRole[]): Result<SpeakerRole[], CommandError> {
  const kept: SpeakerRole[] = [];
  for (const { role, organisation, from, to } of roles) {
    const refused = badDate(from) ?? badDate(to);
    if (refused !== null) return fail(refused);
    const tidy = { role: orUnknown(role), organisation: orUnknown(organisation), from, to };
    if (tidy.role !== null || tidy.organisation !== null) kept.push(tidy);
  }
  return ok(kept);
}

function firstBadFact(fields: TidyFields): CommandError | null {
  const { published = null, updated = null, url = null, language = null } = fields;
  const date = badDate(published) ?? badDate(updated);
  if (date !== null) return date;
  if (url !== null && !isWebAddress(url)) return { kind: 'badAddress', value: url };
  if (language !== null && canonicalLanguage(language) === null) {
    return { kind: 'badLanguage', value: language };
  }
  return null;
}

function badDate(date: string | null): CommandError | null {
  return date === null || isEdtfDate(date) ? null : { kind: 'badDate', value: date };
}

function orUnknown(line: string | null): string | null {
  return line === null ? null : tidyLine(line) || null;
}

function hasText({ text }: SetAside): boolean {
  return text.trim() !== '';
}
