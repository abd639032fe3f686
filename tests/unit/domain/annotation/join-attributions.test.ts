import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../../src/domain/annotation/annotation';
import { joinAttributions } from '../../../../src/domain/annotation/join-attributions';
import { fail, ok, type Result } from '../../../../src/domain/result';
import { anAttribution } from '../../../support/builders';

type Given = Partial<Attribution> | null;

describe('joining attributions', () => {
  it.each<[title: string, given: readonly Given[], joined: Result<Given, string>]>([
    ['of highlights there is none', [null, null], ok(null)],
    ['the only one stays', [null, { cue: 'said' }], ok({ cue: 'said' })],
    [
      'what only one knows is taken over',
      [{ speakerId: 'speaker:1' }, { role: 'minister', dateSaid: '2031' }],
      ok({ speakerId: 'speaker:1', role: 'minister', dateSaid: '2031' }),
    ],
    ['cues stand in order', [{ cue: 'said' }, { cue: 'added' }], ok({ cue: 'said, added' })],
    [
      'a cue that is there already is not said again',
      [{ cue: 'said' }, { cue: 'said' }],
      ok({ cue: 'said' }),
    ],
    [
      'stances stand one under the other',
      [{ stance: 'No.' }, { stance: 'Yes.' }],
      ok({ stance: 'No.\nYes.' }),
    ],
    [
      'quotation and paraphrase are mixed',
      [{ directness: 'direct' }, { directness: 'indirect' }],
      ok({ directness: 'mixed' }),
    ],
    [
      'two speakers can’t be one',
      [{ speakerId: 'speaker:1' }, null, { speakerId: 'speaker:2' }],
      fail('speakerId'),
    ],
    ['two days can’t be one', [{ dateSaid: '2031' }, { dateSaid: '2032' }], fail('dateSaid')],
  ])('[E5] %s', (_title, given, joined) => {
    const attributions = given.map((one) => one && anAttribution(one));
    expect(joinAttributions(attributions)).toEqual(
      joined.ok ? ok(joined.value && anAttribution(joined.value)) : joined,
    );
  });
});
