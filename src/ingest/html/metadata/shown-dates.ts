import type { EdtfDate } from '../../../domain/article/edtf-date';
import { isRelativeDate } from '../../../domain/article/relative-date';
import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { datesIn } from './date-scan';
import { calling, type NearHeadline } from './near-headline';
import { isLabelled } from './names';
import { around, singleSpaced, textOf } from './elements';
import type { PageLine } from './page-parts';
import { readStamp, type Stamp } from './stamp';

/** A date that stands near the headline. */
export interface ShownDate {
  /** As it is shown; `null` where it is shown without a year, relatively, or not at all. */
  readonly date: EdtfDate | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly minutes: number | null;
  /** `8 minutes ago`; `null` for any other. */
  readonly relative: string | null;
  /** What the element around it declares for programs. */
  readonly stamp: Stamp | null;
  /** What it is the date of, said by the words before it or, `isCalled`, by what its element is called. */
  readonly of: 'published' | 'updated' | null;
  readonly isCalled: boolean;
  /** Whether it stands where a date of the article does, and nothing else could be meant. */
  readonly isPlain: boolean;
  readonly words: string;
}

const LONGEST = 200;

/** The dates around a headline, those below it first. */
export function shownDates(near: NearHeadline): ShownDate[] {
  const read = (lines: readonly PageLine[], isBelow: boolean) =>
    lines.flatMap((line, index) => datesOf(line, lines[index - 1], isBelow));
  return [...read(near.after, true), ...read(near.before, false)].slice(0, MOST);
}

/** Dates that are looked at. */
const MOST = 60;

function datesOf(line: PageLine, previous: PageLine | undefined, isBelow: boolean): ShownDate[] {
  if (line.text.length > LONGEST) return [];
  const label =
    previous !== undefined && previous.text.length < 30 ? labelIn(`${previous.text} `) : null;
  const scanned = datesIn(line.text).flatMap((found): ShownDate[] => {
    const element = elementAt(line, found.words);
    const said = labelIn(line.text.slice(0, found.at)) ?? (isOnlyDate(line.text) ? label : null);
    const called = said ?? calledOf(element);
    const isMarked = isDatePlace(element);
    if (said === null && !isMarked && !isAlone(line.text, found.words)) return [];
    const stamp = stampAround(element);
    const isPlain = isBelow || said !== null || stamp !== null;
    return [
      {
        ...found,
        relative: null,
        stamp,
        of: called,
        isCalled: said === null && called !== null,
        isPlain,
        words: line.text,
      },
    ];
  });
  return scanned.length > 0 ? scanned : [...relativesOf(line, label), ...unseenOf(line)];
}

/** Dates that are shown as `2 hours ago`; the element around may declare the day. */
function relativesOf(line: PageLine, label: ShownDate['of']): ShownDate[] {
  const parts = line.text.split(/\s*[|•·/]\s*|(?<=\d{4}),?\s+(?=updated)/i).slice(0, 8);
  return parts.flatMap((part): ShownDate[] => {
    const words = part.replace(LABEL, '').trim();
    if (!isRelativeDate(words)) return [];
    const element = elementAt(line, words);
    const said = labelIn(part.slice(0, part.length - words.length)) ?? label;
    const of = said ?? calledOf(element);
    return [
      {
        ...NOTHING,
        relative: words,
        stamp: stampAround(element),
        of,
        isCalled: said === null,
        isPlain: true,
        words: line.text,
      },
    ];
  });
}

/** `time` elements whose words no one can read a date in, but whose attribute has one. */
function unseenOf(line: PageLine): ShownDate[] {
  return line.pieces.flatMap(({ element }): ShownDate[] => {
    const stamp = element.tagName === 'time' ? stampAround(element) : null;
    if (stamp === null || isRelativeDate(textOf(element, 100).replace(LABEL, '').trim())) return [];
    const of = labelIn(`${textOf(element, 60)} `) ?? calledOf(element);
    return [
      {
        ...NOTHING,
        stamp,
        of,
        isCalled: true,
        isPlain: true,
        words: attribute(element, 'datetime') ?? '',
      },
    ];
  });
}

const NOTHING = { date: null, month: null, day: null, minutes: null, relative: null } as const;

const UPDATED =
  'updated?|modified|last (?:edited|changed|reviewed|revised)|revised|aktualisiert|stand|mis à jour|mise à jour|modifié|actualizado|atualizado|aggiornato|обновлено|изменено|bijgewerkt|güncelle\\w*|수정|更新日?|更新时间|آخر تحديث|تحديث';
