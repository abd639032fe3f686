import type { SingleCommand } from '../../../src/domain/notebook/command';
import type { SeededRandom } from '../../../src/desk/seeded-random';
import type { Texts } from './model-articles';
import type { IdDraw } from './model-ids';

/** Draws where to split an annotation: mostly inside it. */
export function drawSplit(random: SeededRandom, ids: IdDraw): SingleCommand {
  const id = ids.any('annotation');
  const annotation = ids.all('annotation').find((one) => one.id === id);
  const { start, end } = annotation?.target.position ?? { start: 0, end: 9 };
  const at = start + random.below(end - start + 1);
  return { kind: 'splitAnnotation', id, at, secondId: ids.fresh('annotation') };
}

/** Draws annotations to merge: mostly of those that stand on one text. */
export function drawMerge(random: SeededRandom, ids: IdDraw, texts: Texts): SingleCommand {
  const all = ids.all('annotation');
  if (all.length === 0) return { kind: 'deleteAnnotations', ids: [] };
  const first = random.pick(all);
  const { textHash, articleId } = first.target;
  const isTogether = !random.chance(0.1);
  const near = all.filter(({ target }) => {
    return !isTogether || (target.articleId === articleId && target.textHash === textHash);
  });
  const chosen = [first, ...near.slice(0, 1 + random.below(3))];
  const positions = chosen.map(({ target }) => target.position);
  const start = Math.min(...positions.map((one) => one.start));
  const end = Math.max(...positions.map((one) => one.end));
  const exact = (texts.get(textHash) ?? '').slice(start, end);
  const quote = { exact, prefix: '', suffix: '' };
  const target = { articleId, textHash, quote, position: { start, end } };
  return { kind: 'mergeAnnotations', ids: chosen.map(({ id }) => id), target };
}
