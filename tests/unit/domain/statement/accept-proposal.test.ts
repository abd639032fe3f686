import { describe, expect, it } from 'vitest';
import { apply } from '../../../../src/domain/notebook/apply';
import type { SingleCommand } from '../../../../src/domain/notebook/command';
import type { Speaker } from '../../../../src/domain/speaker/speaker';
import {
  acceptProposals,
  dismissalOf,
  type Accepting,
} from '../../../../src/domain/statement/accept-proposal';
import {
  proposeStatements,
  type ProposedStatement,
} from '../../../../src/domain/statement/propose-statements';
import {
  aHash,
  anArticle,
  aNotebook,
  aSpeaker,
  aVersion,
  testContext,
} from '../../../support/builders';

const TEXT = `The harbour board met on Monday.

“The east quay stays shut,” Ada Strait, spokesperson for the port office, said on Thursday, “until the crane is safe.”

Strait added that nobody had been hurt. An official said the inquiry would take months. “We wait,” he said.

The ministry said the crane was old.`;

const proposals = proposeStatements(TEXT, { published: '2031-03-20' });

function accepting(speakers: readonly Speaker[] = []): Accepting {
  const context = testContext();
  return {
    articleId: 'article:1',
    text: TEXT,
    textHash: aHash(1),
    speakers,
    colour: 'sky',
    newId: context.newId,
  };
}

function accept(which: (one: ProposedStatement) => boolean, speakers: readonly Speaker[] = []) {
  return acceptProposals(proposals.filter(which), accepting(speakers));
}

function attributionsIn(commands: readonly SingleCommand[]) {
  return commands.flatMap((command) =>
    command.kind === 'annotate' && command.attribution ? [command.attribution] : [],
  );
}

const byStrait = ({ speaker }: ProposedStatement): boolean => speaker === 'Ada Strait';
const saying = (words: string) => (one: ProposedStatement) =>
  TEXT.slice(one.start, one.end).includes(words);

