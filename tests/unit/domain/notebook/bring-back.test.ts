import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../src/domain/ids';
import { apply } from '../../../../src/domain/notebook/apply';
import { type Change, changesOf, reverse } from '../../../../src/domain/notebook/diff';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import { bringBack, type CopyChoice } from '../../../../src/domain/notebook/past/bring-back';
import { differenceTeller } from '../../../../src/domain/notebook/past/copy-differences';
import { type NotebookRecord, RECORD_KINDS } from '../../../../src/domain/notebook/records';
import { joinsAlike } from '../../../../src/domain/relation/relation';
import { textsOf } from '../../../../src/domain/annotation/carrying';
import { sameRecord } from '../../../../src/domain/notebook/same-record';
import {
  aboutAnnotation,
  aHash,
  anAnnotation,
  anArticle,
  aNote,
  aNotebook,
  aTag,
  aVersion,
  testContext,
} from '../../../support/builders';
import { aStart, manyCommands } from '../../../support/random-commands';
import { allRecords, brokenInvariants } from '../../../support/recount';

const EVERYTHING: CopyChoice = { kind: 'everything' };
const DELETED: CopyChoice = { kind: 'some', groups: ['onlyInCopy'], toggled: [] };
const CHANGED: CopyChoice = { kind: 'some', groups: ['changed'], toggled: [] };

const only = (...toggled: RecordId[]): CopyChoice => ({ kind: 'some', groups: [], toggled });

/** What leads from one notebook to the other, record by record. */
function changesBetween(now: Notebook, copy: Notebook): Change[] {
  const [before, after] = [now, copy].map(
    (each) => allRecords(each) as Record<string, NotebookRecord>,
  );
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((id): Change => ({ from: before?.[id] ?? null, to: after?.[id] ?? null }))
    .filter(({ from, to }) => !sameRecord(from, to));
}

/** Brings back what is chosen; the notebook is changed. */
function broughtBack(now: Notebook, copy: Notebook, choice: CopyChoice): Notebook {
  const ids = changesBetween(now, copy).map(({ from, to }) => (to ?? from)?.id as RecordId);
  now.patch(bringBack(now, copy, ids, choice));
  return now;
}

const copyOf = (notebook: Notebook): Notebook =>
  Notebook.of(RECORD_KINDS.flatMap((kind): NotebookRecord[] => notebook.all(kind)));

/** Whether a record is a relation that another one stands for. */
function isJoined(notebook: Notebook, record: NotebookRecord | null): boolean {
  if (record?.kind !== 'relation') return false;
  return notebook.relationsOf(record.from).some((other) => joinsAlike(other, record));
}

/** Two states of a notebook, some commands apart. */
const twoStates = fc.tuple(manyCommands, manyCommands).map(([first, second]) => {
  const now = aStart();
  const context = testContext();
  const run = (commands: typeof first): void => {
    for (const command of commands) {
      const outcome = apply(now, command, context);
      if (outcome.ok) now.patch(outcome.value.diff);
    }
  };
  run(first);
  const copy = copyOf(now);
  run(second);
  return { now, copy };
});

const choices = fc.oneof(
  fc.constantFrom(DELETED, CHANGED),
  fc.record({
    kind: fc.constant('some' as const),
    groups: fc.subarray(['onlyInCopy', 'changed'] as const),
    toggled: fc.array(
      fc
        .tuple(fc.constantFrom(...RECORD_KINDS), fc.constantFrom('1', '2', '3', '4'))
        .map(([kind, part]) => `${kind}:${part}` as RecordId),
    ),
  }),
);

