import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import {
  choiceOf,
  decideConflict,
  type Decision,
} from '../../../../src/domain/notebook/decide-conflict';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import { testContext } from '../../../support/builders';
import { brokenInvariants } from '../../../support/recount';
import { all, describe_, joined, write, type Outcome } from '../../../support/two-sides';

describe('[J10] deciding', () => {
  function decided(outcome: Outcome, decision: Decision): Notebook {
    const [conflict] = outcome.conflicts;
    if (!conflict) throw new Error('There is nothing to decide');
    const made = decideConflict(outcome.after, conflict, decision, testContext());
    if (!made.ok) throw new Error(made.error.kind);
    outcome.after.patch(made.value.diff);
    expect(brokenInvariants(outcome.after)).toEqual([]);
    expect(decision === 'keep' || choiceOf(outcome.after, conflict)?.other !== null).toBe(true);
    return outcome.after;
  }

  it.each<[decision: Decision, markdown: string]>([
    ['keep', 'Ours'],
    ['take', 'Theirs'],
    ['both', 'Ours\n\n---\n\nTheirs'],
  ])('%s gives a note the text %j', (decision, markdown) => {
    const after = decided(joined([write('Ours')], [write('Theirs')]), decision);
    expect(after.get('note', 'note:1')?.markdown).toBe(markdown);
  });

  it('takes no more than what was to be decided', () => {
    const outcome = joined([describe_('Ours')], [describe_('Theirs')]);
    all(outcome.after, [{ kind: 'editTag', id: 'tag:ports', patch: { name: 'Harbours' } }]);
    const after = decided(outcome, 'take');
    expect(after.get('tag', 'tag:ports')).toMatchObject({
      name: 'Harbours',
      description: 'Theirs',
    });
  });

  it('deletes after all what was deleted on one side, with what belongs to it', () => {
    const outcome = joined([{ kind: 'deleteNote', id: 'note:1' }], [write('Second')]);
    expect(decided(outcome, 'take').get('note', 'note:1')).toBeNull();
  });

  it('is over once the notebook holds one version only', () => {
    const outcome = joined([describe_('Ours')], [describe_('Theirs')]);
    const [conflict] = outcome.conflicts;
    if (!conflict) throw new Error('There is nothing to decide');
    all(outcome.after, [{ kind: 'deleteTag', id: 'tag:ports' }]);
    expect(choiceOf(outcome.after, conflict)).toBeNull();
  });

  it('is refused when a tag would come to lie under itself', () => {
    const under = (
      id: 'tag:ports' | 'tag:trade',
      parentId: 'tag:ports' | 'tag:trade',
    ): Command => ({
      kind: 'editTag',
      id,
      patch: { parentId },
    });
    const { after, conflicts } = joined(
      [under('tag:ports', 'tag:trade')],
      [under('tag:trade', 'tag:ports')],
    );
    const [conflict] = conflicts;
    expect(conflict).toMatchObject({ id: 'tag:trade', fields: ['parentId'] });
    const made = conflict && decideConflict(after, conflict, 'take', testContext());
    expect(made).toEqual({ ok: false, error: { kind: 'cycle', id: 'tag:trade' } });
  });
});
