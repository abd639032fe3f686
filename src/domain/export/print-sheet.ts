import type { Annotation, Attribution, HighlightColour } from '../annotation/annotation';
import { quotedWords, saidPieces } from '../annotation/said-words';
import { inTextOrder } from '../annotation/text-order';
import { currentVersion, type Article, type Direction } from '../article/article';
import type { ArticleText } from '../article/article-text';
import { describeEdtf } from '../article/edtf-date';
import { paragraphAt } from '../article/paragraphs';
import type { NotebookReader } from '../notebook/notebook-reader';
import { tagPath } from '../tag/tag-path';
import { accessedOf, referenceTo } from './reference';

/** A highlighted passage of a printed text; offsets as in `Block`. */
export interface PrintMark {
  readonly start: number;
  readonly end: number;
  readonly colour: HighlightColour;
  readonly isStatement: boolean;
  /** Number of its note; `null` when nothing is printed about it, and on all its parts but the last. */
  readonly number: number | null;
}

/** What is printed about one annotation. Each part is ready to read, and left out where nothing is known. */
export interface PrintNote {
  /** From 1, in text order; `null` for a passage of an earlier version, which is not on the paper. */
  readonly number: number | null;
  /** The passage on one line, shortened. */
  readonly passage: string;
  /** Number of the paragraph in which it begins; `null` before the first and in earlier versions. */
  readonly paragraph: number | null;
  /** Speaker, role, organisation; `null` for what is no statement. */
  readonly speaker: string | null;
  /** Date said, place, occasion. */
  readonly said: string | null;
  readonly stance: string | null;
  /** Paths, by name. */
  readonly tags: readonly string[];
  /** The researcher's note, as CommonMark. */
  readonly markdown: string | null;
}

/** One article with everything that is put on paper of it. */
export interface PrintSheet {
  readonly title: string;
  readonly subtitle: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** Dates in words. */
  readonly published: string;
  readonly updated: string | null;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly direction: Direction;
  readonly text: ArticleText;
  readonly marks: readonly PrintMark[];
  readonly notes: readonly PrintNote[];
  /** Tags of the article and the note on it. */
  readonly about: { readonly tags: readonly string[]; readonly markdown: string | null };
}

/** What is put on paper besides the text. */
export interface PrintMatter {
  readonly highlights: boolean;
  readonly notes: boolean;
}

/** What a sheet is made from. `locale` is how dates are written. */
export interface SheetFrame extends PrintMatter {
  readonly notebook: NotebookReader;
  readonly locale: string;
}

/** Longest passage that is repeated in its note. */
const LONGEST_PASSAGE = 140;

/** An article as it is printed: annotations of its current text as marks, what is known of them as numbered notes. */
export function printSheet(article: Article, text: ArticleText, frame: SheetFrame): PrintSheet {
  const { notebook, locale } = frame;
  const annotations = [...notebook.annotationsOf(article.id)].sort(inTextOrder);
  const { textHash } = currentVersion(article);
  const present = annotations.filter(({ target }) => target.textHash === textHash);
  const numbers = frame.notes ? numbersOf(present, notebook) : new Map<string, number>();
  const earlier = annotations.filter((each) => each.target.textHash !== textHash);
  const noteOf = (annotation: Annotation): PrintNote =>
    describe(annotation, numbers.get(annotation.id) ?? null, text, frame);
  const { title, url } = referenceTo(article, locale);
  return {
    title,
    url,
    subtitle: article.subtitle,
    byline: article.byline,
    publisher: article.publisher,
    published: dateOf(article.published, locale) ?? 'Date published unknown',
    updated: article.updated === article.published ? null : dateOf(article.updated, locale),
    accessed: dateOf(accessedOf(article), locale),
    dateline: article.dateline,
    language: article.language,
    direction: article.direction,
    text,
    marks: present
      .map((annotation) => ({ annotation, number: numbers.get(annotation.id) ?? null }))
      .filter(({ number }) => frame.highlights || number !== null)
      .flatMap(({ annotation, number }) => marksOf(annotation, number))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    notes: frame.notes
      ? [
          ...present.filter(({ id }) => numbers.has(id)),
          ...earlier.filter((each) => tellsSomething(each, notebook)),
        ].map(noteOf)
      : [],
    about: frame.notes
      ? {
          tags: tagsOf(article.tags, notebook),
          markdown: written(notebook.noteAbout(article.id)?.markdown),
        }
      : { tags: [], markdown: null },
  };
}

function numbersOf(
  annotations: readonly Annotation[],
  notebook: NotebookReader,
): ReadonlyMap<string, number> {
  const telling = annotations.filter((annotation) => tellsSomething(annotation, notebook));
  return new Map(telling.map(({ id }, index) => [id, index + 1]));
}

/** A plain highlight is its own message; everything else gets a note. */
function tellsSomething({ id, attribution, tags }: Annotation, notebook: NotebookReader): boolean {
  return (
    attribution !== null || tags.length > 0 || written(notebook.noteAbout(id)?.markdown) !== null
  );
}

/** A mark for each part that was said; the number stands behind the last. */
function marksOf(annotation: Annotation, number: number | null): PrintMark[] {
  const { colour, attribution } = annotation;
  const pieces = saidPieces(annotation);
  return pieces.map(({ start, end }, at) => ({
    ...{ start, end, colour },
    isStatement: attribution !== null,
    number: at === pieces.length - 1 ? number : null,
  }));
}

function describe(
  { id, target, tags, attribution }: Annotation,
  number: number | null,
  text: ArticleText,
  { notebook, locale }: SheetFrame,
): PrintNote {
  return {
    number,
    passage: shortened(quotedWords({ target, attribution })),
    paragraph: number === null ? null : paragraphAt(text, target.position.start),
    speaker: attribution === null ? null : speakerOf(attribution, notebook),
    said: attribution === null ? null : saidOf(attribution, locale),
    stance: written(attribution?.stance),
    tags: tagsOf(tags, notebook),
    markdown: written(notebook.noteAbout(id)?.markdown),
  };
}

function speakerOf(attribution: Attribution, notebook: NotebookReader): string {
  const { speakerId, role, organisation } = attribution;
  const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
  return listed([written(speaker?.name) ?? 'Speaker unknown', role, organisation]);
}

function saidOf({ dateSaid, place, occasion }: Attribution, locale: string): string {
  return listed([dateOf(dateSaid, locale) ?? 'date said unknown', place, occasion]);
}

function tagsOf(ids: Annotation['tags'], notebook: NotebookReader): string[] {
  const paths = ids.map((id) => tagPath(notebook, id).join(' / ')).filter(Boolean);
  return [...new Set(paths)].sort((a, b) => a.localeCompare(b, 'en'));
}

function listed(parts: readonly (string | null)[]): string {
  return parts
    .map(written)
    .filter((part) => part !== null)
    .join(', ');
}

function written(words: string | null | undefined): string | null {
  return words == null || words.trim() === '' ? null : words;
}

function dateOf(date: Parameters<typeof describeEdtf>[0] | null, locale: string): string | null {
  return date === null ? null : describeEdtf(date, locale);
}

function shortened(passage: string): string {
  const line = passage.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_PASSAGE) return line;
  const cut = line.slice(0, LONGEST_PASSAGE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_PASSAGE / 2)).trimEnd()}…`;
}
