import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import { reverse } from '../../../../src/domain/notebook/diff';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  done,
  MORNING,
  refusal,
} from '../../../support/builders';
import { recordsOf } from '../../../support/notebooks';

const ENVOY = { role: 'envoy', organisation: 'Port', from: '2030', to: null };
const MAYOR = { role: 'mayor', organisation: null, from: null, to: '2029-05' };
const IDS = ['annotation:1', 'annotation:2', 'annotation:3'] as const;

const there = () =>
  aNotebook(
    aSpeaker({
      name: 'Nadia Vale',
      aliases: ['Vale', 'Nadia', 'Mayor Vale'],
      roles: [ENVOY, MAYOR],
    }),
    aSpeaker({ id: 'speaker:2', name: 'Ada Strait' }),
    anArticle(),
    ...IDS.map((id) =>
      anAnnotation({ id, attribution: anAttribution({ speakerId: 'speaker:1', cue: 'said' }) }),
    ),
    anAnnotation({ id: 'annotation:9', attribution: anAttribution({ speakerId: 'speaker:2' }) }),
  );

type Split = Extract<Command, { kind: 'splitSpeaker' }>;
const split = (given: Partial<Split> = {}): Split => ({
  kind: 'splitSpeaker',
  id: 'speaker:1',
  newId: 'speaker:3',
  name: 'Mayor Vale',
  aliases: ['nadia '],
  roles: [MAYOR],
  statements: ['annotation:2'],
  ...given,
});

describe('splitting a speaker', () => {
  it('[S6] moves what is named to a new one, and nothing else', () => {
    const notebook = there();
    done(notebook, split());
    expect(notebook.get('speaker', 'speaker:1')).toMatchObject({
      ...{ name: 'Nadia Vale', aliases: ['Vale'], roles: [ENVOY] },
    });
    expect(notebook.get('speaker', 'speaker:3')).toMatchObject({
      ...{ name: 'Mayor Vale', aliases: ['nadia'], roles: [MAYOR] },
    });
    const moved = notebook.statementsBy('speaker:3');
    expect(moved.map(({ id, modifiedAt }) => [id, modifiedAt])).toEqual([
      ['annotation:2', MORNING],
    ]);
    expect(notebook.statementsBy('speaker:1')).toHaveLength(2);
  });

  it.each<[why: string, given: Partial<Split>, error: string]>([
    ['a statement of somebody else', { statements: ['annotation:9'] }, 'cannotSplitSpeaker'],
    ['a name that is not theirs', { aliases: ['Strait'] }, 'cannotSplitSpeaker'],
    ['a role that is not theirs', { roles: [{ ...MAYOR, to: null }] }, 'cannotSplitSpeaker'],
    ['a role twice', { roles: [MAYOR, MAYOR] }, 'cannotSplitSpeaker'],
    ['no name', { name: ' ' }, 'nameEmpty'],
    ['an id that is taken', { newId: 'speaker:2' }, 'idTaken'],
    ['nobody', { id: 'speaker:8' }, 'notFound'],
    ['a statement that is gone', { statements: ['annotation:8'] }, 'notFound'],
  ])('[S6] is refused for %s', (_why, given, kind) => {
    expect(refusal(there(), split(given))).toMatchObject({ kind });
  });

  /** All names, roles and statements of two speakers. */
  const heldBy = (notebook: Notebook) => {
    const both = (['speaker:1', 'speaker:3'] as const).flatMap(
      (id) => notebook.get('speaker', id) ?? [],
    );
    return {
      aliases: both.flatMap(({ aliases }) => aliases.map((one) => one.toLowerCase())).sort(),
      roles: both.flatMap(({ roles }) => roles).sort((a) => (a.role === 'envoy' ? -1 : 1)),
      statements: both.flatMap(({ id }) => notebook.statementsBy(id).map((one) => one.id)).sort(),
    };
  };

  const some = fc.record({
    aliases: fc.subarray(['Vale', 'Nadia', 'Mayor Vale']),
    roles: fc.subarray([ENVOY, MAYOR]),
    statements: fc.subarray([...IDS]),
  });

  it('[S6] loses nothing, is undone, and merging puts it together again', () => {
    fc.assert(
      fc.property(some, (given) => {
        const notebook = there();
        const before = heldBy(notebook);
        const diff = done(notebook, split({ ...given, name: 'Somebody' }));
        expect(heldBy(notebook)).toEqual(before);
        expect(notebook.statementsBy('speaker:3')).toHaveLength(given.statements.length);
        notebook.patch(reverse(diff));
        expect(recordsOf(notebook)).toEqual(recordsOf(there()));
        notebook.patch(diff);
        done(notebook, { kind: 'mergeSpeakers', from: ['speaker:3'], into: 'speaker:1' });
        const { aliases, ...others } = heldBy(notebook);
        expect({ ...others, aliases: aliases.filter((one) => one !== 'somebody') }).toEqual(before);
        expect(notebook.get('speaker', 'speaker:3')).toBeNull();
      }),
    );
  });
});
