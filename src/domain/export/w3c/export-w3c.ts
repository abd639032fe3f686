import type { Sha256 } from '../../ids';
import type { Notebook } from '../../notebook/notebook';
import { contentsOf } from '../contents';
import type { ExportFile, ExportScope } from '../export-request';
import { fileName } from '../file-name';
import { ANNOTATION_CONTEXT, OWN_NAMESPACE, OWN_PREFIX } from './vocabulary';
import { webAnnotations } from './web-annotation';

/** What an export is written with besides the records. */
export interface W3cSetting {
  readonly notebookName: string;
  /** The text of a version; `null` when it can't be read. */
  readonly textOf: (hash: Sha256) => string | null;
}

/**
 * The annotations of a scope as an AnnotationCollection with one embedded AnnotationPage: JSON-LD of the W3C Web
 * Annotation Data Model. Offsets are in Unicode code points. The same notebook gives the same bytes every time.
 */
export function exportW3c(
  notebook: Notebook,
  scope: ExportScope,
  { notebookName, textOf }: W3cSetting,
): ExportFile {
  const items = contentsOf(notebook, scope).articles.flatMap(({ article, annotations }) =>
    webAnnotations(article, annotations, { notebook, textOf }),
  );
  const name = encodeURIComponent(notebookName);
  const collection = {
    '@context': [ANNOTATION_CONTEXT, { [OWN_PREFIX]: OWN_NAMESPACE }],
    id: `urn:dateline:collection:${name}`,
    type: 'AnnotationCollection',
    label: notebookName,
    total: items.length,
    first: {
      id: `urn:dateline:collection:${name}:1`,
      type: 'AnnotationPage',
      partOf: `urn:dateline:collection:${name}`,
      startIndex: 0,
      items,
    },
  };
  const path = fileName({ date: null, publisher: null, title: `${notebookName} annotations` });
  return {
    path: path.replace(/\.md$/u, '.json'),
    text: `${JSON.stringify(collection, null, 2)}\n`,
  };
}

/** Hashes of the texts that the annotations of a scope stand in. */
export function textsAnnotated(notebook: Notebook, scope: ExportScope): Sha256[] {
  const hashes = contentsOf(notebook, scope).articles.flatMap(({ annotations }) =>
    annotations.map(({ target }) => target.textHash),
  );
  return [...new Set(hashes)];
}
