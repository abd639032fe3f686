import { describe, expect, it } from 'vitest';
import { ProposingQueue } from '../../../src/desk/proposing-queue';
import type { Article } from '../../../src/domain/article/article';
import type { ArticleId } from '../../../src/domain/ids';
import { anArticle, aVersion } from '../../support/builders';

const idOf = (number: number): ArticleId => `article:${number}`;

/** A queue of articles in the order in which they came in. */
function aQueue(lengths: readonly number[]) {
  const articles = new Map<ArticleId, Article>(
    lengths.map((length, at) => [
      idOf(at),
      anArticle({ id: idOf(at), versions: [aVersion({ length })] }),
    ]),
  );
  const queue = new ProposingQueue();
  for (const id of articles.keys()) queue.add(id);
  const next = () => queue.next((id) => articles.get(id) ?? null).map(({ id }) => id);
  return { queue, articles, next };
}

describe('the queue of articles to propose from', () => {
  it('gives those that came in last first, so many at a time', () => {
    const { queue, next } = aQueue(Array.from({ length: 30 }, () => 10));
    expect(next()).toEqual(Array.from({ length: 24 }, (_, at) => idOf(29 - at)));
    expect(queue.size).toBe(6);
    expect(next()).toHaveLength(6);
    expect(next()).toEqual([]);
  });

  it('gives a long text by itself, and others as long as they are short together', () => {
    const { next } = aQueue([90_000, 90_000, 90_000, 900_000, 90_000]);
    expect([next(), next(), next(), next()]).toEqual([
      [idOf(4)],
      [idOf(3)],
      [idOf(2), idOf(1)],
      [idOf(0)],
    ]);
  });

  it('gives nothing that was taken out or is gone, and nothing twice', () => {
    const { queue, articles, next } = aQueue([1, 1, 1]);
    queue.remove(idOf(1));
    articles.delete(idOf(2));
    queue.add(idOf(0));
    expect(next()).toEqual([idOf(0)]);
    expect(queue.size).toBe(0);
  });

  it('gives each of those that were put back by itself, before the rest', () => {
    const { queue, next } = aQueue([1, 1, 1]);
    const all = next();
    queue.add(idOf(7));
    queue.putBack(all.slice(0, 2));
    expect([next(), next()]).toEqual([[idOf(1)], [idOf(2)]]);
  });
});
