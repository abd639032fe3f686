import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../../src/domain/ids';
import { apply } from '../../../../src/domain/notebook/apply';
import type { Command } from '../../../../src/domain/notebook/command';
import {
  changesOf,
  type Diff,
  EMPTY_DIFF,
  isEmpty,
  squash,
} from '../../../../src/domain/notebook/diff';
import { merge, type Merged } from '../../../../src/domain/notebook/merge';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import { parseRecord } from '../../../../src/domain/notebook/record-schema';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { sameRecord } from '../../../../src/domain/notebook/same-record';
import { recordsOf } from '../../../support/notebooks';
import { joinsAlike } from '../../../../src/domain/relation/relation';
import { anyCommand, aStart } from '../../../support/random-commands';
import { brokenInvariants } from '../../../support/recount';

const row = fc.array(anyCommand, { maxLength: 30, size: 'max' });
const three = fc.record({ before: row, ours: row, theirs: row });

/** A notebook that went two ways: its state on each side, and what changed on the way there. */
function parted({ before, ours, theirs }: Record<'before' | 'ours' | 'theirs', Command[]>) {
  const base = () => {
    const notebook = aStart();
    run(notebook, before, 'base', '2031-03-20T10');
    return notebook;
  };
  const [left, right] = [base(), base()];
  return {
    base: base(),
    ours: { notebook: left, diff: run(left, ours, 'ours', '2031-03-20T11') },
    theirs: { notebook: right, diff: run(right, theirs, 'theirs', '2031-03-20T12') },
  };
}

function run(notebook: Notebook, commands: readonly Command[], prefix: string, hour: string): Diff {
  let all: Diff = EMPTY_DIFF;
  let ids = 0;
  commands.forEach((command, index) => {
    const context: Context = {
      now: `${hour}:00:${String(index).padStart(2, '0')}.000Z`,
      newId: () => `${prefix}-${String((ids += 1))}`,
    };
    const applied = apply(notebook, command, context);
    if (!applied.ok) return;
    notebook.patch(applied.value.diff);
    all = squash(all, applied.value.diff);
  });
  return all;
}

type Parted = ReturnType<typeof parted>;

function merged({ ours, theirs }: Pick<Parted, 'ours' | 'theirs'>): Merged & { after: Notebook } {
  const result = merge({ notebook: ours.notebook, ours: ours.diff, theirs: theirs.diff });
  const after = Notebook.of(Object.values(recordsOf(ours.notebook)));
  after.patch(result.diff);
  return { ...result, after };
}

function holds(name: string, law: (sides: Parted) => void): void {
  it(name, () => {
    fc.assert(fc.property(three, (commands) => law(parted(commands))));
  });
}

/** The values of a record that a person made: what is not its id, kind or time. */
function facts(record: NotebookRecord): [string, unknown][] {
  const aside = new Set(['kind', 'id', 'createdAt', 'modifiedAt']);
  return Object.entries(record).filter(([key]) => !aside.has(key));
}

describe('merging two sides of a notebook', () => {
  holds('[J1] leaves our side as it is when the other changed nothing', ({ base, ours }) => {
    const result = merged({ ours, theirs: { notebook: base, diff: EMPTY_DIFF } });
    expect(result).toMatchObject({ diff: EMPTY_DIFF, conflicts: [] });
  });

  holds('[J1] takes over the other side when ours changed nothing', ({ base, theirs }) => {
    const result = merged({ ours: { notebook: base, diff: EMPTY_DIFF }, theirs });
    expect(recordsOf(result.after)).toEqual(recordsOf(theirs.notebook));
    expect(result.conflicts).toEqual([]);
  });

  holds('[J1] changes nothing when both sides did the same', ({ ours }) => {
    expect(merged({ ours, theirs: ours })).toMatchObject({ diff: EMPTY_DIFF, conflicts: [] });
  });

  holds('[J2] with nothing to decide it is the same whichever side is called ours', (sides) => {
    const one = merged(sides);
    const other = merged({ ours: sides.theirs, theirs: sides.ours });
    if (one.conflicts.length + other.conflicts.length > 0) return;
    expect(recordsOf(one.after)).toEqual(recordsOf(other.after));
  });

  holds('[J3] keeps the rules of a notebook', (sides) => {
    const { after } = merged(sides);
    expect(brokenInvariants(after)).toEqual([]);
    for (const record of Object.values(recordsOf(after))) {
      expect(parseRecord(record)).toMatchObject({ ok: true });
    }
    for (const { target } of after.all('annotation')) {
      const hashes = after.get('article', target.articleId)?.versions.map((one) => one.textHash);
      expect(hashes).toContain(target.textHash);
    }
  });

  holds('[J4] merged again with the same other side it changes nothing', (sides) => {
    const { diff, after } = merged(sides);
    const again = merged({
      ours: { notebook: after, diff: squash(sides.ours.diff, diff) },
      theirs: sides.theirs,
    });
    expect(unordered(again.after)).toEqual(unordered(after));
  });

  holds('[J5] loses no record that a side added or changed', (sides) => {
    const { after, conflicts } = merged(sides);
    const there = recordsOf(after);
    const open = new Set(conflicts.map(({ id }) => id as string));
    for (const { from, to } of [sides.ours, sides.theirs].flatMap(({ diff }) => changesOf(diff))) {
      if (to === null || open.has(to.id) || isOnlyLeft(from, to)) continue;
      expect(there[to.id] ?? namesakeOf(after, to), `${to.id} is lost`).toBeDefined();
    }
  });

  holds('[J5] loses no value that a side gave', (sides) => {
    const { after, conflicts } = merged(sides);
    const versions = conflicts.flatMap(({ ours, theirs }) => [ours, theirs]).filter((one) => one);
    for (const side of [sides.ours, sides.theirs]) {
      for (const { from, to } of changesOf(side.diff)) {
        if (from === null || to === null || isOnlyLeft(from, to)) continue;
        const there = recordsOf(after)[to.id] ?? namesakeOf(after, to);
        const places = [there, ...versions.filter((one) => one && isSameThing(one, to))];
        const other = side === sides.ours ? sides.theirs : sides.ours;
        expect(isKept(from, to, places, recordsOf(other.notebook)[to.id])).toEqual([]);
      }
    }
  });

  holds('[J6] deletes what one side deleted and the other left alone', (sides) => {
    const { after } = merged(sides);
    const [ours, theirs] = [touchedBy(sides.ours.diff), touchedBy(sides.theirs.diff)];
    for (const { from, to } of [sides.ours, sides.theirs].flatMap(({ diff }) => changesOf(diff))) {
      if (to !== null || from?.kind !== 'speaker') continue;
      const isAlone = !(ours.has(from.id) && theirs.has(from.id));
      const isUsed = after.statementsBy(from.id).length > 0;
      if (isAlone && !isUsed) expect(after.get('speaker', from.id)).toBeNull();
    }
  });

  it('[J5] some of these sides do leave something to decide', () => {
    const results = fc.sample(three, 200).map((commands) => merged(parted(commands)));
    expect(results.some(({ conflicts }) => conflicts.length > 0)).toBe(true);
    expect(results.some(({ diff, conflicts }) => !isEmpty(diff) && conflicts.length === 0)).toBe(
      true,
    );
  });
});

