import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { proposeStatements } from '../../../../src/domain/statement/propose-statements';
import { PROPOSING_VERSION } from '../../../../src/domain/statement/proposing-version';
import { proposesIn } from '../../../../src/domain/statement/proposes-in';
import { RULES_TEXT } from '../../../support/rules-text';

/** What each version of the rules makes of the text, as a hash: one more entry with every version. */
const EFFECTS: readonly string[] = ['a13434213de1f0de', '08205724b0e687b2'];

describe('the number of the rules', () => {
  it('[V33] is raised whenever they make something else of a text than before', () => {
    const made = proposeStatements(RULES_TEXT, { published: '2031-03-21' });
    expect(made.length).toBeGreaterThan(12);
    const hash = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
    expect(
      { version: PROPOSING_VERSION, effect: hash },
      `The rules make something else of tests/support/rules-text.ts than version ${PROPOSING_VERSION} did: raise PROPOSING_VERSION by one and add "${hash}" to EFFECTS`,
    ).toEqual({ version: EFFECTS.length, effect: EFFECTS.at(-1) });
  });
});

describe('languages that statements are proposed in', () => {
  it.each([
    [null, true],
    ['und', true],
    ['en', true],
    ['en-GB', true],
    ['EN-us', true],
    ['ar', false],
    ['ur-PK', false],
    ['enm', false],
    ['de', false],
  ])('[V32] %s: %s', (language, isOne) => expect(proposesIn(language)).toBe(isOne));
});
