import { describe, expect, test } from 'vitest';
import { looksLike } from '../../../../src/domain/speaker/look-alike';
import type { Speaker } from '../../../../src/domain/speaker/speaker';
import { NOON } from '../../../support/builders';

function speaker(
  name: string,
  organisation: string | null = null,
  aliases: string[] = [],
): Speaker {
  return {
    kind: 'speaker',
    id: `speaker:${name}`,
    name,
    aliases,
    roles: organisation ? [{ role: null, organisation, from: null, to: null }] : [],
    createdAt: NOON,
  };
}

const ROTH = speaker('Edda Roth', 'Toll Office', ['Secretary Roth']);

describe('speakers that look like one', () => {
  test.each<[string, Speaker, string | null]>([
    ['an equal name, but for case, spacing and accents', speaker('edda  RÓTH'), 'name'],
    ['a name that the other goes by', speaker('secretary roth'), 'alias'],
    ['a name that both go by', speaker('E. R.', null, ['Edda roth']), 'alias'],
    ['the surname, of one organisation', speaker('Roth', 'toll office'), 'surname'],
    ['the surname, of another organisation', speaker('Roth', 'Tide Office'), null],
    ['the surname, of no organisation known', speaker('Roth'), null],
    ['the given name, of one organisation', speaker('Edda', 'Toll Office'), null],
    ['another given name, of one organisation', speaker('Anton Roth', 'Toll Office'), null],
  ])('[S8] %s', (_, other, why) => {
    expect(looksLike(ROTH, [ROTH, other])[0]?.why ?? null).toBe(why);
    expect(looksLike(other, [ROTH])[0]?.why ?? null).toBe(why);
  });
});
