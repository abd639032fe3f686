import { describe, expect, it } from 'vitest';
import { proposeFromTexts } from '../../../src/background/propose-texts';
import type {
  GuardedOutcome,
  GuardedTask,
  ProposingItem,
} from '../../../src/contract/background-jobs';
import { wordsKey } from '../../../src/domain/statement/waiting-proposals';
import { proposeFrom } from '../../../src/ingest/propose-from';
import { aHash } from '../../support/builders';

const TEXT = '“The road is closed,” Ada Strait said.';
const item = (number: number, given: Partial<ProposingItem> = {}): ProposingItem => ({
  hash: aHash(number),
  published: null,
  language: null,
  text: null,
  ...given,
});
const texts = new Map([[aHash(1), TEXT]]);
const read = (_: string, hash: string) => Promise.resolve(texts.get(hash) ?? null);
const runner = {
  do: (task: GuardedTask): Promise<GuardedOutcome> =>
    Promise.resolve(
      task.kind === 'proposeFrom' && task.text !== 'hostile'
        ? { kind: 'proposed', proposals: proposeFrom(task) }
        : { kind: 'lost', error: { kind: 'tooLong' } },
    ),
};
const done = (items: readonly ProposingItem[], isWhole: boolean) =>
  proposeFromTexts({ kind: 'propose', folder: 'texts', items, isWhole }, read, runner);

describe('proposing from texts in the background', () => {
  it('tells where each proposal stands, of which words and by whom', async () => {
    const [outcome] = await done([item(1)], false);
    const words = wordsKey('“The road is closed,”');
    expect(outcome).toEqual({
      kind: 'places',
      places: [{ start: 0, end: 21, words, speaker: 'Ada Strait' }],
    });
  });

  it('tells all of it, with its words, where that is wanted', async () => {
    const [outcome] = await done([item(1)], true);
    expect(outcome).toMatchObject({
      kind: 'whole',
      proposals: [{ exact: '“The road is closed,”', proposal: { type: 'direct' } }],
    });
  });

  it('tells of one text that it can’t be read and of another that it takes too long, and goes on', async () => {
    const outcomes = await done(
      [item(2), item(3, { text: 'hostile' }), item(4, { text: TEXT })],
      false,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unreadable', 'failed', 'places']);
  });
});

describe('[V32] texts of a language that is', () => {
  const ARABIC = 'قال الوزير: “لن نغلق الميناء هذا العام مهما حدث في البحر”، ثم غادر القاعة.';
  const GERMAN =
    '„Die Straße bleibt gesperrt“, sagte Ada Strait. “Die Straße bleibt den ganzen Winter gesperrt und niemand weiß, wann sie wieder offen ist”, sagte sie, und es war nicht das erste Mal, dass der Rat das so sah und die Stadt davon nichts wissen wollte.';
  it.each([
    ['said to be another', TEXT, 'ar', 0],
    ['said to be English', TEXT, 'en-GB', 1],
    ['not known, and shown by its letters to be another', ARABIC, null, 0],
    ['not known, and shown by its words to be another', GERMAN, null, 0],
    ['not known, and not shown by anything', TEXT, null, 1],
  ])('%s', (_, text, language, count) => {
    expect(proposeFrom({ text, published: null, language })).toHaveLength(count);
  });
});