const PUBLISHED =
  'published?|posted|publish(?:ing|ed)? date|publication date|date published|first published|release date|released|issued|date|created|on|veröffentlicht|erschienen|publiziert am|vom|publié(?:e)?|publicado|publicada|pubblicato|опубликовано|gepubliceerd|yayın\\w*|기사입력|입력|등록|公開日?|投稿日?|发布时间|發布時間|نشر|تاريخ النشر';
const LABEL = new RegExp(
  `^(?:last |first |originally )?(?:${UPDATED}|${PUBLISHED})(?: on| at| am| le| el| il)?\\s*[:–-]?\\s*`,
  'iu',
);
const LAST_LABEL = new RegExp(
  `(?<![\\p{L}])(?:(${UPDATED})|(${PUBLISHED}))(?: on| at| am| le| el| il| em| on:)?[\\s:,–-]*(?:[\\d:.h]+ ?(?:[ap]\\.?m\\.?)?,? ?(?:\\(?[A-Z]{2,4}\\)?)?[ ,]*(?:\\([^()]{1,20}\\) )?(?:on )?)?$`,
  'iu',
);

/** What the words right before a date say it is the date of; a time of day may stand between. */
function labelIn(before: string): ShownDate['of'] {
  const match = LAST_LABEL.exec(before.slice(-60));
  if (match === null) return null;
  return match[1] === undefined ? 'published' : 'updated';
}

function calledOf(element: HtmlElement | null): ShownDate['of'] {
  if (element === null) return null;
  for (const one of around(element, 3)) {
    const called = `${calling(one)} ${attribute(one, 'itemprop') ?? ''}`;
    if (/publish|posted|post-?date|pub-?date|entry-date|created/i.test(called)) return 'published';
    if (/updated|modified|lastmod/i.test(called)) return 'updated';
  }
  return null;
}

const DATE_PLACE =
  /(?:^|[\s_-])(?:date|dateline|datetime|time|timestamp|pubdate|published|posted|updated|post-?date|entry-?date|publish\w*|(?:post|entry|article|story)-?meta|byline)(?:$|[\s_-])|[a-z](?:Date|Time(?:stamp)?)(?:$|[\s_-])|(?:^|\s)(?:Date|Time)/;

function isDatePlace(element: HtmlElement | null): boolean {
  return (
    element !== null &&
    around(element, 3).some(
      (one) =>
        one.tagName === 'time' ||
        DATE_PLACE.test(calling(one)) ||
        /^date/i.test(attribute(one, 'itemprop') ?? ''),
    )
  );
}

/** Whether a line is nothing but a date, a time and what stands with them, or has it behind a byline or a bar. */
function isAlone(line: string, words: string): boolean {
  if (isOnlyDate(line) || isLabelled(line)) return true;
  const at = line.indexOf(words);
  const [before, behind] = [line.slice(0, at).trimEnd(), line.slice(at + words.length).trimStart()];
  return (
    (before === '' || /[|•·/–—-]$/u.test(before)) &&
    (behind === '' || /^[|•·/–—,@-]/u.test(behind)) &&
    line.length < 90
  );
}

function isOnlyDate(line: string): boolean {
  const rest = datesIn(line).reduce((text, { words }) => text.replace(words, ''), line);
  const bare = rest
    .replace(/\b[A-Z]{2,4}\b/g, '')
    .replace(
      /\d{1,2}[:.h]\d{2}(?::\d{2})?|\b[ap]\.?m\b\.?|\bat\b|\d+ min(?:ute)?s?(?: read)?|(?<=^|\s)[\p{L}-]{3,12}day,?/giu,
      '',
    );
  return !/[\p{L}\p{N}]{2}/u.test(bare);
}

/** The element that the words stand in: the one whose words begin them. */
function elementAt(line: PageLine, words: string): HtmlElement | null {
  const [first = ''] = words.split(' ');
  const piece =
    line.pieces.find(({ text }) => singleSpaced(text).includes(words)) ??
    line.pieces.find(({ text }) => text.includes(first));
  return piece?.element ?? null;
}

function stampAround(element: HtmlElement | null): Stamp | null {
  if (element === null) return null;
  for (const one of around(element, 3)) {
    const declared =
      attribute(one, 'datetime') ??
      (attribute(one, 'itemprop') === null ? null : attribute(one, 'content'));
    if (declared !== null) return readStamp(declared);
  }
  return null;
}
