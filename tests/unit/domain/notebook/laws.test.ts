import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SingleCommand } from '../../../../src/domain/notebook/command';
import { parseCommand } from '../../../../src/domain/notebook/command-schema';
import { apply } from '../../../../src/domain/notebook/apply';
import type { Diff } from '../../../../src/domain/notebook/diff';
import { changesOf, isEmpty, reverse, squash } from '../../../../src/domain/notebook/diff';
import {
  EMPTY_HISTORY,
  redoStep,
  remember,
  undoStep,
} from '../../../../src/domain/notebook/history';
import type { History } from '../../../../src/domain/notebook/history';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import { parseRecord } from '../../../../src/domain/notebook/record-schema';
import { RECORD_KINDS } from '../../../../src/domain/notebook/records';
import { sameRecord } from '../../../../src/domain/notebook/same-record';
import { testContext } from '../../../support/builders';
import { anyCommand, aStart, manyCommands } from '../../../support/random-commands';
import { allRecords, answersOf, brokenInvariants, recount } from '../../../support/recount';

/** Does the commands that are not refused; hands back their diffs. */
function run(notebook: Notebook, commands: readonly Parameters<typeof apply>[1][]): Diff[] {
  const context = testContext();
  const diffs: Diff[] = [];
  for (const command of commands) {
    const outcome = apply(notebook, command, context);
    if (!outcome.ok) continue;
    notebook.patch(outcome.value.diff);
    diffs.push(outcome.value.diff);
  }
  return diffs;
}

function stateOf(notebook: Notebook): object {
  return { records: allRecords(notebook), answers: answersOf(notebook) };
}

