import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../../src/domain/ids';
import { apply } from '../../../../../src/domain/notebook/apply';
import { changesOf, reverse } from '../../../../../src/domain/notebook/diff';
import type { Notebook } from '../../../../../src/domain/notebook/notebook';
import { restoreRecord } from '../../../../../src/domain/notebook/past/restore-record';
import { parseRecord } from '../../../../../src/domain/notebook/record-schema';
import type { NotebookRecord } from '../../../../../src/domain/notebook/records';
import { testContext } from '../../../../support/builders';
import { aStart, manyCommands } from '../../../../support/random-commands';
import { allRecords, answersOf, brokenInvariants } from '../../../../support/recount';

function recordIn(notebook: Notebook, id: RecordId): NotebookRecord | null {
  return (allRecords(notebook) as Record<string, NotebookRecord>)[id] ?? null;
}

describe('laws of restoring', () => {
  /** Every state that any record had on the way, in a notebook at its end. */
  function lived(commands: readonly Parameters<typeof apply>[1][]) {
    const notebook = aStart();
    const past: NotebookRecord[] = Object.values(allRecords(notebook)) as NotebookRecord[];
    for (const command of commands) {
      const outcome = apply(notebook, command, testContext());
      if (!outcome.ok) continue;
      notebook.patch(outcome.value.diff);
      past.push(...changesOf(outcome.value.diff).flatMap(({ to }) => to ?? []));
    }
    return { notebook, past };
  }

  it('[P6] whatever was lived through, restoring keeps the rules, names only what it changes and is undone', () => {
    fc.assert(
      fc.property(manyCommands, fc.nat(), (commands, pick) => {
        const { notebook, past } = lived(commands);
        const record = past[pick % past.length];
        if (record === undefined) return;
        const before = { records: allRecords(notebook), answers: answersOf(notebook) };
        const outcome = restoreRecord(notebook, record, { records: past, carried: [] });
        expect({ records: allRecords(notebook), answers: answersOf(notebook) }).toEqual(before);
        if (!outcome.ok) return;
        for (const { from } of changesOf(outcome.value.diff)) {
          if (from) expect(recordIn(notebook, from.id)).toEqual(from);
        }
        notebook.patch(outcome.value.diff);
        expect(brokenInvariants(notebook)).toEqual([]);
        const now = recordIn(notebook, record.id);
        expect(parseRecord(JSON.parse(JSON.stringify(now)))).toEqual({ ok: true, value: now });
        expect(restoreRecord(notebook, record)).toEqual({ ok: false, error: { kind: 'same' } });
        notebook.patch(reverse(outcome.value.diff));
        expect({ records: allRecords(notebook), answers: answersOf(notebook) }).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('[P5] a restored record equals its version in all but what is gone or taken, the trash, the place of a passage and later texts', () => {
    fc.assert(
      fc.property(manyCommands, fc.nat(), (commands, pick) => {
        const { notebook, past } = lived(commands);
        const record = past[pick % past.length];
        if (record === undefined) return;
        const outcome = restoreRecord(notebook, record);
        if (!outcome.ok) return;
        notebook.patch(outcome.value.diff);
        const now = recordIn(notebook, record.id);
        const isThere = (id: RecordId) => recordIn(notebook, id) !== null;
        if (record.kind === 'article' && now?.kind === 'article') {
          const { versions } = now;
          expect(versions.at(-1)?.textHash).toBe(record.versions.at(-1)?.textHash);
          const tags = record.tags.filter(isThere);
          const collections = record.collections.filter(isThere);
          expect(now).toEqual({ ...record, tags, collections, versions, trashedAt: null });
        } else if (record.kind === 'annotation' && now?.kind === 'annotation') {
          const { attribution } = record;
          const speakerId = now.attribution?.speakerId ?? null;
          if (speakerId === null && attribution?.speakerId)
            expect(isThere(attribution.speakerId)).toBe(false);
          const said = attribution && { ...attribution, speakerId };
          const tags = record.tags.filter(isThere);
          const { unrelated = [], ...alone } = record;
          const others = unrelated.filter(isThere);
          const facts = others.length === 0 ? alone : { ...alone, unrelated: others };
          expect(now).toEqual({ ...facts, tags, attribution: said, target: now.target });
        } else if (record.kind === 'tag' && now?.kind === 'tag') {
          expect(now).toEqual({ ...record, parentId: now.parentId });
        } else if (record.kind === 'note' && now?.kind === 'note') {
          const isFree = now.subject.kind === 'free';
          expect(now).toEqual(isFree ? { ...record, subject: now.subject } : record);
        } else if (record.kind === 'layout') {
          const panes = record.panes.filter(({ articleId }) => isThere(articleId));
          expect(now).toEqual({ ...record, panes });
        } else expect(now).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });
});
