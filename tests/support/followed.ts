import type { FollowedStatement } from '../../src/domain/statement/followed-statement';

/** A statement as it is followed, by its number. */
export function aFollowed(
  number: number,
  given: Partial<FollowedStatement> = {},
): FollowedStatement {
  return {
    annotationId: `annotation:${number}`,
    articleId: `article:${number}`,
    start: 0,
    exact: 'The ferry stays.',
    cue: 'said',
    directness: 'direct',
    dateSaid: null,
    speakerId: null,
    speaker: null,
    role: null,
    organisation: null,
    tags: [],
    stance: null,
    title: 'Ferry',
    publisher: 'Gazette',
    published: '2031-03-12',
    url: null,
    language: 'en',
    ...given,
  };
}
