import { singleSpaced } from './elements';

/** The names of a byline, told apart. */
export interface Names {
  readonly people: readonly string[];
  /** Agencies, desks, publications: names, but nobody's. */
  readonly bodies: readonly string[];
}

const NOBODY: Names = { people: [], bodies: [] };

const LONGEST = 400;
const LONGEST_NAME = 80;
const MOST_NAMES = 30;

/** What opens a byline, in the languages that news is most often read in here. */
const LABEL =
  /^(?:(?:(?:an? )?(?:exclusive |special )?(?:analysis|opinion|written|posted|published|reported|reporting|report|story|stories|text|words|review(?:ed)?|interview|commentary|comment|article|column|created|contributed|submitted|authored|uploaded|added|news|post|perspective) )?by(?: the)?\b|authors?\b(?! of\b)|written by|contributors?(?=:)|writers?(?=:)|reporters?(?=:)|von|text(?=:)|autore?n?(?=:)|par|por|di|door|af|av|автор(?:ы)?|текст|بقلم|كتب(?:ت)?|کتبه|نویسنده)(?:\s*[:：]\s*|\s+|$)/iu;

/** Whether a line opens like a byline. */
export function isLabelled(line: string): boolean {
  const label = LABEL.exec(line)?.[0] ?? '';
  // `Von`, `di` and the like open sentences too: capitals or a colon have to follow.
  return (
    label !== '' &&
    (/[:：]\s*$/u.test(label) ||
      /^\s*(?!\p{Ll})\S/u.test(line.slice(label.length)) ||
      label === line)
  );
}

/** Whether a line is nothing but what opens a byline, the names being in the next. */
export function isBareLabel(line: string): boolean {
  return line.length < 30 && LABEL.exec(line)?.[0].length === line.length && line !== '';
}

/**
 * The names in a byline: without `By`, job titles, mail addresses, handles, and what stands behind a bar, dash or
 * bracket. What is no name at all is left out; `bodies` are names of organisations.
 */
export function namesIn(byline: string, publishers: readonly string[] = []): Names {
  const line = singleSpaced(byline).slice(0, LONGEST);
  const bare = line
    .replace(LABEL, '')
    .replace(/\S+@\S+|@\w+|https?:\S+|www\.\S+/giu, ' ; ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ; ');
  const people: string[] = [];
  const bodies: string[] = [];
  // Behind a bar or a dash stands where somebody works, or who else had a hand in it.
  for (const part of bare.split(/\s*[|•·\u2022]\s*|\s+[-–—]+\s+/u).slice(0, MOST_NAMES)) {
    if (people.length > 0) break;
    for (const names of part.split(/\s*[/;]\s*/u).slice(0, MOST_NAMES)) {
      if (people.length > 0 && /^(?:for|in|at|from|of|is|has|was)\b/i.test(names)) break;
      sort(names, publishers, people, bodies);
    }
  }
  return people.length + bodies.length === 0
    ? NOBODY
    : { people: unique(people), bodies: unique(bodies) };
}

function sort(
  part: string,
  publishers: readonly string[],
  people: string[],
  bodies: string[],
): void {
  const names = part.split(
    /\s*[,，、،]\s*(?:(?:and|und|et|y|e|and the)\s+)?|\s+(?:and|&|und|et|with|та|и|y|و)\s+/iu,
  );
  for (const piece of names) {
    const name = bareName(piece);
    if (name === '') continue;
    if (isSuffix(name) && people.length > 0) people.push(`${people.pop() ?? ''}, ${name}`);
    else if (isTitle(name)) continue;
    else if (!isName(name)) continue;
    else if (isBody(name, publishers)) bodies.push(name);
    else if (name.includes(' ') || people.length === 0) people.push(name);
    // One word behind a full name is where the person works, or lives.
  }
}