/** Fields of single value that a side changed and that stand nowhere any more. */
function isKept(
  from: NotebookRecord,
  to: NotebookRecord,
  places: readonly (NotebookRecord | null | undefined)[],
  other: NotebookRecord | undefined,
): string[] {
  const joined = new Set([
    ...['tags', 'collections', 'aliases', 'roles', 'versions', 'reading'],
    ...['dismissed', 'unrelated'],
  ]);
  const before = new Map(facts(from));
  const atOthers = new Map(other ? facts(other) : []);
  return facts(to)
    .filter(([key, value]) => !joined.has(key) && !sameRecord(value, before.get(key)))
    .filter(([key]) => !['name', 'trashedAt', 'attribution', 'target', 'parentId'].includes(key))
    .filter(([key, value]) => !sameRecord(atOthers.get(key), value))
    .filter(
      ([key, value]) =>
        !places.some((one) => one && sameRecord(new Map(facts(one)).get(key), value)),
    )
    .map(([key]) => `${to.id} lost its ${key}`);
}

/** The records of a notebook without the order in which a record names its tags, collections and aliases. */
function unordered(notebook: Notebook): object {
  const sorted = Object.values(recordsOf(notebook)).map((record) => {
    const { tags, collections, aliases } = record as {
      tags?: string[];
      collections?: string[];
      aliases?: string[];
    };
    const lists = {
      tags: [...(tags ?? [])].sort(),
      collections: [...(collections ?? [])].sort(),
      aliases: [...(aliases ?? [])].sort(),
    };
    return [record.id, { ...record, ...lists }];
  });
  return Object.fromEntries(sorted) as object;
}

/** Whether nothing became of a layout but that deleted articles left it, or of an annotation but that others did. */
function isOnlyLeft(from: NotebookRecord | null, to: NotebookRecord): boolean {
  if (from?.kind === 'annotation' && to.kind === 'annotation') {
    const { unrelated: before = [], ...was } = from;
    const { unrelated: after = [], ...is } = to;
    return sameRecord(was, is) && after.every((id) => before.includes(id));
  }
  if (from?.kind !== 'layout' || to.kind !== 'layout') return false;
  return from.panes.length > to.panes.length && from.modifiedAt === to.modifiedAt;
}

function touchedBy(diff: Diff): Set<string> {
  return new Set(changesOf(diff).map(({ from, to }) => (to ?? from)?.id ?? ''));
}

function isSameThing(a: NotebookRecord, b: NotebookRecord): boolean {
  if (a.id === b.id) return true;
  if (a.kind === 'relation' && b.kind === 'relation') return joinsAlike(a, b);
  return a.kind === 'note' && b.kind === 'note' && sameRecord(a.subject, b.subject);
}

/** What an added record became part of: one of its name, a note on the same thing, a relation that says the same. */
function namesakeOf(notebook: Notebook, record: NotebookRecord): NotebookRecord | undefined {
  const name = 'name' in record ? record.name.toLowerCase() : null;
  return Object.values(recordsOf(notebook)).find(
    (one) =>
      one.kind === record.kind &&
      (('name' in one && one.name.toLowerCase() === name) || isSameThing(one, record)),
  );
}
