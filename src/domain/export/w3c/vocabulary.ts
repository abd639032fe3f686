/*
 * The words that an export in the W3C Web Annotation Data Model uses (https://www.w3.org/TR/annotation-model/), and
 * those that Dateline adds to it for what the model has no words for.
 */

/** The context of the model itself. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Stands before the words that Dateline adds. */
export const OWN_PREFIX = 'dateline';
/** What the prefix stands for. */
export const OWN_NAMESPACE = 'urn:dateline:ns:';

/** The name of a record of the notebook outside it: `urn:dateline:annotation:…`. */
export function recordName(id: string): string {
  return `urn:dateline:${id}`;
}

/** The id of a record by its name outside; `null` when it is none. */
export function idOfName(name: string): string | null {
  const start = 'urn:dateline:';
  return name.startsWith(start) ? name.slice(start.length) : null;
}