/** A name without what clings to it. */
function bareName(piece: string): string {
  return piece
    .replace(LABEL, '')
    .replace(/^(?:and|by|with|&)\s+/iu, '')
    .replace(
      /\s+(?:for|of|in|at|on|from|reports?|reporting|writes|published|posted|updated|publiziert|publié|publicado)\s.*$/u,
      '',
    )
    .replace(/\s*\d.*$/u, '')
    .replace(/[’']s$/u, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{S}]+$|(?![.)])\p{P}+$/gu, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .trim();
}

function isSuffix(name: string): boolean {
  return /^(?:Jr|Sr|I{1,3}|IV|M\.?D|Ph\.?D|Esq)\.?$/.test(name);
}

const TITLES =
  /^(?:(?:(?:senior|junior|chief|staff|deputy|managing|executive|associate|assistant|contributing|special|foreign|national|political|guest|freelance|former|our|the|web|digital|news|sports?|business|technology|science|health|opinion|editorial|security|diplomatic|data|investigative|lead|principal|global|regional|video|photo|multimedia|social media|features?|city|world|local|entertainment|culture|arts?|travel|food|lifestyle|energy|economics?|markets?|climate|environment|education|legal|crime|court|breaking|general|assignment|\p{Lu}[\p{L}.]+)[ -]+){0,4})(?:writers?|reporters?|editors?(?:[ -](?:in[ -]chief|at[ -]large))?|correspondents?|contributors?|columnists?|journalists?|producers?|photographers?|analysts?|bloggers?|authors?|critics?|commentators?|interns?|fellows?|specialists?|researchers?|strategists?|economists?|anchors?|hosts?|ceo|cto|founder|co-founder|president|director|manager|professor|lecturer|consultant|partner|teacher|attorney|physician|dietitian|nutritionist)$/iu;

/** Accounts of programs and keepers of sites: nobody's name. */
const ACCOUNT =
  /^(?:admin(?:istrator)?|web ?master|web ?admin|user|guest|anonymous|unknown|none|null|undefined|n\/a|author|authors|editors?|root|test|super ?user|system|wordpress|site ?admin|moderator|contributor|member)\d*$/iu;

/** Whether words are what somebody does, or an account's name, and nobody's name. */
export function isTitle(name: string): boolean {
  return TITLES.test(name) || ACCOUNT.test(name);
}

const BODY =
  /\b(?:news|newsroom|times|post|press|media|staff|team|desk|bureau|editors|editorial|editorial board|agency|agencies|reuters|bloomberg|magazine|journal|gazette|herald|tribune|guardian|telegraph|observer|chronicle|sport|sports|network|online|digital|inc|ltd|llc|gmbh|corp|corporation|company|group|university|institute|institution|foundation|association|society|department|ministry|office|committee|council|center|centre|wire|newswire|service|services|report|reports|daily|weekly|today|tv|radio|channel|blog|contributors|correspondents|writers|reporters|newspaper|publishing|publications|studio|studios|business|politics|community|club|federation|union|college|school|hospital|clinic|commission|project|review|world|international|entertainment|health|tech|technology)\b|^(?:ap|afp|app|epa|pa|dpa|spa|wam|ani|pti|ians|tass|efe|ansa|bbc|cnn|npr|abc|cbs|nbc|msnbc|pbs|xinhua|anadolu)$|\.(?:com|org|net|co|io|in|uk)$/iu;

/** Whether a name is an organisation's, told by its words or by being what the page calls its publisher. */
export function isBody(name: string, publishers: readonly string[]): boolean {
  // `The Harbour Club`, `HNN`: articles and bare capitals stand before and for bodies, not people.
  if (BODY.test(name) || /^the /i.test(name) || /^\p{Lu}{2,}$/u.test(name)) return true;
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return publishers.some((publisher) => {
    const other = publisher.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    return (
      other !== '' && (other === letters || other === `the${letters}` || letters === `the${other}`)
    );
  });
}

/** Words that labels and buttons begin with, and ones that no name has anywhere. */
const INTERFACE =
  /^(?:follow|share|view|email|more|about|read|contact|see|show|hide|close|next|previous|listen|watch|live|click|sign|log|print|save|all|get|leave|reply|home|menu|search|source|credit|date|by|latest|posted|published|updated|your|this|that|what|how|why|you|we|if|when)\b|\b(?:archive|rss|feeds?|comments?|articles?|stories|facebook|twitter|instagram|linkedin|whatsapp|pinterest|ago|minutes?|mins?|hours?|subscribe|newsletters?|advertisement|sponsored|photos?|images?|videos?|updated|published|posted|profile|biography|bio|latest|topics?|tags?|category|categories|views?|gmt|est|january|february|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;

const PARTICLE =
  /^(?:al|as|ash|ad|an|at|bin|bint|ibn|abu|de|da|das|del|dela|della|delle|der|den|des|di|do|dos|du|e|el|la|las|le|los|van|von|zu|zum|af|av|ten|ter|y|und|st\.?|mc|o|ap|i|the|of|for|und|für|du|et|dei|delle)$/iu;

/** Whether words are written like somebody's name. */
export function isName(name: string): boolean {
  if (name.length > LONGEST_NAME || name.length < 2 || /[\p{N}_@#<>{}=+*"“”?!:]/u.test(name))
    return false;
  if (INTERFACE.test(name) || !/\p{L}{2}/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 6) return false;
  // Scripts without capitals tell nothing by them.
  if (!/[\p{Lu}\p{Lt}]/u.test(name)) return !/\p{Ll}/u.test(name);
  const capital = /^(?:\p{Ll}{1,3}[-'’]|mc|ibn-)?[\p{Lu}\p{Lt}]/u;
  return (
    (capital.test(words[0] ?? '') === true || PARTICLE.test(words[0] ?? '')) &&
    words.every((word) => capital.test(word) || PARTICLE.test(word) || /^\p{P}+$/u.test(word)) &&
    words.some((word) => capital.test(word))
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
