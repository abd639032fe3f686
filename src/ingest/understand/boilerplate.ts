/**
 * Whether a line is what a page has around an article: buttons, counters, invitations. Only lines that say nothing
 * else, word for word; what could be a sentence of the article stays.
 */
export function isBoilerplate(line: string): boolean {
  return line.length <= LONGEST && LINES.test(line.replace(/[\s.:!]+$/u, ''));
}

const LONGEST = 60;

const LINES = new RegExp(
  `^(?:${[
    'short url',
    'follow(?: us)?(?: on [a-z ,/&]{1,30})?',
    'share(?: (?:this|this article|this story|via|on [a-z ,/&]{1,30}))?',
    '(?:share this )?(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit)(?: share)?',
    're-?tweet|tweet(?: this)?',
    'copy link',
    'e-?mail this(?: article| story)?',
    'print this(?: article| story| page)?',
    'save(?: this)? article',
    'listen to (?:this |the )?article',
    'leave a comment|(?:view|show|post) comments?',
    'advertisements?|advertising|sponsored content',
    'subscribe(?: now| today)?|sign up(?: now| today)?|sign in|log ?in',
    'read more|see more|load more|show more',
    'skip to (?:main )?content',
    'most (?:read|popular|viewed)|trending now|recommended for you',
    'related (?:articles|stories|news)',
    '\\d{1,3}[ -]min(?:ute)?s?(?: read)?|reading time \\d{1,3} min(?:ute)?s?',
  ].join('|')})$`,
  'iu',
);