describe('laws of commands', () => {
  it('[N1] no row of commands leaves a reference that leads nowhere, a circle of tags or a name twice', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const notebook = aStart();
        run(notebook, commands);
        expect(brokenInvariants(notebook)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('[N2] indexes and counts kept up by patching equal those found by going through all records', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const notebook = aStart();
        run(notebook, commands);
        expect(answersOf(notebook)).toEqual(recount(notebook));
        const records = RECORD_KINDS.flatMap((kind) => notebook.all(kind));
        expect(answersOf(Notebook.of(records.reverse()))).toEqual(recount(notebook));
      }),
      { numRuns: 150 },
    );
  });

  it('[N3] every record that a command writes is one that is read again, also after JSON', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const notebook = aStart();
        run(notebook, commands);
        for (const record of RECORD_KINDS.flatMap((kind) => notebook.all(kind))) {
          const read = parseRecord(JSON.parse(JSON.stringify(record)));
          expect(read).toEqual({ ok: true, value: record });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[N4] a command survives JSON and the schema as it is', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        const read = parseCommand(JSON.parse(JSON.stringify(command)));
        const isHopeless = JSON.stringify(command).includes('"start":-1');
        const hasBadFact = /2025-02-30|"url":"a"/.test(JSON.stringify(command));
        if (isHopeless || hasBadFact) expect(read.ok).toBe(false);
        else expect(read).toEqual({ ok: true, value: command });
      }),
      { numRuns: 500 },
    );
  });

  it('[N5] apply leaves the notebook as it is', () => {
    fc.assert(
      fc.property(manyCommands, anyCommand, (commands, command) => {
        const notebook = aStart();
        run(notebook, commands);
        const before = stateOf(notebook);
        apply(notebook, command, testContext());
        expect(stateOf(notebook)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('[N6] a diff names only what changes: each "from" is what stood there, no "to" equals it', () => {
    fc.assert(
      fc.property(manyCommands, anyCommand, (commands, command) => {
        const notebook = aStart();
        run(notebook, commands);
        const outcome = apply(notebook, command, testContext());
        if (!outcome.ok) return;
        const before = allRecords(notebook) as Record<string, unknown>;
        for (const { from, to } of changesOf(outcome.value.diff)) {
          const id = (from ?? to)?.id ?? '';
          expect(before[id] ?? null).toEqual(from);
          expect(sameRecord(from, to)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[N7] a batch does what its commands do one after the other, or nothing', () => {
    const singles = fc.array(
      anyCommand.filter((command): command is SingleCommand => command.kind !== 'batch'),
      { maxLength: 12, size: 'max' },
    );
    fc.assert(
      fc.property(manyCommands, singles, (commands, batch) => {
        const [one, other] = [aStart(), aStart()];
        run(one, commands);
        run(other, commands);
        const context = testContext();
        const outcome = apply(one, { kind: 'batch', label: 'All', commands: batch }, testContext());
        for (const command of batch) {
          const step = apply(other, command, context);
          if (!step.ok) {
            expect(outcome).toEqual(step);
            return;
          }
          other.patch(step.value.diff);
        }
        if (!outcome.ok) throw new Error('refused what its commands are not');
        one.patch(outcome.value.diff);
        expect(stateOf(one)).toEqual(stateOf(other));
      }),
      { numRuns: 150 },
    );
  });
});

describe('laws of history', () => {
  it('[H6] patched with a diff and then with its reverse, a notebook is as before, indexes and all', () => {
    fc.assert(
      fc.property(manyCommands, anyCommand, (commands, command) => {
        const notebook = aStart();
        run(notebook, commands);
        const before = stateOf(notebook);
        const outcome = apply(notebook, command, testContext('2031-03-21T12:00:00.000Z'));
        if (!outcome.ok) return;
        notebook.patch(outcome.value.diff);
        notebook.patch(reverse(outcome.value.diff));
        expect(stateOf(notebook)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('[H2] patched with the squash of all diffs, a notebook is what it is after each of them', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const [notebook, other] = [aStart(), aStart()];
        const diffs = run(notebook, commands);
        const all = diffs.reduce((sum, diff) => squash(sum, diff), {
          added: {},
          updated: {},
          removed: {},
        });
        other.patch(all);
        expect(stateOf(other)).toEqual(stateOf(notebook));
      }),
      { numRuns: 100 },
    );
  });

  it('[H7] undoing all gives the start, redoing all the end, whatever was grouped', () => {
    const grouped = fc.array(fc.tuple(anyCommand, fc.constantFrom(null, 'a', 'b')), {
      minLength: 10,
      maxLength: 60,
      size: 'max',
    });
    fc.assert(
      fc.property(grouped, (steps) => {
        const notebook = aStart();
        const context = testContext();
        let history: History = EMPTY_HISTORY;
        for (const [command, group] of steps) {
          const outcome = apply(notebook, command, context);
          if (!outcome.ok) continue;
          notebook.patch(outcome.value.diff);
          history = remember(history, { ...outcome.value, group });
        }
        const end = stateOf(notebook);
        for (let step = undoStep(history); step !== null; step = undoStep(history)) {
          notebook.patch(step.diff);
          history = step.history;
        }
        expect(stateOf(notebook)).toEqual(stateOf(aStart()));
        for (let step = redoStep(history); step !== null; step = redoStep(history)) {
          notebook.patch(step.diff);
          history = step.history;
        }
        expect(stateOf(notebook)).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });

  it('[H8] a diff survives JSON as it is', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        for (const diff of run(aStart(), commands)) {
          expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[N4] the random commands are good ones: every kind changes something, every rule refuses something', () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    for (const commands of fc.sample(manyCommands, { numRuns: 200, seed: 1 })) {
      const notebook = aStart();
      for (const command of commands) {
        const outcome = apply(notebook, command, testContext());
        if (!outcome.ok) refused.add(outcome.error.kind);
        else if (!isEmpty(outcome.value.diff)) done.add(command.kind);
        if (outcome.ok) notebook.patch(outcome.value.diff);
      }
    }
    expect(done.size).toBe(41);
    expect([...refused].sort()).toEqual([
      'badAddress',
      'badDate',
      'badParts',
      'badTarget',
      'cannotMerge',
      'cannotSplit',
      'cannotSplitSpeaker',
      'cycle',
      'idTaken',
      'nameEmpty',
      'nameTaken',
      'notFound',
      'notInTrash',
      'relatedAlready',
      'relatedToItself',
    ]);
  });
});
