/**
 * Whether a line is what a page has around an article: buttons, counters, invitations, pointers to other articles. Only
 * lines that say nothing else, word for word or by how they begin; what could be a sentence of the article stays.
 */
export function isBoilerplate(line: string): boolean {
  if (line.length <= LONGEST && LINES.test(line.replace(/[\s.:!]+$/u, ''))) return true;
  return line.length <= LONGEST_INVITATION && (INVITATIONS.test(line) || POINTERS.test(line));
}

/** Whether a line heads a list of other articles, tags or comments, so that what follows it is no part of this one. */
export function isTailLabel(line: string): boolean {
  return line.length <= LONGEST && TAIL_LABELS.test(line.replace(/[\s.:!]+$/u, ''));
}

const LONGEST_INVITATION = 240;

/** What asks the reader to sign up, to follow, to agree. */
const INVITATIONS = new RegExp(
  `^(?:${[
    '(?:sign up|subscribe|register) (?:for|to|here|now|today)\\b.*\\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|digest|briefings?|channel)\\b',
    '(?:get|receive) (?:the |our |all )?(?:latest|best|top|daily|breaking|biggest)\\b.*\\b(?:inbox|e-?mail|newsletters?|alerts?|phone)\\b',
    'by (?:signing up|subscribing|clicking|registering|submitting|entering)\\b.*\\b(?:agree|consent|accept)\\b',
    "(?:download|get) (?:the|our) (?:[\\w’']+ ){0,4}app\\b(?!.*\\bsaid\\b)",
    '(?:join|follow) (?:us|our)\\b.*\\b(?:whatsapp|telegram|twitter|facebook|instagram|youtube|google news|x)\\b',
    '(?:we use|this (?:web)?site uses) cookies\\b',
    '(?:click|tap) here (?:to|for)\\b',
    '(?:enter )?your e-?mail(?: address)?\\W*$',
    '(?:©|\\(c\\)|copyright)\\s.*\\b(?:19|20)\\d\\d\\b',
    '.{0,80}\\ball rights reserved\\W*$',
    '\\d[\\d.,]*k? (?:shares?|comments?|views?|likes?)\\W*$',
    'end of (?:document|article|story)$',
  ].join('|')})`,
  'iu',
);

/** Another article's headline behind a word that points to it. */
const POINTERS =
  /^(?:read (?:more|also|next|the full \w+)|also read|see also|related(?: (?:article|story|news))?|more on this|in case you missed it|don[’']t miss|recommended|must read|watch(?: (?:more|also|now))?|listen)\s*[:|»>]\s*\S/i;

const TAIL_LABELS = new RegExp(
  `^(?:${[
    '(?:related|more|other|similar|recommended|latest|top|popular|trending) (?:articles?|stories|story|news|topics?|posts?|reads?|coverage|headlines?|videos?)',
    '(?:also|further|more) (?:from|in|on|by) .{2,40}',
    'read (?:next|more|also)',
    '(?:what to )?(?:read|watch) next',
    'you (?:may|might) (?:also )?(?:like|be interested in|have missed)|recommended for you',
    'most (?:read|popular|viewed|shared|commented)',
    "trending(?: now)?|editor[’']s (?:picks?|choice)|don[’']t miss|in case you missed it",
    'tags?|topics?|keywords|comments?',
  ].join('|')})$`,
  'iu',
);

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
