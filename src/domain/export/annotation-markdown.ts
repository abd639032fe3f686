import type { Annotation, Attribution } from '../annotation/annotation';
import { LEFT_OUT, quotedWords } from '../annotation/said-words';
import type { Article } from '../article/article';
import { currentVersion } from '../article/article';
import { describeEdtf } from '../article/edtf-date';
import type { Notebook } from '../notebook/notebook';
import type { NotebookReader } from '../notebook/notebook-reader';
import { blockIdOf } from './block-id';
import { escapeInline, escapeParagraphs } from './escape-text';
import { itemHolding, quoted, spaced } from './quote-lines';
import { type PathTo, relationLines } from './relation-markdown';
import { tagsWritten } from './tags-written';

/** What an annotation is written with. */
export interface AnnotationFrame {
  readonly notebook: Notebook;
  readonly article: Article;
  /** Label of the footnote that names the article. */
  readonly footnote: string;
  readonly locale: string;
  readonly pathTo: PathTo;
}

/**
 * An annotation as a block quotation that holds its passage, or the parts of it that were said, and nothing else, its block id on a line of its own (where
 * Obsidian looks for the id of a quotation), and a list of what is known of it, its relations behind the
 * facts, the note last.
 */
export function annotationMarkdown(annotation: Annotation, frame: AnnotationFrame): string[] {
  return spaced([
    quoted(passageLines(quotedWords(annotation))),
    [`^${blockIdOf(annotation.id)}`],
    details(annotation, frame),
  ]);
}

/** The passage's lines, with the sign for what is left out as people write it; one that holds nothing but line breaks is an empty quotation. */
function passageLines(exact: string): string[] {
  const sign = LEFT_OUT.replace(/[[\]]/g, '\\$&');
  const lines = spaced(escapeParagraphs(exact)).map((line) => line.replaceAll(sign, LEFT_OUT));
  return lines.length === 0 ? [''] : lines;
}

function details(annotation: Annotation, frame: AnnotationFrame): string[] {
  const { notebook, article, footnote, locale, pathTo } = frame;
  const { attribution, target } = annotation;
  const note = notebook.noteAbout(annotation.id);
  const tags = tagsWritten(notebook, annotation.tags);
  const kind = attribution === null ? 'Highlight' : speakerLine(attribution, notebook);
  return [
    `-   ${kind}[^${footnote}]`,
    ...(attribution === null ? [] : statementLines(attribution, locale)),
    ...(tags.length === 0 ? [] : [`-   Tags: ${tags.map((tag) => `#${tag}`).join(' ')}`]),
    `-   Colour: ${annotation.colour}`,
    ...(target.textHash === currentVersion(article).textHash
      ? []
      : ['-   Passage of an earlier version of the article']),
    ...relationLines(notebook, annotation, locale, pathTo),
    ...(note === null ? [] : itemHolding('Note:', note.markdown)),
  ];
}

function speakerLine(attribution: Attribution, notebook: NotebookReader): string {
  const { speakerId, role, organisation } = attribution;
  const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
  const name = escapeInline(speaker?.name ?? '');
  const who = name === '' ? 'unknown' : `**${name}**`;
  return `Speaker: ${[who, ...known([role, organisation])].join(', ')}`;
}

function statementLines(attribution: Attribution, locale: string): string[] {
  const { dateSaid, place, occasion, cue, directness, stance } = attribution;
  const said = dateSaid === null ? 'Date said unknown' : `Said: ${describeEdtf(dateSaid, locale)}`;
  const how = [DIRECTNESS[directness], ...known([cue]).map((words) => `“${words}”`)];
  return [
    `-   ${[said, ...known([place, occasion])].join(', ')}`,
    `-   Wording: ${how.join(', ')}`,
    ...known([stance]).map((words) => `-   Stance: ${words}`),
  ];
}

/** How the words are given, for people. */
const DIRECTNESS = {
  direct: 'direct quotation',
  indirect: 'paraphrase',
  mixed: 'paraphrase with quoted words',
} as const satisfies Record<Attribution['directness'], string>;

/** The values that are known, escaped for the middle of a line. */
function known(values: readonly (string | null)[]): string[] {
  return values.map((value) => escapeInline(value ?? '')).filter((value) => value !== '');
}
