import { describe, expect, it } from 'vitest';
import { proposeStatements } from '../../../../src/domain/statement/propose-statements';

/** Statements with their words instead of places. */
function proposed(text: string, published: string | null = null) {
  const words = (span: { start: number; end: number } | null) =>
    span && text.slice(span.start, span.end);
  return proposeStatements(text, { published }).map((statement) => ({
    ...statement,
    parts: statement.parts.map(words),
    mention: words(statement.mention),
    cue: words(statement.cue),
  }));
}

type Case = [
  rule: string,
  text: string,
  said: { type: string; parts: string[]; speaker: string | null; cue?: string | null }[],
];

const CASES: Case[] = [
  [
    '[V3] a passage before its cue',
    '“The road is closed,” Ada Strait said.',
    [{ type: 'direct', parts: ['“The road is closed,”'], speaker: 'Ada Strait', cue: 'said' }],
  ],
  [
    '[V3] a cue before its speaker',
    '“The road is closed,” said harbour master Ada Strait.',
    [{ type: 'direct', parts: ['“The road is closed,”'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a passage behind its cue',
    'Ada Strait told reporters: “The road is closed.”',
    [{ type: 'direct', parts: ['“The road is closed.”'], speaker: 'Ada Strait', cue: 'told' }],
  ],
  [
    '[V4] a passage that its cue splits is one statement',
    '“The road,” Ada Strait said on the quay, “is closed.”',
    [{ type: 'direct', parts: ['“The road,”', '“is closed.”'], speaker: 'Ada Strait' }],
  ],
  [
    '[V4] a passage that goes on behind its cue’s sentence',
    '“The road is closed,” Ada Strait said. “It stays closed.”',
    [
      {
        type: 'direct',
        parts: ['“The road is closed,”', '“It stays closed.”'],
        speaker: 'Ada Strait',
      },
    ],
  ],
  [
    '[V4] a passage over paragraphs, of which only the last is closed',
    '“The road is closed,” Ada Strait said.\n\n“It stays closed for a week.\n\n“Then it opens.”',
    [
      {
        type: 'direct',
        parts: ['“The road is closed,”', '“It stays closed for a week.', '“Then it opens.”'],
        speaker: 'Ada Strait',
      },
    ],
  ],
  [
    '[V3] a clause behind “that”',
    'Ada Strait said on Monday that the road was closed.',
    [{ type: 'indirect', parts: ['that the road was closed'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a clause without “that”, with a passage in it',
    'Ada Strait said the road was “in ruins” and closed.',
    [{ type: 'mixed', parts: ['the road was “in ruins” and closed'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a clause before its cue',
    'The road was closed, Ada Strait said.',
    [{ type: 'indirect', parts: ['The road was closed'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a clause before a cue that stands before its speaker',
    'The road is closed to all, says port office.',
    [{ type: 'indirect', parts: ['The road is closed to all'], speaker: 'port office' }],
  ],
  [
    '[V3] a headline’s clause that begins with “not”',
    'Port says not in contact with the pilots',
    [{ type: 'indirect', parts: ['not in contact with the pilots'], speaker: 'Port' }],
  ],
  [
    '[V3] what somebody is urged to do',
    'Ada Strait urged the council to close the road.',
    [{ type: 'indirect', parts: ['the council to close the road'], speaker: 'Ada Strait' }],
  ],
  [
    '[V4] a clause around its cue',
    'The road ahead, Ada Strait added, needed “repair and patience.”',
    [
      {
        type: 'mixed',
        parts: ['The road ahead', 'needed “repair and patience.”'],
        speaker: 'Ada Strait',
      },
    ],
  ],
  [
    '[V3] what follows “according to”',
    'According to Ada Strait, the road was closed.',
    [
      {
        type: 'indirect',
        parts: ['the road was closed'],
        speaker: 'Ada Strait',
        cue: 'According to',
      },
    ],
  ],
  [
    '[V3] a participle has the subject of the clause before and ends its content',
    'Ada Strait said the road was closed, adding that it would open soon.',
    [
      { type: 'indirect', parts: ['the road was closed'], speaker: 'Ada Strait', cue: 'said' },
      {
        type: 'indirect',
        parts: ['that it would open soon'],
        speaker: 'Ada Strait',
        cue: 'adding',
      },
    ],
  ],
  [
    '[V3] “called” and the like say what the passage is about too',
    'Ada Strait called the plan “a ruin of a road.”',
    [{ type: 'mixed', parts: ['the plan “a ruin of a road.”'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a paragraph that ends with a colon introduces the next',
    'Ada Strait went on:\n\n“The road is closed.”',
    [{ type: 'direct', parts: ['“The road is closed.”'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a name behind a dash signs a passage',
    '“The road is closed.” — Ada Strait',
    [{ type: 'direct', parts: ['“The road is closed.”'], speaker: 'Ada Strait' }],
  ],
  [
    '[V3] a dateline is no speaker',
    'SUNDHOLM: The port said on Monday the road was closed.',
    [{ type: 'indirect', parts: ['the road was closed'], speaker: 'The port' }],
  ],
  [
    '[V3] labels beside each other are a transcript',
    'STRAIT: The road is closed.\nVALE: Why is that so?',
    [
      { type: 'indirect', parts: ['The road is closed.'], speaker: 'STRAIT' },
      { type: 'indirect', parts: ['Why is that so?'], speaker: 'VALE' },
    ],
  ],
  ['[V5] a title is no statement', 'The novel “The Closed Road” sold well.', []],
  ['[V5] a word in marks is no statement', 'The so-called “road” was closed.', []],
  ['[V5] markup is no statement', '<p class="the road is closed to all of us here">', []],
  ['[V5] a noun is no cue', 'The report on the road was long, and its claims were old.', []],
];

describe('proposeStatements', () => {
  it.each(CASES)('%s', (_rule, text, said) => {
    expect(proposed(text)).toMatchObject(said);
    expect(proposed(text)).toHaveLength(said.length);
  });

  it.each<[rule: string, text: string, speakers: (string | null)[]]>([
    ['[V6] a surname', 'Mayor Ada Strait came. “The road is closed,” Strait said.', ['Ada Strait']],
    ['[V6] a title', 'Ada Strait came. “The road is closed,” Ms. Strait said.', ['Ada Strait']],
    [
      '[V6] a pronoun of the gender of a given name',
      'Susan Vale met Robert Strait. “The road is closed,” she said.',
      ['Susan Vale'],
    ],
    [
      '[V6] a pronoun behind a statement',
      '“The road is closed,” Ada Strait said.\n\n“It stays so,” she added.',
      ['Ada Strait', 'Ada Strait'],
    ],
    [
      '[V6] a role that one person was introduced by',
      'Ada Strait, a spokesperson for the port office, came. The spokesperson said the road was closed.',
      ['Ada Strait'],
    ],
    [
      '[V6] a surname written otherwise in one letter',
      'Ada Straite came. “The road is closed,” Strait said.',
      ['Ada Straite'],
    ],
    ['[V7] nobody for a pronoun', '“The road is closed,” she said.', ['she']],
    [
      '[V7] a spokesperson like any other',
      'Spokesperson Ada Strait came. A spokesperson said the road was closed.',
      ['A spokesperson'],
    ],
    ['[V7] nobody for a passage alone', 'It rained.\n\n“The road is closed to all.”', [null]],
  ])('%s', (_rule, text, speakers) => {
    expect(proposed(text).map(({ speaker }) => speaker)).toEqual(speakers);
  });

  it.each<[rule: string, text: string, role: string | null, organisation: string | null]>([
    [
      '[V8] an apposition behind',
      '“No,” Ada Strait, the spokesperson for the port office, said.',
      'spokesperson for the port office',
      'port office',
    ],
    [
      '[V8] an apposition before',
      '“No,” the port’s ambassador to the sea, Ada Strait, said.',
      'port’s ambassador to the sea',
      'port',
    ],
    [
      '[V8] a title',
      '“No,” Port Office Spokesperson Ada Strait said.',
      'Port Office Spokesperson',
      'Port Office',
    ],
    ['[V8] none', '“No,” Ada Strait said.', null, null],
  ])('%s gives role and organisation', (_rule, text, role, organisation) => {
    expect(proposed(text)[0]).toMatchObject({ speaker: 'Ada Strait', role, organisation });
  });

  it.each<[when: string, published: string | null, date: string | null, precision: string]>([
    ['on Thursday', '2025-01-04', '2025-01-02', 'day'],
    ['on Thursday', '2025-01-02', '2025-01-02', 'day'],
    ['last Thursday', '2025-01-02', '2024-12-26', 'day'],
    ['yesterday', '2025-01-01', '2024-12-31', 'day'],
    ['on January 5', '2025-01-02', '2024-01-05', 'day'],
    ['on 5 January 2023', null, '2023-01-05', 'day'],
    ['last month', '2025-01-02', '2024-12', 'month'],
    ['in December', '2025-01-02', '2024-12', 'month'],
    ['in December 2024', null, '2024-12', 'month'],
    ['in 2019', null, '2019', 'year'],
    ['last year', '2025-01-02', '2024', 'year'],
    ['last week', '2025-01-02', '2024-12~', 'approximate'],
    ['on Thursday', null, null, 'unknown'],
    ['on Thursday', '2025', null, 'unknown'],
    ['at a weekly briefing', '2025-01-02', null, 'unknown'],
  ])('[V9] said %s, published %s, is %s', (when, published, date, precision) => {
    const [first] = proposed(`Ada Strait said ${when} that the road was closed.`, published);
    expect(first).toMatchObject({ dateSaid: date, datePrecision: precision });
  });

  it('[V10] says why in words', () => {
    const [first] = proposed('Ada Strait said on Monday that the road was closed.', '2025-01-07');
    expect(first?.why).toBe(
      'A clause behind “said”. “Ada Strait” names the speaker, Ada Strait. “Monday” tells when: 2025-01-06.',
    );
  });
});
