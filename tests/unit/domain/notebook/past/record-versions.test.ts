import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../../src/domain/notebook/apply';
import type { NotebookRecord } from '../../../../../src/domain/notebook/records';
import { changedFields, recordFields } from '../../../../../src/domain/notebook/past/record-fields';
import {
  type PastEdit,
  statesIn,
  versionsOf,
} from '../../../../../src/domain/notebook/past/record-versions';
import { sameRecord } from '../../../../../src/domain/notebook/same-record';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aHash,
  aNote,
  aSpeaker,
  aTag,
  aTarget,
  aVersion,
  testContext,
} from '../../../../support/builders';
import { aStart, manyCommands } from '../../../../support/random-commands';
import { adding, changing, removing } from '../../../../support/notebooks';

const START = Date.parse('2031-03-20T08:00:00.000Z');

/** An edit so many seconds after the start. */
function edit(revision: number, seconds: number, diff: PastEdit['diff'], label = 'Edit'): PastEdit {
  return { revision, at: new Date(START + seconds * 1000).toISOString(), label, diff };
}

const [one, two, three] = ['One.', 'One two.', 'One two three.'].map((markdown) =>
  aNote({ markdown }),
) as [NotebookRecord, NotebookRecord, NotebookRecord];

function told(edits: readonly PastEdit[], sittings = false): string[] {
  return versionsOf(edits.flatMap(statesIn), { sittings }).map(
    ({ revision, how, fields, record }) =>
      [revision, how, ...fields, record?.kind === 'note' ? record.markdown : '-'].join(' '),
  );
}

describe('versions of a record', () => {
  it.each<[title: string, edits: readonly PastEdit[], versions: readonly string[]]>([
    ['nothing is known of it', [], []],
    [
      'each edit is a version, the newest first',
      [
        edit(1, 0, adding(one)),
        edit(4, 500, changing(one, two)),
        edit(6, 900, changing(two, three)),
      ],
      ['6 changed Note text One two three.', '4 changed Note text One two.', '1 added One.'],
    ],
    [
      'what stood there before the oldest known edit is a version without a time',
      [edit(4, 500, changing(one, two))],
      ['4 changed Note text One two.', '3 earliest One.'],
    ],
    [
      'where edits between two known ones are lost, what came before the later one is a version',
      [edit(1, 0, adding(one)), edit(6, 900, changing(two, three))],
      ['6 changed Note text One two three.', '5 changed Note text One two.', '1 added One.'],
    ],
    [
      'deleting and bringing back',
      [edit(1, 0, adding(one)), edit(2, 100, removing(one)), edit(3, 200, adding(one))],
      ['3 broughtBack One.', '2 deleted -', '1 added One.'],
    ],
    [
      'the same line read twice, or a change that nobody can see, makes no double',
      [
        edit(1, 0, adding(one)),
        edit(1, 0, adding(one)),
        edit(2, 90, changing(one, { ...one, modifiedAt: '2031-03-21T00:00:00.000Z' } as never)),
      ],
      ['1 added One.'],
    ],
  ])('%s', (_title, edits, versions) => {
    expect(told(edits)).toEqual(versions);
    expect(told([...edits].reverse())).toEqual(versions);
  });

  it('[P2] of a sitting only the last one counts: pauses under a minute, the same fields', () => {
    const quick = [
      edit(1, 0, adding(one)),
      edit(2, 59, changing(one, two)),
      edit(3, 118, changing(two, three)),
    ];
    expect(told(quick, true)).toEqual(['3 added One two three.']);
    const slow = [edit(1, 0, adding(one)), edit(2, 60, changing(one, two))];
    expect(told(slow, true)).toEqual(told(slow));
    const deleted = [...quick, edit(4, 120, removing(three))];
    expect(told(deleted, true)).toEqual(['4 deleted -', '3 added One two three.']);
  });

  it('an edit of another field within the minute is a version of its own', () => {
    const [plain, tagged] = [anAnnotation(), anAnnotation({ tags: ['tag:1'] })];
    const red = anAnnotation({ tags: ['tag:1'], colour: 'rose' });
    const edits = [
      edit(1, 0, adding(plain)),
      edit(2, 300, changing(plain, tagged)),
      edit(3, 310, changing(tagged, red)),
    ];
    const versions = versionsOf(edits.flatMap(statesIn), { sittings: true });
    expect(versions.map(({ fields }) => fields)).toEqual([['Colour'], ['Tags'], []]);
  });

  it('[P1] after any edits, the newest version of each record is as it stands in the notebook', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const notebook = aStart();
        const edits: PastEdit[] = [];
        for (const command of commands) {
          const outcome = apply(notebook, command, testContext());
          if (!outcome.ok) continue;
          notebook.patch(outcome.value.diff);
          edits.push(edit(edits.length + 1, edits.length * 90, outcome.value.diff));
        }
        const states = edits.flatMap(statesIn);
        for (const id of new Set(states.map((state) => state.id))) {
          const own = states.filter((state) => state.id === id);
          const [newest] = versionsOf(own, { sittings: true });
          const kind = id.slice(0, id.indexOf(':')) as 'note';
          const now = notebook.get(kind, id as 'note:1');
          if (newest === undefined || newest.record === null || now === null) {
            expect(now).toBeNull();
            expect(newest?.record ?? null).toBeNull();
          } else expect(changedFields(newest.record, now)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('fields of a record', () => {
  const statement = anAnnotation({ attribution: anAttribution({ speakerId: 'speaker:1' }) });
  it.each<[from: NotebookRecord, to: NotebookRecord, names: readonly string[]]>([
    [one, two, ['Note text']],
    [
      aNote({ subject: { kind: 'free', title: 'a' } }),
      aNote({ subject: { kind: 'free', title: 'b' } }),
      ['Title'],
    ],
    [anArticle(), anArticle({ title: 'x', starred: true }), ['Title', 'Star']],
    [
      anArticle(),
      anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] }),
      ['Text'],
    ],
    [anAnnotation(), statement, ['Kind', 'Speaker', 'Directness']],
    [anAnnotation(), anAnnotation({ target: aTarget(11, 21) }), ['Passage']],
    [aTag('a'), aTag('a', { description: 'x', parentId: 'tag:b' }), ['Description', 'Lies under']],
    [aSpeaker(), aSpeaker({ aliases: ['N. Vale'] }), ['Also called']],
  ])('[P3] tell what changed between two states (%#)', (from, to, names) => {
    expect(changedFields(from, to)).toEqual(names);
  });

  it('have the same names for all records of a kind', () => {
    const names = (record: NotebookRecord) => recordFields(record).map(({ name }) => name);
    expect(names(anAnnotation())).toEqual(names(statement));
    expect(names(aNote())).toEqual(names(aNote({ subject: { kind: 'free', title: 'a' } })));
    expect(new Set(names(anArticle())).size).toBe(names(anArticle()).length);
    expect(sameRecord(names(anArticle()), names(anArticle({ byline: ['A'] })))).toBe(true);
  });
});
