import { describe } from '../domain/anchor/describe';
import { findPassage } from '../domain/anchor/find-passage';
import type { TextPositionSelector } from '../domain/anchor/selector';
import { HIGHLIGHT_COLOURS, type Target } from '../domain/annotation/annotation';
import { currentVersion } from '../domain/article/article';
import type { ArticleId, Sha256 } from '../domain/ids';
import type { SingleCommand } from '../domain/notebook/command';
import { carryOver } from '../domain/annotation/carry-over';
import { anAttribution } from './example-marks';
import type { ExampleNotebook } from './example-notebook';
import type { Proposal } from './example-proposal';
import {
  aBody,
  aDate,
  aMarkdown,
  aParagraph,
  aPlace,
  aPlainText,
  aSpeakerName,
  aTitle,
} from './example-words';
import { someParts } from './example-statements';
import type { SeededRandom } from './seeded-random';

/* Commands that bring texts and mark passages in them. */

/** Draws a new article, its text in plain words. */
export function addArticle(notebook: ExampleNotebook, random: SeededRandom): Proposal {
  const { id, number } = notebook.fresh('article');
  const text = aPlainText(random);
  const { version } = notebook.version(text);
  const metadata = {
    title: `${aTitle(random)} (${number})`,
    byline: random.chance(0.6) ? [aSpeakerName(random, number)] : [],
    publisher: random.chance(0.8) ? `${aPlace(random)} Courier` : null,
    published: aDate(random),
    language: 'en',
  };
  const common = {
    kind: 'addArticle',
    id,
    tags: notebook.perhaps('tag', 2),
    collections: notebook.perhaps('collection', 1),
  } as const;
  const unknown = { subtitle: null, url: null, updated: null, dateline: null } as const;
  const whole = { ...metadata, ...unknown, direction: 'auto' } as const;
  return {
    command: { ...common, metadata: whole, version, setAside: [] },
    printed: { ...common, metadata, text },
  };
}

/** Draws a new version of an article: its text with a paragraph put before or behind it. */
export function addVersion(notebook: ExampleNotebook, random: SeededRandom): Proposal | null {
  const id = notebook.some('article');
  const article = id && notebook.records.get('article', id);
  if (!article) return null;
  const before = notebook.textNamed(currentVersion(article).textHash);
  const paragraphs = [aParagraph(random), before];
  const plain = (random.chance(0.5) ? paragraphs : paragraphs.reverse()).join('\n\n');
  const { version, text } = notebook.version(plain);
  const annotations = notebook.records.annotationsOf(article.id);
  const next = { text, textHash: version.textHash };
  const { carried } = carryOver(annotations, next, (hash) => notebook.textNamed(hash));
  return {
    command: { kind: 'addVersion', id: article.id, version, carried, setAside: [] },
    printed: { kind: 'addVersion', id: article.id, text: plain },
  };
}

/** Draws a highlight or statement. */
export function annotate(notebook: ExampleNotebook, random: SeededRandom): Proposal | null {
  const articleId = notebook.some('article');
  const marked = articleId && passageOf(notebook, random, articleId);
  if (!marked) return null;
  const { id } = notebook.fresh('annotation');
  const { exact } = marked.target.quote;
  const said = random.chance(0.4)
    ? { attribution: { ...anAttribution(notebook, random), ...someParts(exact, random) } }
    : {};
  const command = {
    kind: 'annotate',
    id,
    target: marked.target,
    colour: random.pick(HIGHLIGHT_COLOURS),
    ...(random.chance(0.5) ? { tags: notebook.few('tag', 2) } : {}),
    ...said,
  } as const;
  return { command, printed: shortened(command, marked.text, random) };
}

/** Draws another passage for an annotation. */
export function retarget(notebook: ExampleNotebook, random: SeededRandom): Proposal | null {
  const id = notebook.some('annotation');
  const annotation = id && notebook.records.get('annotation', id);
  if (!annotation) return null;
  const marked = passageOf(notebook, random, annotation.target.articleId);
  if (!marked) return null;
  const command = { kind: 'retarget', id: annotation.id, target: marked.target } as const;
  return { command, printed: shortened(command, marked.text, random) };
}

/** Draws an article together with a passage marked in it and a note, as one step. */
export function batch(notebook: ExampleNotebook, random: SeededRandom): Proposal {
  const article = addArticle(notebook, random);
  const { command } = article;
  if (command.kind !== 'addArticle' || command.id === undefined) throw new Error('No article');
  const { id } = command;
  const { textHash } = command.version;
  const target = targetIn(notebook.textNamed(textHash), { articleId: id, textHash }, random);
  const { id: annotationId } = notebook.fresh('annotation');
  const annotation = { kind: 'annotate', id: annotationId, target, colour: 'leaf' } as const;
  const note = {
    kind: 'writeNote',
    id: notebook.fresh('note').id,
    subject: { kind: 'annotation', annotationId },
    markdown: aMarkdown(random),
  } as const;
  const label = `Add report by the ${aBody(random)}`;
  const start = target.position.start;
  const short = { ...annotation, target: { articleId: id, exact: target.quote.exact, start } };
  return {
    command: { kind: 'batch', label, commands: [command, annotation, note] },
    printed: { kind: 'batch', label, commands: [article.printed, short, note] },
  };
}

/** Share of marks that are printed in their shorter spelling. */
const SHORT = 0.3;

type Mark = Extract<SingleCommand, { readonly kind: 'annotate' | 'retarget' }>;

function shortened(command: Mark, text: string, random: SeededRandom): unknown {
  if (!random.chance(SHORT)) return command;
  const { articleId, quote, position } = command.target;
  const named = { articleId, exact: quote.exact };
  const isPlain = findPassage(text, named).ok;
  return { ...command, target: isPlain ? named : { ...named, start: position.start } };
}

function passageOf(
  notebook: ExampleNotebook,
  random: SeededRandom,
  id: ArticleId,
): { readonly target: Target; readonly text: string } | null {
  const article = notebook.records.get('article', id);
  if (article === null) return null;
  const { textHash } = currentVersion(article);
  const text = notebook.textNamed(textHash);
  return { target: targetIn(text, { articleId: id, textHash }, random), text };
}

function targetIn(
  text: string,
  of: { readonly articleId: ArticleId; readonly textHash: Sha256 },
  random: SeededRandom,
): Target {
  return { ...of, ...describe(text, someWords(text, random)) };
}

/** A few words in a row. */
function someWords(text: string, { pick, below }: SeededRandom): TextPositionSelector {
  const words = [...text.matchAll(/\S+/gu)];
  const at = below(words.length);
  const first = words[at] ?? pick(words);
  const last = words[Math.min(at + below(12), words.length - 1)] ?? first;
  return { start: first.index, end: last.index + last[0].length };
}
