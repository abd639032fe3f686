import { describe, expect, it } from 'vitest';
import { rankByQuery } from '../../../../src/renderer/app/rank';

const NAMES = ['Open notebook', 'Export', 'Next open pane', 'Reopen', 'Évian accord'];

function found(query: string): string[] {
  return rankByQuery(NAMES, query, (name) => name);
}

describe('the palette’s ranking', () => {
  it('puts names that begin with the query first, then those with a word that does, then the rest', () => {
    expect(found('open')).toEqual(['Open notebook', 'Next open pane', 'Reopen']);
  });

  it('wants every word of the query, in any order', () => {
    expect(found('pane next')).toEqual(['Next open pane']);
    expect(found('pane export')).toEqual([]);
  });

  it('looks past case and accents', () => {
    expect(found('EVIAN')).toEqual(['Évian accord']);
  });

  it('keeps everything in order for an empty query', () => {
    expect(found('  ')).toEqual(NAMES);
  });
});