describe('accepting proposed statements', () => {
  it('[V20] a proposal becomes a statement with its passage, cue, directness, date and no tags', () => {
    const [made, statement] = accept(saying('east quay'));
    expect(made).toEqual({
      kind: 'createSpeaker',
      id: 'speaker:new-2',
      name: 'Ada Strait',
      roles: [
        {
          role: 'spokesperson for the port office',
          organisation: 'port office',
          from: null,
          to: null,
        },
      ],
    });
    expect(statement).toMatchObject({
      kind: 'annotate',
      colour: 'sky',
      target: { articleId: 'article:1', textHash: aHash(1) },
      attribution: {
        speakerId: 'speaker:new-2',
        cue: 'said',
        directness: 'direct',
        dateSaid: '2031-03-20',
        stance: null,
      },
    });
    expect(statement).not.toHaveProperty('tags');
  });

  it('[V20] a passage that its cue splits keeps what was said as parts, from where it begins', () => {
    const [attribution] = attributionsIn(accept(saying('east quay')));
    const [found] = proposals.filter(saying('east quay'));
    const passage = TEXT.slice(found?.start, found?.end);
    const said = attribution?.parts?.map(({ start, end }) => passage.slice(start, end));
    expect(said).toHaveLength(2);
    expect(said?.join(' ')).not.toMatch(/Strait|Thursday/);
    expect(attribution?.parts?.[0]?.start).toBe(0);
    expect(attribution?.parts?.at(-1)?.end).toBe(passage.length);
  });

  it('[V20] stretches with no word between them are one: a passage that goes on over paragraphs', () => {
    const text = '“The quay is shut.\n\n“It stays shut,” Ada Strait said.';
    const parts = [
      { start: 0, end: 18 },
      { start: 20, end: 37 },
    ];
    const over = { ...(proposals[0] as ProposedStatement), start: 0, end: 37, parts };
    const [attribution] = attributionsIn(acceptProposals([over], { ...accepting(), text }));
    expect(attribution).not.toHaveProperty('parts');
  });

  it.each([
    ['their name', aSpeaker({ id: 'speaker:known', name: 'Ada Strait' })],
    ['their name in other letters', aSpeaker({ id: 'speaker:known', name: 'ÁDA STRAIT' })],
    ['an alias', aSpeaker({ id: 'speaker:known', name: 'A. Strait', aliases: ['Ada Strait'] })],
  ])('[V21] a speaker of the register is found by %s', (_, speaker) => {
    const commands = accept(byStrait, [
      aSpeaker({ id: 'speaker:other', name: 'Ada Straitham' }),
      speaker,
    ]);
    expect(commands.some(({ kind }) => kind === 'createSpeaker')).toBe(false);
    expect(new Set(attributionsIn(commands).map(({ speakerId }) => speakerId))).toEqual(
      new Set([speaker.id]),
    );
  });

  it('[V21] of two of one name the one in that office is meant, and a name counts before an alias', () => {
    const inOffice = aSpeaker({
      id: 'speaker:office',
      name: 'Ada Strait',
      createdAt: '2031-03-20T09:00:00.000Z',
      roles: [{ role: 'spokesperson', organisation: 'Port Office', from: null, to: null }],
    });
    const older = aSpeaker({ id: 'speaker:older', name: 'Ada Strait' });
    const alias = aSpeaker({ id: 'speaker:alias', name: 'Bo Strait', aliases: ['Ada Strait'] });
    const [attribution] = attributionsIn(accept(saying('east quay'), [alias, older, inOffice]));
    expect(attribution?.speakerId).toBe(inOffice.id);
  });

  it('[V21] several of one new speaker make that speaker once, with the role', () => {
    const commands = accept(byStrait);
    expect(commands.filter(({ kind }) => kind === 'createSpeaker')).toHaveLength(1);
    expect(attributionsIn(commands).length).toBeGreaterThan(1);
  });

  it('[V21] a role that the register does not have is kept with the speaker, one that it has is not', () => {
    const bare = aSpeaker({ id: 'speaker:known', name: 'Ada Strait' });
    const [change] = accept(saying('east quay'), [bare]);
    expect(change).toMatchObject({ kind: 'editSpeaker', id: bare.id });
    if (change?.kind !== 'editSpeaker') throw new Error('no role was kept');
    const known = { ...bare, roles: change.patch.roles ?? [] };
    expect(accept(saying('east quay'), [known])[0]?.kind).toBe('annotate');
  });

  it.each([
    ['a role', 'An official', { role: 'official', organisation: null }],
    [
      'a role with whose it is',
      'a spokesperson for the port office',
      { role: 'spokesperson for the port office' },
    ],
    ['a role of several', 'officials', { role: 'officials' }],
    ['a body', 'The ministry', { role: null, organisation: 'ministry' }],
    ['a pronoun', 'he', { role: null, organisation: null }],
  ])('[V22] whom the text does not name stays unknown, with %s kept', (_, mention, known) => {
    const text = `${mention} said the quay is shut.`;
    const start = text.indexOf('the quay is');
    const proposal: ProposedStatement = {
      ...(proposals[0] as ProposedStatement),
      ...{ start, end: text.length - 1, parts: [{ start, end: text.length - 1 }] },
      ...{ speaker: mention, speakerBy: 'unknown', cue: null },
      mention: { start: 0, end: mention.length },
    };
    const commands = acceptProposals([proposal], { ...accepting(), text });
    expect(commands.map(({ kind }) => kind)).toEqual(['annotate']);
    expect(attributionsIn(commands)[0]).toMatchObject({ speakerId: null, ...known });
  });

  it('[V22] a mention is nobody’s where the text names no speaker at all', () => {
    const nobody = { ...(proposals[0] as ProposedStatement), speaker: null, speakerBy: null };
    const commands = acceptProposals([{ ...nobody, mention: null }], accepting());
    expect(attributionsIn(commands)[0]?.speakerId).toBeNull();
  });

  it('[V20] all that is proposed can be accepted in one step', () => {
    const notebook = aNotebook(
      anArticle({ versions: [aVersion({ textHash: aHash(1), length: TEXT.length })] }),
    );
    const batch = {
      kind: 'batch',
      label: 'Accept statements',
      commands: accept(() => true),
    } as const;
    const done = apply(notebook, batch, testContext());
    expect(done.ok).toBe(true);
  });

  it('[V23] a dismissal knows the text, the place and the words', () => {
    const [first] = proposals;
    if (!first) throw new Error('nothing was proposed');
    expect(dismissalOf(first, accepting())).toEqual({
      textHash: aHash(1),
      start: first.start,
      end: first.end,
      exact: TEXT.slice(first.start, first.end),
    });
  });
});
