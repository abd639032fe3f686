import { beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  keepReadingPlace,
  placesSchema,
  placesToKeep,
  readingPlace,
  recallPlaces,
  shareRead,
  useReadingPlaces,
} from '../../../../src/renderer/state/reading-places';

const place = (id: `article:${string}`) => useReadingPlaces.getState().places.get(id);

describe('where articles were read', () => {
  beforeEach(() => recallPlaces([], () => true));

  test('reading goes on where it was, and the furthest point never goes back', () => {
    keepReadingPlace('article:a', { offset: 500, end: 700 }, 1000);
    keepReadingPlace('article:a', { offset: 100, end: 300 }, 1000);
    expect(readingPlace('article:a', 1000)).toBe(100);
    expect(shareRead(place('article:a'))).toBe(0.7);
  });

  test('a place that moves by less than a line stays, but for the headline', () => {
    keepReadingPlace('article:a', { offset: 500, end: 700 }, 1000);
    keepReadingPlace('article:a', { offset: 430, end: 640 }, 1000);
    expect(readingPlace('article:a', 1000)).toBe(500);
    keepReadingPlace('article:a', { offset: 60, end: 300 }, 1000);
    keepReadingPlace('article:a', { offset: 0, end: 200 }, 1000);
    expect(readingPlace('article:a', 1000)).toBe(0);
  });

  test('in a text of another length it is about the same share', () => {
    keepReadingPlace('article:a', { offset: 500, end: 1000 }, 1000);
    expect(readingPlace('article:a', 400)).toBe(200);
    keepReadingPlace('article:a', { offset: 200, end: 300 }, 400);
    expect(shareRead(place('article:a'))).toBe(1);
  });

  test('an article that was never open begins at the headline and has no share', () => {
    expect(readingPlace('article:b', 1000)).toBe(0);
    expect(shareRead(place('article:b'))).toBeNull();
  });

  test('an article without text is read', () => {
    keepReadingPlace('article:a', { offset: 0, end: 0 }, 0);
    expect(shareRead(place('article:a'))).toBe(1);
  });

  test('the articles read longest ago are forgotten beyond a thousand', () => {
    keepReadingPlace('article:first', { offset: 1, end: 2 }, 10);
    keepReadingPlace('article:second', { offset: 1, end: 2 }, 10);
    for (let at = 0; at < 998; at += 1) {
      keepReadingPlace(`article:${String(at)}`, { offset: 1, end: 2 }, 10);
    }
    keepReadingPlace('article:first', { offset: 300, end: 500 }, 1000);
    keepReadingPlace('article:more', { offset: 1, end: 2 }, 10);
    expect(useReadingPlaces.getState().places.size).toBe(1000);
    expect(place('article:first')?.offset).toBe(300);
    expect(place('article:second')).toBeUndefined();
  });

  test('what is kept comes back, but for articles that are gone', () => {
    keepReadingPlace('article:a', { offset: 5, end: 7 }, 10);
    keepReadingPlace('article:gone', { offset: 1, end: 2 }, 10);
    const kept = v.parse(placesSchema, JSON.parse(JSON.stringify(placesToKeep())));
    recallPlaces(kept, (id) => id !== 'article:gone');
    expect([...useReadingPlaces.getState().places]).toEqual([
      ['article:a', { offset: 5, furthest: 7, length: 10 }],
    ]);
  });
});
