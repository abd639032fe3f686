import { describe, expect, test } from 'vitest';
import { findMatches } from '../../../../src/renderer/features/reader/find-matches';
import { foldText } from '../../../../src/renderer/features/reader/fold-text';
import { TextSearcher } from '../../../../src/renderer/features/reader/look-through';

const OPTIONS = { matchCase: false, wholeWord: false, matchAccents: false };
const TEXT = 'The minister said nothing. “Réservé”, said the clerk. '.repeat(20_000);

describe('looking through a long text between other work', () => {
  test('finds what looking through it at once finds, in every way of folding', async () => {
    const searcher = new TextSearcher(TEXT);
    const ways = [OPTIONS, { ...OPTIONS, matchCase: true }, { ...OPTIONS, matchAccents: true }];
    for (const options of [...ways, OPTIONS]) {
      const found = await searcher.find('reserve', options, new AbortController().signal);
      expect(found).toEqual(findMatches(TEXT, foldText(TEXT, options), 'reserve', options));
    }
  });

  test('a search that was called off answers nothing, and the next one is whole', async () => {
    const searcher = new TextSearcher(TEXT);
    const stop = new AbortController();
    const given = searcher.find('e', OPTIONS, stop.signal);
    stop.abort();
    const next = searcher.find('said', OPTIONS, new AbortController().signal);
    expect(await given).toBeNull();
    expect(await next).toHaveLength(40_000);
  });
});
