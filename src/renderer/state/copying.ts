import type { Annotation } from '../../domain/annotation/annotation';
import type { Article } from '../../domain/article/article';
import { citation, type Quotation } from '../../domain/export/citation';
import { bridge } from '../platform/bridge';
import { tell } from './messages';
import { useNotebook } from './notebook-store';

/** Puts plain words on the clipboard. */
export async function copyWords(text: string): Promise<void> {
  await bridge().copyText({ text });
  tell('Copied');
}

/** Puts a passage on the clipboard with the article it is from. */
export async function copyPassage(article: Article, exact: string): Promise<void> {
  await copyCited(article, { exact, attribution: null, speaker: null });
}

/** Puts an annotation's passage on the clipboard with who said it and the article it is from. */
export async function copyAnnotation(article: Article, annotation: Annotation): Promise<void> {
  const { attribution, target } = annotation;
  const speakerId = attribution?.speakerId;
  const speaker = speakerId && useNotebook.getState().replica?.speakers.get(speakerId)?.name;
  await copyCited(article, { exact: target.quote.exact, attribution, speaker: speaker || null });
}

async function copyCited(article: Article, quotation: Quotation): Promise<void> {
  await bridge().copyText({ text: citation(article, quotation, navigator.language).text });
  tell('Copied with citation');
}
