import { coverRange } from '../domain/anchor/cover-range';
import { describe } from '../domain/anchor/describe';
import type { ExampleNotebook } from './example-notebook';
import type { Proposal } from './example-proposal';
import type { SeededRandom } from './seeded-random';

/* Commands that make two annotations of one, and one of several. */

/** Draws where to split an annotation. */
export function splitAnnotation(notebook: ExampleNotebook, random: SeededRandom): Proposal | null {
  const id = notebook.some('annotation');
  const annotation = id && notebook.records.get('annotation', id);
  if (!annotation) return null;
  const { start, end } = annotation.target.position;
  const at = start + 1 + random.below(Math.max(1, end - start - 1));
  const secondId = notebook.fresh('annotation').id;
  return { command: { kind: 'splitAnnotation', id: annotation.id, at, secondId } };
}

/** Draws an annotation to merge with the next one on its text. */
export function mergeAnnotations(notebook: ExampleNotebook): Proposal | null {
  const id = notebook.some('annotation');
  const first = id && notebook.records.get('annotation', id);
  if (!first) return null;
  const { articleId, textHash } = first.target;
  const onText = notebook.records
    .annotationsOf(articleId)
    .filter(({ target }) => target.textHash === textHash);
  const second = onText[onText.indexOf(first) + 1];
  const cover = second && coverRange([first.target.position, second.target.position]);
  if (!second || !cover) return null;
  const target = { articleId, textHash, ...describe(notebook.textNamed(textHash), cover) };
  const command = { kind: 'mergeAnnotations', ids: [first.id, second.id] } as const;
  return { command: { ...command, target }, printed: command };
}
