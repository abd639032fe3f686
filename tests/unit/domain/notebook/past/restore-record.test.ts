import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../../src/domain/ids';
import type { Diff } from '../../../../../src/domain/notebook/diff';
import { changesOf } from '../../../../../src/domain/notebook/diff';
import type { Notebook } from '../../../../../src/domain/notebook/notebook';
import {
  type Company,
  restoreRecord,
  type RestoreRefusal,
} from '../../../../../src/domain/notebook/past/restore-record';
import {
  belongingsOf,
  deletedRecords,
  nameOfRecord,
} from '../../../../../src/domain/notebook/past/removals';
import type { NotebookRecord } from '../../../../../src/domain/notebook/records';
import {
  aboutAnnotation,
  aCollection,
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
  aVersion,
  done,
  MORNING,
  NOON,
} from '../../../../support/builders';
import { allRecords, brokenInvariants } from '../../../../support/recount';

function restored(notebook: Notebook, record: NotebookRecord, company?: Company): Diff {
  const outcome = restoreRecord(notebook, record, company);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.error)}`);
  notebook.patch(outcome.value.diff);
  return outcome.value.diff;
}

function recordIn(notebook: Notebook, id: RecordId): NotebookRecord | null {
  return (allRecords(notebook) as Record<string, NotebookRecord>)[id] ?? null;
}

/** What a diff took away and changed, as it was before. */
function companyOf(diff: Diff): Company {
  const befores = changesOf(diff).flatMap(({ from }) => from ?? []);
  return { records: befores, carried: [] };
}

const note = aNote({ id: 'note:2', subject: aboutAnnotation('1') });

describe('[P5] restoring a version', () => {
  it.each<
    [title: string, present: NotebookRecord[], version: NotebookRecord, after: NotebookRecord]
  >([
    [
      'a changed note',
      [anArticle(), aNote()],
      aNote({ markdown: 'Once.' }),
      aNote({ markdown: 'Once.' }),
    ],
    [
      'a note whose place has another one stands free',
      [anArticle(), aNote({ id: 'note:9', markdown: 'Newer.' })],
      aNote(),
      aNote({ subject: { kind: 'free', title: 'Earlier note on “Strait stays closed”' } }),
    ],
    ['a deleted note', [anArticle()], aNote(), aNote()],
    [
      'tags and collections that are gone are left out',
      [anArticle(), aTag('b')],
      anArticle({ tags: ['tag:a', 'tag:b'], collections: ['collection:a'], title: 'Once' }),
      anArticle({ tags: ['tag:b'], title: 'Once' }),
    ],
    [
      'a speaker that is gone is unknown',
      [anArticle(), anAnnotation()],
      anAnnotation({ attribution: anAttribution({ speakerId: 'speaker:1', cue: 'said' }) }),
      anAnnotation({ attribution: anAttribution({ cue: 'said' }) }),
    ],
    [
      'an article comes out of the trash',
      [anArticle({ trashedAt: NOON })],
      anArticle({ title: 'Once', trashedAt: MORNING }),
      anArticle({ title: 'Once' }),
    ],
    [
      'the text of that time is read, the later one kept for the annotations in it',
      [anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] })],
      anArticle(),
      anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) }), aVersion()] }),
    ],
    [
      'a version that was undone comes back',
      [anArticle()],
      anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] }),
      anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] }),
    ],
    [
      'an annotation whose passage of that time is gone stays on the one it has',
      [anArticle(), anAnnotation()],
      anAnnotation({ target: { ...aTarget(5, 9), textHash: aHash(7) }, colour: 'leaf' }),
      anAnnotation({ colour: 'leaf' }),
    ],
    [
      'a tag whose parent is gone stands at the top',
      [],
      aTag('b', { parentId: 'tag:a' }),
      aTag('b'),
    ],
    [
      'a tag that its parent lies under by now stands at the top',
      [aTag('a', { parentId: 'tag:b' }), aTag('b')],
      aTag('b', { parentId: 'tag:a' }),
      aTag('b'),
    ],
  ])('%s', (_title, present, version, after) => {
    const notebook = aNotebook(...present);
    // The last but one of the tags is as it was already: there is nothing to restore.
    const outcome = restoreRecord(notebook, version);
    if (outcome.ok) notebook.patch(outcome.value.diff);
    else expect(outcome.error).toEqual({ kind: 'same' });
    expect(recordIn(notebook, version.id)).toEqual(after);
    expect(brokenInvariants(notebook)).toEqual([]);
  });

  it.each<
    [title: string, present: NotebookRecord[], version: NotebookRecord, refusal: RestoreRefusal]
  >([
    ['it is as it was', [anArticle()], anArticle(), { kind: 'same' }],
    ['its article is gone', [], anAnnotation(), { kind: 'ownerGone', owner: 'article' }],
    [
      'what the note is about is gone',
      [anArticle()],
      note,
      { kind: 'ownerGone', owner: 'annotation' },
    ],
    ['the article the note is about is gone', [], aNote(), { kind: 'ownerGone', owner: 'article' }],
    [
      'the text it stands in is gone',
      [anArticle()],
      anAnnotation({ target: { ...aTarget(), textHash: aHash(9) } }),
      { kind: 'passageGone' },
    ],
    [
      'another note in its place says the same',
      [anArticle(), aNote({ id: 'note:9' })],
      aNote(),
      { kind: 'same' },
    ],
    [
      'the name is taken among siblings, whatever its case',
      [aTag('A', { id: 'tag:9' })],
      aTag('a'),
      { kind: 'nameTaken', name: 'a' },
    ],
    [
      'the name of a collection is taken',
      [aCollection('a', { id: 'collection:9' })],
      aCollection('a'),
      { kind: 'nameTaken', name: 'a' },
    ],
  ])('is refused when %s', (_title, present, version, refusal) => {
    expect(restoreRecord(aNotebook(...present), version)).toEqual({ ok: false, error: refusal });
  });
});

describe('[P7] bringing back what was deleted', () => {
  it('an article comes with its annotations and all their notes', () => {
    const notebook = aNotebook(anArticle({ trashedAt: MORNING }), anAnnotation(), aNote(), note);
    const company = companyOf(done(notebook, { kind: 'removeArticles', ids: ['article:1'] }));
    restored(notebook, anArticle(), company);
    const ids = ['article:1', 'annotation:1', 'note:1', 'note:2'];
    expect(Object.keys(allRecords(notebook)).sort()).toEqual(ids.sort());
    expect(brokenInvariants(notebook)).toEqual([]);
  });

  it('an annotation comes with its note and not with what else was deleted then', () => {
    const other = anAnnotation({ id: 'annotation:2' });
    const notebook = aNotebook(anArticle(), anAnnotation(), note, other);
    const ids = ['annotation:1', 'annotation:2'] as const;
    const company = companyOf(done(notebook, { kind: 'deleteAnnotations', ids }));
    restored(notebook, anAnnotation(), company);
    expect(recordIn(notebook, 'note:2')).toEqual(note);
    expect(recordIn(notebook, 'annotation:2')).toBeNull();
  });

  it('a note that can’t come along leaves the rest to come', () => {
    const notebook = aNotebook(anArticle(), anAnnotation(), note);
    const ids = ['annotation:1'] as const;
    const company = companyOf(done(notebook, { kind: 'deleteAnnotations', ids }));
    notebook.patch({
      added: { 'note:2': { ...note, subject: { kind: 'free', title: 'x' } } },
      updated: {},
      removed: {},
    });
    restored(notebook, anAnnotation(), company);
    expect(recordIn(notebook, 'annotation:1')).toEqual(anAnnotation());
    expect(recordIn(notebook, 'note:2')).toMatchObject({ subject: { kind: 'free' } });
  });

  it('a tag, a collection and a speaker are named again by what named them', () => {
    const article = anArticle({ tags: ['tag:a'], collections: ['collection:a'] });
    const statement = anAnnotation({
      tags: ['tag:a'],
      attribution: anAttribution({ speakerId: 'speaker:1' }),
    });
    const notebook = aNotebook(aTag('a'), aCollection('a'), aSpeaker(), article, statement);
    const before = allRecords(notebook);
    const diffs = [
      done(notebook, { kind: 'deleteTag', id: 'tag:a' }),
      done(notebook, { kind: 'deleteCollection', id: 'collection:a' }),
      done(notebook, { kind: 'deleteSpeaker', id: 'speaker:1' }),
    ];
    const gone = [aTag('a'), aCollection('a'), aSpeaker()];
    for (const [at, record] of gone.entries()) {
      const diff = diffs[at];
      if (diff) restored(notebook, record, companyOf(diff));
    }
    expect(allRecords(notebook)).toEqual(before);
  });

  it('carries annotations to the text that is read again, as far as they fit into it', () => {
    const present = anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] });
    const inLater = anAnnotation({ target: { ...aTarget(50, 60), textHash: aHash(2) } });
    const notebook = aNotebook(present, inLater);
    const carried = [
      { id: inLater.id, target: aTarget(10, 20) },
      { id: inLater.id, target: aTarget(590, 700) },
    ];
    restored(notebook, anArticle(), { records: [], carried });
    expect(recordIn(notebook, inLater.id)).toEqual(anAnnotation({ target: aTarget(10, 20) }));
  });
});

describe('what was deleted', () => {
  const removal = (revision: number, ...removed: readonly NotebookRecord[]) => ({
    revision,
    at: NOON,
    label: 'Delete',
    removed,
    changed: [],
  });

  it('is told the latest first, each once, without what is there or went along', () => {
    const free = aNote({ id: 'note:3', subject: { kind: 'free', title: 'Plan' } });
    const removals = [
      removal(4, anAnnotation({ id: 'annotation:2' })),
      removal(7, aTag('back')),
      removal(9, note, anAnnotation(), anArticle(), aNote()),
      removal(12, free),
      removal(10, free),
    ];
    const told = deletedRecords(removals, ({ id }) => id === 'tag:back');
    expect(
      told.map(({ record, revision, along }) => [record.id, revision, ...Object.values(along)]),
    ).toEqual([
      ['note:3', 12, 0, 0, 0],
      ['article:1', 9, 1, 2, 0],
      ['annotation:2', 4, 0, 0, 0],
    ]);
  });

  it('what belongs to a record is found through what lies between', () => {
    const all = [note, aNote(), anAnnotation(), anArticle(), aTag('a')];
    expect(belongingsOf('article:1', all).map(({ id }) => id)).toEqual([
      'note:2',
      'note:1',
      'annotation:1',
    ]);
    expect(belongingsOf('annotation:1', all)).toEqual([note]);
    expect(belongingsOf('note:1', all)).toEqual([]);
  });

  it.each<[record: NotebookRecord, name: string]>([
    [anArticle(), 'Strait stays closed'],
    [anAnnotation(), 'xxxxxxxxxx'],
    [aNote({ markdown: '## Why\n\nnow' }), 'Why now'],
    [aNote({ subject: { kind: 'free', title: 'Plan' } }), 'Plan'],
    [aSpeaker(), 'Nadia Vale'],
  ])('is known by its name (%#)', (record, name) => {
    expect(nameOfRecord(record)).toBe(name);
  });
});
