import type { Article, ArticleVersion } from '../../../domain/article/article';
import { phraseProvenance } from '../../../domain/article/phrase-provenance';
import type {
  ParagraphChange,
  VersionDifference,
} from '../../../domain/compare/version-difference';
import type { Compared } from '../../state/versions';

/** A version in a few words: `Version 2 (read now), 3 January 2025 at 09:30, from the web`. */
export function versionName(article: Article, at: number, locale: string): string {
  const version = article.versions[at];
  if (!version) return '';
  const now = at === article.versions.length - 1 ? ' (read now)' : '';
  return `Version ${at + 1}${now}, ${capturedAt(version, locale)}, ${phraseProvenance(version.provenance)}`;
}

/** When a version was taken in. */
export function capturedAt({ provenance }: ArticleVersion, locale: string): string {
  return new Date(provenance.capturedAt).toLocaleString(locale, MOMENT);
}

const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

/** How much changed: `+12 words, −3 words, 2 paragraphs moved`. */
export function phraseCounts({ changes, wordsAdded, wordsDropped }: VersionDifference): string {
  const moved = changes.filter((change) => change.kind === 'new' && change.movedFrom).length;
  if (changes.every(({ kind }) => kind === 'same')) return 'The same words';
  const parts = [`+${wordsAdded.toLocaleString()}`, `−${wordsDropped.toLocaleString()} words`];
  if (moved > 0) parts.push(moved === 1 ? '1 paragraph moved' : `${moved} paragraphs moved`);
  return parts.join(', ');
}

/** Most characters of a change that are announced. */
const MOST_SAID = 300;

/** A change in words for whoever hears it. */
export function describeChange({ difference, first, second }: Compared, number: number): string {
  const change = difference.changes.filter(({ kind }) => kind !== 'same')[number];
  return change ? cut(saidOf(change, first.text, second.text)) : '';
}

function saidOf(change: ParagraphChange, first: string, second: string): string {
  switch (change.kind) {
    case 'same':
      return '';
    case 'dropped': {
      const words = first.slice(change.first.start, change.first.end);
      return `${change.movedTo ? 'Moved from here' : 'Paragraph dropped'}: ${words}`;
    }
    case 'new': {
      const words = second.slice(change.second.start, change.second.end);
      return `${change.movedFrom ? 'Moved to here' : 'New paragraph'}: ${words}`;
    }
    case 'changed':
      return change.runs
        .filter(({ where }) => where !== 'both')
        .map(({ where, text }) => `${where === 'first' ? 'Dropped' : 'New'}: ${text.trim()}`)
        .join('. ');
  }
}

function cut(words: string): string {
  return words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)} …` : words;
}
