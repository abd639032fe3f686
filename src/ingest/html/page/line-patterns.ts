/* Lines that stand between an article's paragraphs and after them, by what they say. */

/** A pointer to something else, ahead of its link: `Read more:`, `RELATED: …`, `© 2031`. */
const POINTER =
  /^\W*(?:(?:click|find out|learn|view|see|watch|listen|read)\b.{0,15}\b(?:more|also|next|here|now)\b|related\b.{0,30}:|(?:read|watch|see|also|more|next|previous|up next|advertisement|opinion|photos?|video|gallery|listen|tags?|topics?|categories|filed under|posted in|copyright|sources?|via|more (?:from|on|at) .{2,40}|on twitter|for more.{0,30})\s?:|©|\(c\) ?\d|don['’]?t miss|leia|veja|lea|leggi|lire|lesen sie)/i;

/** Content systems' short codes that nothing has replaced: `[button link="…"]Send[/button]`. */
const SHORT_CODE = /^\[\w+ [^\]]{0,200}=[^\]]{0,200}\]/;

/** Whether a line points to something else. Such words may open a sentence as well: a link or brevity must bear it out. */
export function isPointer(line: string, linkedShare: number): boolean {
  if (SHORT_CODE.test(line)) return true;
  return (linkedShare > 0.3 || line.length < 40) && POINTER.test(line);
}

/** Who else worked on a report, as agencies say it in brackets or below: no part of what the report says. */
const CREDITS =
  /^[\W_]*(?:(?:additional |with )?(?:reporting|writing) (?:and \w+ )?by\b|editing by\b)|\bcontributed (?:to this (?:report|story|article)|(?:additional )?reporting)\b/i;
const LONGEST_CREDITS = 300;

/** Whether a line names those who worked on a report besides its authors. */
export function isCredits(line: string): boolean {
  return line.length <= LONGEST_CREDITS && CREDITS.test(line);
}

const LONGEST_INVITATION = 350;
const LONGEST_REQUEST = 250;

/** Whether a line asks to subscribe, follow, write or pay, or claims rights. */
export function isInvitation(line: string): boolean {
  if (line.length > LONGEST_INVITATION) return false;
  if (INVITATION.test(line) || RIGHTS.test(line)) return true;
  return line.length < LONGEST_REQUEST && REQUEST.test(line);
}

const INVITATION =
  /^\W*(?:please |you can |also,? )?(?:follow|like|join|find|friend|contact|reach|e-?mail|write to|visit|download|subscribe|sign up|get|have a|got a|click|check out|keep up|stay|for (?:more|the latest)|want more|if you|don.t forget|register|buy|start your day|there.s plenty)\b.{0,160}(?:\bsubscrib|\bnewsletters?\b|\btwitter\b|\bfacebook\b|\binstagram\b|\btelegram\b|\byoutube\b|\S@\S+\.\w|\bclick here\b|\b(?:our|the) (?:free )?app\b|\binbox\b|\bsign up\b|\bpodcasts?\b|our (?:free|daily|weekly)\b)/iu;

const RIGHTS =
  /\ball rights reserved\b|may not be (?:published|reproduced).{0,30}(?:broadcast|rewritten|redistributed)|(?:this|our) (?:web)?site uses cookies/i;

const REQUEST =
  /\b(?:follow|like) (?:us|me|him|her|them|@\w+|[\p{Lu}]\S+(?: [\p{Lu}]\S+){0,3}) (?:on|at|via) (?:twitter|facebook|instagram|linkedin|youtube)|\bsubscribe (?:to our|now|here|today)\b|\bsign up (?:for our|here|now|today)\b|\b(?:can be reached|reached|e-?mail|contact|write to|tips? to)\b.{0,60}\S@\S+\.\w/iu;

const LONGEST_TURN = 60;

/** Whether a short line opens what comes after the article or stands between: related articles, comments, sharing. */
export function isTurn(line: string): boolean {
  return line.length <= LONGEST_TURN && TURN.test(line);
}

const TURN = new RegExp(
  `^\\W*(?:${[
    'related(?: (?:articles?|stories|posts?|news|content|links?|reading|topics?|coverage|videos?|items?))?[\\s:]*$',
    'more (?:from|on|stories|news|like|in|about)\\b',
    'more .{0,30}\\b(?:stories|articles|news|posts|coverage|videos|reading)[\\s:]*$',
    'you (?:may|might) (?:also )?(?:like|enjoy|be interested)',
    'recommended(?: (?:for you|reading|articles|stories|videos))?[\\s:]*$',
    'read (?:more|next|also)\\b|see also\\b|also (?:read|see|on)\\b|don.?t miss\\b|explore further|up next',
    'most (?:read|popular|viewed)\\b|trending(?: now)?$|popular(?: now| posts| articles| stories)?$',
    '(?:latest|top) (?:news|stories|posts|articles|videos|headlines)$|latest$|editors?.? picks?',
    '(?:from )?around the web|from the web|sponsored(?: content| links| stories)?$|promoted(?: content| stories)?$',
    'comments?(?: \\(?\\d+\\)?)?$|\\d+ (?:comments|responses|thoughts)\\b|leave a (?:comment|reply)',
    'join the (?:conversation|discussion)|about the author|follow us|tags?\\b',
    'share this(?: (?:article|story|post|page|on|via))?[\\s:]*$|newsletter|subscribe|sign up',
    'você (?:pode|também)|leia (?:também|mais)|veja (?:também|mais)|artigos relacionados|comentários$',
    'lea también|te puede interesar|artículos relacionados|noticias relacionadas|comentarios$',
    'das könnte|mehr zum|lesen sie auch|ähnliche (?:artikel|beiträge)|kommentare$',
    'lire aussi|à lire|articles? (?:liés|similaires)|commentaires$',
    'leggi anche|potrebbe interessarti|articoli correlati|commenti$',
    'читайте также|похожие|по теме|смотрите также|отзывы$|комментарии$|самые популярные',
    '関連記事|おすすめ|相关(?:新闻|文章|阅读)|관련 ?기사',
  ].join('|')})`,
  'iu',
);
