import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId, RecordKind } from '../../../../src/domain/ids';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import { EMPTY_DIFF } from '../../../../src/domain/notebook/diff';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { recordsIn } from '../../../../src/library/snapshot/shard';
import { ShardPlan } from '../../../../src/library/snapshot/shard-plan';
import { anArticle, aNote, aTag } from '../../../support/builders';
import { adding, changing, recordsOf, removing } from '../../../support/notebooks';
import { diffSequences } from '../../../support/random-diffs';

const FULL = 256 * 1024;
const SPLIT = 1024 * 1024;

/** A notebook, its plan, and the bytes of each shard that was ever printed. */
class Shelf {
  readonly notebook = Notebook.of([]);
  readonly plan = new ShardPlan();
  readonly #printed = new Map<string, Uint8Array>();

  /** Does a diff and answers the names of the files it wrote. */
  do(diff: Parameters<ShardPlan['change']>[0]): string[] {
    const change = this.plan.change(diff, (kind, id) => this.#record(kind, id));
    for (const { entry, bytes } of change.write) this.#printed.set(entry.file, bytes);
    this.plan.adopt(change.shards);
    this.notebook.patch(diff);
    return change.write.map(({ entry }) => entry.file);
  }

  /** What reading the shards again gives. */
  get stored(): Record<string, unknown> {
    const records = this.plan.shards.flatMap(({ entry }) =>
      recordsIn(entry, this.#printed.get(entry.file) ?? new Uint8Array()),
    );
    return Object.fromEntries(records.map((record) => [(record as NotebookRecord).id, record]));
  }

  get sizes(): number[] {
    return this.plan.shards.map(({ entry }) => entry.bytes);
  }

  #record(kind: RecordKind, id: RecordId): NotebookRecord {
    const record: NotebookRecord | null = this.notebook.get(kind, id);
    if (!record) throw new Error(`No ${id}`);
    return record;
  }
}

function articles(count: number, title = 'x'.repeat(1000)): NotebookRecord[] {
  return Array.from({ length: count }, (_, index) => anArticle({ id: `article:${index}`, title }));
}

describe('the plan of shards', () => {
  it('holds exactly the records of the notebook after any diffs', () => {
    fc.assert(
      fc.property(diffSequences(5), ({ start, diffs }) => {
        const shelf = new Shelf();
        shelf.do(adding(...(Object.values(start) as NotebookRecord[])));
        for (const diff of diffs) shelf.do(diff);
        expect(shelf.stored).toEqual(recordsOf(shelf.notebook));
      }),
    );
  });

  it('fills a shard before it begins another', () => {
    const shelf = new Shelf();
    shelf.do(adding(...articles(1000)));
    expect(Math.max(...shelf.sizes)).toBeLessThan(FULL * 1.1);
    expect(shelf.sizes.slice(0, -1).every((size) => size > FULL * 0.9)).toBe(true);
  });

  it('adds to the newest shard and leaves the full ones alone', () => {
    const shelf = new Shelf();
    shelf.do(adding(...articles(400)));
    const written = shelf.do(adding(anArticle({ id: 'article:new' })));
    expect(written).toEqual([expect.stringMatching(/^article-0003\./)]);
  });

  it('keeps a record in its shard when it is edited', () => {
    const shelf = new Shelf();
    const all = articles(400);
    shelf.do(adding(...all));
    const first = anArticle({ id: 'article:0', title: 'x'.repeat(1000) });
    const written = shelf.do(changing(first, { ...first, starred: true }));
    expect(written).toEqual([expect.stringMatching(/^article-0001\./)]);
  });

  it('splits a shard that edits let grow beyond a megabyte', () => {
    const shelf = new Shelf();
    const notes = Array.from({ length: 10 }, (_, index) => aNote({ id: `note:${index}` }));
    shelf.do(adding(...notes));
    for (const note of notes) shelf.do(changing(note, { ...note, markdown: 'y'.repeat(150_000) }));
    expect(shelf.sizes.length).toBeGreaterThan(1);
    expect(Math.max(...shelf.sizes)).toBeLessThan(SPLIT * 1.1);
    expect(shelf.stored).toEqual(recordsOf(shelf.notebook));
  });

  it('gives a record that is larger than a shard one of its own', () => {
    const shelf = new Shelf();
    const huge = aNote({ markdown: 'y'.repeat(2 * SPLIT) });
    shelf.do(adding(aNote({ id: 'note:small' }), huge));
    expect(shelf.sizes).toHaveLength(2);
    shelf.do(changing(huge, { ...huge, markdown: 'z' }));
    expect(shelf.stored).toEqual(recordsOf(shelf.notebook));
  });

  it('drops a shard that holds nothing any more', () => {
    const shelf = new Shelf();
    shelf.do(adding(aTag('trade'), anArticle()));
    shelf.do(removing(aTag('trade')));
    expect(shelf.plan.shards.map(({ entry }) => entry.kind)).toEqual(['article']);
  });

  it('reads what is referred to before what refers to it', () => {
    const shelf = new Shelf();
    shelf.do(adding(aNote(), anArticle(), aTag('trade')));
    expect(shelf.plan.shards.map(({ entry }) => entry.kind)).toEqual(['tag', 'article', 'note']);
  });

  it('is as before when a change is not adopted', () => {
    const shelf = new Shelf();
    shelf.do(adding(aTag('trade')));
    const before = shelf.plan.shards;
    shelf.plan.change(adding(aTag('ports')), () => aTag('trade'));
    expect(shelf.plan.shards).toEqual(before);
    expect(shelf.do(adding(aTag('ports')))).toHaveLength(1);
    expect(shelf.stored).toEqual(recordsOf(shelf.notebook));
  });

  it.each([
    ['changes', changing(aTag('trade'), aTag('trade'))],
    ['removes', removing(aTag('trade'))],
  ])('throws for a diff that %s a record that is not there', (_what, diff) => {
    expect(() => new Shelf().do(diff)).toThrow('tag:trade');
  });

  it('throws for a diff that adds a record that is there', () => {
    const shelf = new Shelf();
    shelf.do(adding(aTag('trade')));
    expect(() => shelf.do(adding(aTag('trade')))).toThrow('tag:trade');
    expect(shelf.do(EMPTY_DIFF)).toEqual([]);
  });
});
