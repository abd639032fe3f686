import type { Annotation } from '../../domain/annotation/annotation';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import { quotedWords } from '../../domain/annotation/said-words';
import type { Article } from '../../domain/article/article';
import { paragraphAt } from '../../domain/article/paragraphs';
import { citation, type Quotation } from '../../domain/export/citation';
import { bridge } from '../platform/bridge';
import { tell } from './messages';
import { useNotebook } from './notebook-store';
import type { LoadedArticle } from './replica';

/**
 * What lands on the clipboard: plain text and HTML together, from which the place it is pasted into chooses, or
 * Markdown as text.
 */
export type CopyForm = 'rich' | 'markdown';

/** Puts plain words on the clipboard. */
export async function copyWords(text: string): Promise<void> {
  await bridge().copyText({ text });
  tell('Copied');
}

/** Puts a passage on the clipboard with the article it is from. */
export async function copyPassage(
  { article, text }: LoadedArticle,
  range: TextPositionSelector,
  form: CopyForm = 'rich',
): Promise<void> {
  const exact = text.text.slice(range.start, range.end);
  const paragraph = paragraphAt(text, range.start);
  await copyCited(article, [{ exact, attribution: null, speaker: null, paragraph }], form);
}

/** Puts an annotation's passage on the clipboard with who said it and the article it is from. */
export async function copyAnnotation(article: Article, annotation: Annotation): Promise<void> {
  await copyAnnotations(article, [annotation]);
}

/** The same for several annotations of one article, one below the other in the order given. */
export async function copyAnnotations(
  article: Article,
  annotations: readonly Annotation[],
  form: CopyForm = 'rich',
): Promise<void> {
  await copyCited(
    article,
    annotations.map((annotation) => quotationOf(article, annotation)),
    form,
  );
}

function quotationOf(article: Article, annotation: Annotation): Quotation {
  const { attribution, target } = annotation;
  const { replica } = useNotebook.getState();
  const speakerId = attribution?.speakerId;
  const speaker = speakerId && replica?.speakers.get(speakerId)?.name;
  const loaded = replica?.loaded.get(article.id);
  const isPresent = loaded?.textHash === target.textHash;
  return {
    exact: quotedWords(annotation),
    attribution,
    speaker: speaker || null,
    paragraph: isPresent ? paragraphAt(loaded.text, target.position.start) : null,
  };
}

async function copyCited(
  article: Article,
  quotations: readonly Quotation[],
  form: CopyForm,
): Promise<void> {
  const cited = quotations.map((each) => citation(article, each, navigator.language));
  const many = cited.length === 1 ? '' : `${cited.length.toLocaleString()} passages `;
  if (form === 'markdown') {
    await bridge().copyText({ text: cited.map(({ markdown }) => markdown).join('\n\n') });
    tell(`Copied ${many}as Markdown`);
    return;
  }
  await bridge().copyRich({
    text: cited.map(({ text }) => text).join('\n\n'),
    html: cited.map(({ html }) => html).join('\n'),
  });
  tell(`Copied ${many}with citation`);
}
