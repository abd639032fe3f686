import { codePointsOf, type CodePoints } from '../../anchor/code-points';
import type { Annotation, Attribution, PassagePart } from '../../annotation/annotation';
import type { Article } from '../../article/article';
import type { Sha256 } from '../../ids';
import type { NotebookReader } from '../../notebook/notebook-reader';
import { tagPath } from '../../tag/tag-path';
import { recordName } from './vocabulary';

/** What writing annotations needs besides them. */
export interface WebAnnotationSetting {
  readonly notebook: NotebookReader;
  /** The text of a version; `null` when it can't be read: then the position is left out. */
  readonly textOf: (hash: Sha256) => string | null;
}

/** Writes the annotations of one article, counting its texts once. */
export function webAnnotations(
  article: Article,
  annotations: readonly Annotation[],
  setting: WebAnnotationSetting,
): object[] {
  const counted = new Map<Sha256, CodePoints | null>();
  const pointsIn = (hash: Sha256): CodePoints | null => {
    const known = counted.get(hash);
    if (known !== undefined) return known;
    const text = setting.textOf(hash);
    const points = text === null ? null : codePointsOf(text);
    counted.set(hash, points);
    return points;
  };
  return annotations.map((one) => webAnnotation(article, one, setting.notebook, pointsIn));
}

/** An annotation as the model has it (rule Q1): a passage by two selectors, and bodies for all that is said of it. */
function webAnnotation(
  article: Article,
  annotation: Annotation,
  notebook: NotebookReader,
  pointsIn: (hash: Sha256) => CodePoints | null,
): object {
  const { id, createdAt, modifiedAt, colour } = annotation;
  const body = bodiesOf(annotation, notebook);
  return {
    id: recordName(id),
    type: 'Annotation',
    motivation: ['highlighting', ...new Set(body.map(({ purpose }) => purpose))],
    created: createdAt,
    modified: modifiedAt,
    generator: { id: 'urn:dateline:app', type: 'Software', name: 'Dateline' },
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(article, annotation, pointsIn),
    'dateline:colour': colour,
  };
}

interface Body {
  readonly purpose: 'commenting' | 'tagging' | 'describing';
  readonly [key: string]: unknown;
}

function bodiesOf(annotation: Annotation, notebook: NotebookReader): Body[] {
  const note = notebook.noteAbout(annotation.id);
  const comments: Body[] =
    note === null
      ? []
      : [
          {
            type: 'TextualBody',
            purpose: 'commenting',
            value: note.markdown,
            format: 'text/markdown',
            created: note.createdAt,
            modified: note.modifiedAt,
          },
        ];
  const tags = annotation.tags.map((tag): Body => {
    const path = tagPath(notebook, tag);
    const value = path.at(-1) ?? '';
    return { type: 'TextualBody', purpose: 'tagging', value, 'dateline:path': path };
  });
  const { attribution } = annotation;
  const { exact } = annotation.target.quote;
  const body = attribution ? [statementBody(attribution, exact, notebook)] : [];
  return [...comments, ...tags, ...body];
}

/** Who said it, when, where and how. What is not known is left out: `null` says nothing in JSON-LD. */
function statementBody(attribution: Attribution, exact: string, notebook: NotebookReader): Body {
  const { speakerId, directness, parts, ...facts } = attribution;
  const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    type: 'dateline:Statement',
    purpose: 'describing',
    'dateline:directness': directness,
    ...(speaker === null
      ? {}
      : {
          'dateline:speaker': {
            id: recordName(speaker.id),
            type: 'dateline:Speaker',
            name: speaker.name,
          },
        }),
    ...Object.fromEntries(known.map(([key, value]) => [`dateline:${key}`, value])),
    ...(parts === undefined ? {} : { 'dateline:parts': partsBody(parts, exact) }),
  };
}

/** The parts of the passage that were said, in code points from where its quotation begins, with their words. */
function partsBody(parts: readonly PassagePart[], exact: string): object {
  const points = codePointsOf(exact);
  const list = parts.map(({ start, end }) => ({
    type: 'dateline:Part',
    'dateline:start': points.fromUnits(start),
    'dateline:end': points.fromUnits(end),
    value: exact.slice(start, end),
  }));
  return { '@list': list };
}

function targetOf(
  article: Article,
  { target }: Annotation,
  pointsIn: (hash: Sha256) => CodePoints | null,
): object {
  const { textHash, quote, position } = target;
  const version = article.versions.find((one) => one.textHash === textHash);
  const points = pointsIn(textHash);
  const quotation = { type: 'TextQuoteSelector', ...quote };
  const place = points && {
    type: 'TextPositionSelector',
    start: points.fromUnits(position.start),
    end: points.fromUnits(position.end),
  };
  return {
    type: 'SpecificResource',
    ['source']: article.url ?? recordName(article.id),
    selector: place ? [quotation, place] : [quotation],
    ...(version ? { state: { type: 'TimeState', sourceDate: version.provenance.capturedAt } } : {}),
    'dateline:article': {
      id: recordName(article.id),
      type: 'dateline:Article',
      'dateline:title': article.title,
    },
    'dateline:text': `urn:sha256:${textHash}`,
  };
}
