import type { PrintNote, PrintSheet } from '../../../../domain/export/print-sheet';
import { noteElements } from './note-markdown';
import type { MarkLook } from './draw-marks';
import styles from './print.module.css';

/** The head of a printed article: who published it and when, headline, subtitle, byline, address. */
export function sheetHead(sheet: PrintSheet, opensWithDateline: boolean): HTMLElement {
  const head = element('header', 'head');
  const kicker = head.appendChild(element('p', 'kicker'));
  if (sheet.publisher !== null) kicker.append(isolated('strong', sheet.publisher), ' ');
  const dates = sheet.updated === null ? [] : [`updated ${sheet.updated}`];
  kicker.append(isolated('span', [sheet.published, ...dates].join(', ')));
  head.append(element('h1', 'headline', sheet.title));
  if (sheet.subtitle !== null) head.append(element('p', 'subtitle', sheet.subtitle));
  const authors = sheet.byline.length === 0 ? null : bylineOf(sheet);
  const place = opensWithDateline ? null : sheet.dateline;
  const byline = [authors, place].filter((part) => part !== null).join(' · ');
  if (byline !== '') head.append(element('p', 'byline', byline));
  if (sheet.url !== null) head.append(address(sheet.url, sheet.accessed));
  return head;
}

/** Names as the article's own language lists them; "By" only before English ones. */
function bylineOf({ byline, language }: PrintSheet): string {
  const isEnglish = (language ?? 'en').startsWith('en');
  let names: string;
  try {
    names = new Intl.ListFormat(language ?? 'en', { type: 'conjunction' }).format(byline);
  } catch (error) {
    // The language is no tag that anyone knows.
    if (!(error instanceof RangeError)) throw error;
    names = byline.join(', ');
  }
  return isEnglish ? `By ${names}` : names;
}

function address(url: string, accessed: string | null): HTMLElement {
  const line = element('p', 'address');
  const link = element('a', 'link', url);
  link.setAttribute('href', url);
  line.append(link, accessed === null ? '' : `, accessed ${accessed}`);
  line.dir = 'ltr';
  return line;
}

/** What the researcher wrote about an article and its passages; `null` when that is nothing. */
export function sheetNotes(
  { about, notes }: PrintSheet,
  idOf: MarkLook['idOf'],
): HTMLElement | null {
  const hasAbout = about.tags.length > 0 || about.markdown !== null;
  if (!hasAbout && notes.length === 0) return null;
  const section = element('section', 'notes');
  section.lang = 'en';
  section.dir = 'ltr';
  section.append(element('h2', 'notesTitle', 'Notes'));
  if (hasAbout) section.append(aboutArticle(about));
  const [present, earlier] = [
    notes.filter(({ number }) => number !== null),
    notes.filter(({ number }) => number === null),
  ];
  for (const note of present) section.append(noteOn(note, idOf));
  if (earlier.length > 0) {
    section.append(element('h3', 'earlierTitle', 'On earlier versions of the text'));
    for (const note of earlier) section.append(noteOn(note, idOf));
  }
  return section;
}

function aboutArticle({ tags, markdown }: PrintSheet['about']): HTMLElement {
  const about = element('div', 'about');
  if (markdown !== null) about.append(written(markdown));
  if (tags.length > 0) about.append(tagLine(tags));
  return about;
}

function noteOn(note: PrintNote, idOf: MarkLook['idOf']): HTMLElement {
  const entry = element('div', 'note');
  if (note.number !== null) {
    const back = element('a', 'number', String(note.number));
    back.setAttribute('href', `#${idOf(note.number, 'passage')}`);
    entry.id = idOf(note.number, 'note');
    entry.append(back);
  }
  const who = [note.speaker, note.said].filter((part) => part !== null);
  if (who.length > 0) {
    const line = entry.appendChild(element('p', 'speaker'));
    line.append(isolated('strong', who[0] ?? ''), who.length > 1 ? ` · ${who[1] ?? ''}` : '');
  }
  entry.append(passageLine(note));
  if (note.stance !== null) entry.append(labelled('Stance', note.stance));
  if (note.markdown !== null) entry.append(written(note.markdown));
  if (note.tags.length > 0) entry.append(tagLine(note.tags));
  return entry;
}

function passageLine({ passage, paragraph }: PrintNote): HTMLElement {
  const line = element('p', 'passage');
  line.append(isolated('span', `“${passage.replace(/^“|”$/gu, '')}”`));
  if (paragraph !== null) line.append(element('span', 'paragraph', ` para. ${String(paragraph)}`));
  return line;
}

function written(markdown: string): HTMLElement {
  const words = element('div', 'written');
  words.dir = 'auto';
  words.append(noteElements(markdown));
  return words;
}

function tagLine(tags: readonly string[]): HTMLElement {
  return labelled(tags.length === 1 ? 'Tag' : 'Tags', tags.join(', '));
}

function labelled(label: string, words: string): HTMLElement {
  const line = element('p', 'labelled');
  line.append(element('span', 'label', `${label}:`), ' ', isolated('span', words));
  return line;
}

/** Words whose direction is their own. */
function isolated(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.dir = 'auto';
  made.textContent = words;
  return made;
}

/** An element with a class of the print's own, and words. */
export function element(tag: string, name: string, words = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = styles[name] ?? '';
  if (words !== '') made.textContent = words;
  return made;
}
