import { describe, expect, it } from 'vitest';
import { proposedWords } from '../../../support/proposed-words';

type Case = [rule: string, text: string, said: [speaker: string | null, words: string][]];

const NOUNS: Case[] = [
  [
    'what is called for',
    'Ada Strait has called for a new road along the quay.',
    [['Ada Strait', 'a new road along the quay']],
  ],
  [
    'what is criticised, without when and where',
    'Ada Strait criticised the port for its delays in a statement on Monday.',
    [['Ada Strait', 'the port for its delays']],
  ],
  [
    'what is criticised, up to the clause behind it',
    'Ada Strait criticised the port, which opened late, and left.',
    [['Ada Strait', 'the port']],
  ],
  [
    'of what somebody is accused',
    'Ada Strait accused the port of letting the quay decay.',
    [['Ada Strait', 'the port of letting the quay decay']],
  ],
  ['not without a charge', 'Ada Strait accused the port.', []],
  [
    'not what the text goes on about',
    'Ada Strait blamed the port for the flood, a claim Vale denied while calling for calm.',
    [
      ['Ada Strait', 'the port for the flood'],
      ['Vale', 'calm'],
    ],
  ],
  [
    'a day within it is a part of it',
    'Ada Strait welcomed the vote held on Wednesday calling for repairs.',
    [['Ada Strait', 'the vote held on Wednesday calling for repairs']],
  ],
  [
    'all that somebody is called',
    'Ada Strait called the mayor a “slow learner,” a “poor host” and “late.”',
    [['Ada Strait', 'the mayor a “slow learner,” a “poor host” and “late.”']],
  ],
  ['no thing highlights', 'The long rain highlighted the poor state of the quay.', []],
  [
    'nor does who somebody was chosen as',
    'His choice, after years of rain, as the new mayor underlined the risk of floods.',
    [],
  ],
  [
    'the council highlights',
    'The council highlighted the poor state of the quay.',
    [['The council', 'the poor state of the quay']],
  ],
  ['no share is recommended by anybody', 'It pays the port’s recommended share.', []],
];

const JOINED: Case[] = [
  [
    'a second verb has the subject of the first',
    'Ada Strait said the road was closed and warned that it would stay so.',
    [
      ['Ada Strait', 'the road was closed'],
      ['Ada Strait', 'that it would stay so'],
    ],
  ],
  [
    'and of a verb that says nothing',
    'The pilots left the port last week and now say they control the bay.',
    [['The pilots', 'they control the bay']],
  ],
  ['but not in the plural for one', 'The pilot left the port and now say nothing more.', []],
  [
    'a title leaves “and” out',
    'Port says quay in peril, urges owners to wait',
    [
      ['Port', 'quay in peril'],
      ['Port', 'owners to wait'],
    ],
  ],
  [
    'not for who is told of in what was said',
    'Ada Strait said the port would declare its plans and suggested that it had none.',
    [
      ['Ada Strait', 'the port would declare its plans'],
      ['Ada Strait', 'that it had none'],
    ],
  ],
  [
    'a participle that opens has the subject of the main clause',
    'Noting that the road was closed, Ada Strait went home.',
    [['Ada Strait', 'that the road was closed']],
  ],
];

const ENDS: Case[] = [
  [
    'a semicolon ends a clause',
    'Ada Strait said the road was closed; the council opened it.',
    [['Ada Strait', 'the road was closed']],
  ],
  [
    'a main clause ends the one before it',
    'While Ada Strait said the road was closed, the council opened it.',
    [['Ada Strait', 'the road was closed']],
  ],
  [
    'a name at the end of a sentence says all of it',
    'Ada Strait told the council that the road was closed, officials said.',
    [['officials', 'Ada Strait told the council that the road was closed']],
  ],
  [
    'what tells who somebody is, is not said',
    'The road is closed, according to Ada Strait, head of the port office.',
    [['Ada Strait', 'The road is closed']],
  ],
  [
    'a bullet is no part of it',
    '• The road is closed to all, says port office',
    [['port office', 'The road is closed to all']],
  ],
  [
    'an amount begins it',
    'Ada Strait said about 20 ships were late.',
    [['Ada Strait', 'about 20 ships were late']],
  ],
  [
    'a clause begins right behind a hearer’s name',
    'The port tells the UN sea trade is slowing.',
    [['The port', 'sea trade is slowing']],
  ],
  [
    'a time that is counted does not begin it',
    'Ada Strait said two days ago that the road was closed.',
    [['Ada Strait', 'that the road was closed']],
  ],
  [
    'curly marks within straight ones do not end it',
    'Ada Strait said:\n\n"I read “The Road” and slept.',
    [['Ada Strait', '"I read “The Road” and slept.']],
  ],
];

describe('what a statement holds', () => {
  it.each(NOUNS)('[V12] a noun can be what was said: %s', (_rule, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each(JOINED)('[V13] cues without a subject of their own: %s', (_rule, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each(ENDS)('[V3] beginnings and ends: %s', (_rule, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

function saidIn(text: string) {
  return proposedWords(text).map(({ speaker, parts }) => [speaker, parts.join(' … ')]);
}