describe('bringing back from a copy', () => {
  it('[N1] makes of everything the very records of the copy', () => {
    fc.assert(
      fc.property(twoStates, ({ now, copy }) => {
        expect(allRecords(broughtBack(now, copy, EVERYTHING))).toEqual(allRecords(copy));
      }),
      { numRuns: 60 },
    );
  });

  it('[N1] keeps the rules of a notebook whatever is chosen, removes nothing, and can be undone', () => {
    fc.assert(
      fc.property(twoStates, choices, ({ now, copy }, choice) => {
        const before = allRecords(now);
        const ids = changesBetween(now, copy).map(({ from, to }) => (to ?? from)?.id as RecordId);
        const diff = bringBack(now, copy, ids, choice);
        expect(Object.keys(diff.removed)).toEqual([]);
        now.patch(diff);
        expect(brokenInvariants(now)).toEqual([]);
        expect(passagesAdrift(now)).toEqual([]);
        now.patch(reverse(diff));
        expect(allRecords(now)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('[N1] brings all that was deleted, so that nothing of the copy is missing then', () => {
    fc.assert(
      fc.property(twoStates, ({ now, copy }) => {
        const after = broughtBack(now, copy, DELETED);
        const left = changesBetween(after, copy).filter(({ from, to }) => !from && to);
        // A note that says, or a relation that joins, what another one does already has not gone.
        const missing = left.filter(({ to }) => to?.kind !== 'note' && !isJoined(after, to));
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes with what belonged to a record and went with it, and with the tags it names', () => {
    const copy = aNotebook(
      aTag('trade'),
      anArticle({ tags: ['tag:trade'] }),
      anAnnotation(),
      aNote({ subject: aboutAnnotation('1') }),
    );
    const after = broughtBack(aNotebook(), copy, only('article:1'));
    expect(allRecords(after)).toEqual(allRecords(copy));
  });

  it('gives a tag whose name was given anew a number', () => {
    const after = broughtBack(
      aNotebook(aTag('Trade', { id: 'tag:2' })),
      aNotebook(aTag('trade', { id: 'tag:1' })),
      DELETED,
    );
    expect(after.all('tag').map(({ name }) => name)).toEqual(['Trade', 'trade (2)']);
  });

  it('lets a note stand free whose place has another one by now', () => {
    const after = broughtBack(
      aNotebook(anArticle(), aNote({ id: 'note:2', markdown: 'New thoughts' })),
      aNotebook(anArticle(), aNote({ markdown: 'Old thoughts' })),
      DELETED,
    );
    expect(after.get('note', 'note:1')).toMatchObject({
      markdown: 'Old thoughts',
      subject: { kind: 'free', title: 'Earlier note on “Strait stays closed”' },
    });
    expect(after.get('note', 'note:2')?.markdown).toBe('New thoughts');
  });

  it('lets an article be read in its earlier text and keeps the later one', () => {
    const [early, late] = [aVersion(), aVersion({ textHash: aHash(2) })];
    const after = broughtBack(
      aNotebook(anArticle({ versions: [early, late] })),
      aNotebook(anArticle({ versions: [early] })),
      CHANGED,
    );
    const hashes = after.get('article', 'article:1')?.versions.map(({ textHash }) => textHash);
    expect(hashes).toEqual([aHash(2), aHash(1)]);
  });
});

/** Annotations of a text that is no version of their article. */
function passagesAdrift(notebook: Notebook): string[] {
  return notebook
    .all('annotation')
    .filter((one) => {
      const article = notebook.get('article', one.target.articleId);
      const known = new Set(article?.versions.map(({ textHash }) => textHash));
      return textsOf(one).some((hash) => !known.has(hash));
    })
    .map(({ id }) => id);
}

describe('what a person is told of a copy', () => {
  const told = (now: Notebook, copy: Notebook) => {
    const changes = changesBetween(now, copy);
    const differences = changes.map(differenceTeller(changes)).filter((one) => one !== null);
    return differences.map(({ id, status, fields, along }) => {
      return `${id} ${status} ${[...fields, along].join(', ')}`;
    });
  };

  it('counts what went with an article there', () => {
    const copy = aNotebook(anArticle(), anAnnotation(), aNote({ subject: aboutAnnotation('1') }));
    expect(told(aNotebook(), copy)).toEqual(['article:1 onlyInCopy 2']);
    expect(told(copy, aNotebook())).toEqual(['article:1 onlyNow 2']);
    expect(told(aNotebook(anArticle()), copy)).toEqual(['annotation:1 onlyInCopy 1']);
  });

  it('names the fields that differ, and leaves out what shows in none', () => {
    const now = aNotebook(
      anArticle({ title: 'Strait opens', starred: true, modifiedAt: '2031-04-01T00:00:00.000Z' }),
      aTag('trade', { createdAt: '2031-04-01T00:00:00.000Z' }),
    );
    expect(told(now, aNotebook(anArticle(), aTag('trade')))).toEqual([
      'article:1 changed Title, Star, 0',
    ]);
  });
});

it('a diff names each record once', () => {
  const copy = aNotebook(anArticle(), aTag('trade'));
  const diff = bringBack(aNotebook(), copy, ['article:1', 'tag:trade'], EVERYTHING);
  expect(changesOf(diff)).toHaveLength(2);
});
