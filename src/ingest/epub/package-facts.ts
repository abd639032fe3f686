import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate, Origin } from '../../domain/article/candidate';
import { readDate } from '../../domain/article/edtf-date';
import { canonicalLanguage } from '../../domain/article/language-tag';
import { allNamed, firstNamed, type XmlElement } from '../xml/read-xml';

/** What the package of a book states of it. */
export interface PackageFacts {
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
}

/** Title, authors, publisher, day of publication and language, as the publisher put them into the package. */
export function packageFacts(root: XmlElement): PackageFacts {
  const about = firstNamed(root, 'metadata');
  if (about === null) return { metadata: {}, origins: {} };
  const title = firstNamed(about, 'title')?.text ?? '';
  const byline = authorsOf(about);
  const publisher = firstNamed(about, 'publisher')?.text ?? '';
  const language = canonicalLanguage(firstNamed(about, 'language')?.text ?? '');
  const published = publishedIn(about);
  return {
    metadata: {
      ...(title === '' ? {} : { title }),
      ...(byline.length === 0 ? {} : { byline }),
      ...(publisher === '' ? {} : { publisher }),
      ...(language === null ? {} : { language }),
      ...(published === null ? {} : { published: published.date }),
    },
    origins: {
      ...(title === '' ? {} : { title: stated(`title: ${title}`) }),
      ...(byline.length === 0 ? {} : { byline: stated(`creator: ${byline.join('; ')}`) }),
      ...(publisher === '' ? {} : { publisher: stated(`publisher: ${publisher}`) }),
      ...(language === null ? {} : { language: stated(`language: ${language}`) }),
      ...(published === null ? {} : { published: stated(`date: ${published.words}`) }),
    },
  };
}

/** Creators that are said to be something else than the author, such as the illustrator, are none. */
function authorsOf(about: XmlElement): string[] {
  const roles = new Map(
    allNamed(about, 'meta')
      .filter(({ attributes }) => attributes.get('property') === 'role')
      .map(({ attributes, text }) => [attributes.get('refines')?.replace(/^#/, ''), text]),
  );
  return allNamed(about, 'creator')
    .filter(({ attributes }) => {
      const role = attributes.get('role') ?? roles.get(attributes.get('id') ?? '-') ?? 'aut';
      return role === 'aut';
    })
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** A date is that of publication when it says so, or when it is the only one and says nothing else. */
function publishedIn(about: XmlElement): { date: string; words: string } | null {
  const dates = allNamed(about, 'date');
  const named = dates.find(({ attributes }) => attributes.get('event') === 'publication');
  const only = dates.length === 1 && !dates[0]?.attributes.has('event') ? dates[0] : undefined;
  const words = (named ?? only)?.text ?? '';
  const date = readDate(words);
  // Programs write the year 101 for a book without a date.
  return date === null || /^0[01]\d\d/.test(date) ? null : { date, words };
}

function stated(evidence: string): Origin {
  return { how: 'properties', evidence: evidence.slice(0, 500), uncertain: false };
}
