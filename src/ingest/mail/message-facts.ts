import type { Email } from 'postal-mime';

import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate, Origin } from '../../domain/article/candidate';
import { readDate } from '../../domain/article/edtf-date';

/** What the headers of a message state. */
export interface MessageFacts {
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
  /** The date as it is written; `null` when the message has none. */
  readonly date: string | null;
}

/**
 * The subject is the title. Who the message is from wrote it (RFC 5322), unless it went out to a list: then that is who
 * published it, and the author is not stated. The day it was sent is the day it was published, unless it passes
 * something older on, of which only the message knows the day.
 */
export function messageFacts(message: Email): MessageFacts {
  const header = (key: string) => message.headers.find((one) => one.key === key)?.value ?? null;
  const date = header('date');
  const isToList = header('list-id') !== null || header('list-unsubscribe') !== null;
  const subject = (message.subject ?? '').replace(/\s+/g, ' ').trim();
  const from = message.from?.name.replace(/\s+/g, ' ').trim() ?? '';
  const day = date === null ? null : readDate(date.replace(/\s*\([^)]*\)\s*$/, ''));
  const isPassedOn = PASSED_ON.test(subject);
  const sender = from === '' ? {} : isToList ? { publisher: from } : { byline: [from] };
  return {
    date,
    metadata: {
      ...(subject === '' ? {} : { title: subject }),
      ...sender,
      ...(day === null || isPassedOn ? {} : { published: day }),
    },
    origins: {
      ...(subject === '' ? {} : { title: stated(`Subject: ${subject}`) }),
      ...(from === '' ? {} : fromOrigin(from, isToList)),
      ...(day === null ? {} : { published: dateOrigin(date ?? '', day, isPassedOn) }),
    },
  };
}

/** How programs mark what is passed on, in the languages they are mostly used in. */
const PASSED_ON = /^(?:fwd?|wg|tr|rv|i|enc|vs|doorst)\s*:/i;

function fromOrigin(from: string, isToList: boolean): Candidate['origins'] {
  const origin = { ...stated(`From: ${from}`), uncertain: isToList };
  return isToList ? { publisher: origin } : { byline: origin };
}

function dateOrigin(date: string, day: string, isPassedOn: boolean): Origin {
  const origin = stated(`Date: ${date}`);
  return isPassedOn ? { ...origin, uncertain: true, suggestion: day } : origin;
}

function stated(evidence: string): Origin {
  return { how: 'header', evidence: evidence.slice(0, 500), uncertain: false };
}
