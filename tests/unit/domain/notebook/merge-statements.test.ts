import { describe, expect, it } from 'vitest';
import type { DismissedProposal } from '../../../../src/domain/article/article';
import type { Command } from '../../../../src/domain/notebook/command';
import { decideConflict } from '../../../../src/domain/notebook/decide-conflict';
import { aHash, aTarget, testContext } from '../../../support/builders';
import { attribute, joined } from '../../../support/two-sides';

const parts = (...edges: readonly number[]) => ({
  parts: edges.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: edges[at + 1] ?? 0 }] : [])),
});
const partsAfter = ({ after }: ReturnType<typeof joined>) =>
  after.get('annotation', 'annotation:1')?.attribution?.parts;
const retarget = (start: number, end: number): Command => ({
  kind: 'retarget',
  id: 'annotation:1',
  target: aTarget(start, end),
});
const dismiss = (start: number, isBack = false): Command => {
  const one: DismissedProposal = { textHash: aHash(1), start, end: start + 2, exact: 'xx' };
  const [add, remove] = isBack ? [[], [one]] : [[one], []];
  return { kind: 'dismissProposals', articleId: 'article:1', add, remove };
};

describe('[J11] statements and proposals that two sides changed', () => {
  it('takes parts from the side that gave them', () => {
    const result = joined([attribute(parts(0, 4, 6, 10))], [attribute({ place: 'Oslo' })]);
    expect(partsAfter(result)).toEqual(parts(0, 4, 6, 10).parts);
    expect(result.conflicts).toEqual([]);
  });

  it.each([0, 1])('lets parts go along where the other side moved the passage (%i)', (turn) => {
    const sides = [[attribute(parts(0, 4, 6, 10))], [retarget(12, 20)]] as const;
    const result = turn === 0 ? joined(sides[0], sides[1]) : joined(sides[1], sides[0]);
    expect(partsAfter(result)).toEqual(parts(0, 2, 4, 8).parts);
    expect(result.conflicts).toEqual([]);
  });

  it('asks where both gave other parts, and takes what was decided', () => {
    const result = joined([attribute(parts(0, 4, 6, 10))], [attribute(parts(0, 2, 3, 10))]);
    const [conflict] = result.conflicts;
    expect(conflict?.fields).toEqual(['attribution.parts']);
    if (conflict === undefined) return;
    const taken = decideConflict(result.after, conflict, 'take', testContext());
    if (taken.ok) result.after.patch(taken.value.diff);
    expect(partsAfter(result)).toEqual(parts(0, 2, 3, 10).parts);
  });

  it('asks where one gave parts anew and the other took them away, which taking does', () => {
    const before = attribute(parts(0, 4, 6, 10));
    const result = joined(
      [before, attribute(parts(0, 2, 3, 10))],
      [before, attribute({ cue: 'told' })],
    );
    expect(partsAfter(result)).toEqual(parts(0, 2, 3, 10).parts);
  });

  it('keeps what either side dismissed, and not what one took back', () => {
    const both = dismiss(0);
    const { after, conflicts } = joined([both, dismiss(4)], [both, dismiss(8), dismiss(0, true)]);
    const starts = after.get('article', 'article:1')?.dismissed?.map(({ start }) => start);
    expect(starts).toEqual(expect.arrayContaining([4, 8]));
    expect(conflicts).toEqual([]);
  });

  it('keeps no annotation for having nothing to do with one', () => {
    const make: Command = {
      kind: 'annotate',
      id: 'annotation:2',
      target: aTarget(30, 35),
      colour: 'sky',
    };
    const mark: Command = {
      kind: 'setUnrelated',
      id: 'annotation:1',
      other: 'annotation:2',
      unrelated: true,
    };
    const gone: Command = { kind: 'deleteAnnotations', ids: ['annotation:2'] };
    const { after, conflicts } = joined([make, mark], [make, gone]);
    expect(after.get('annotation', 'annotation:1')?.unrelated ?? []).toEqual(
      after.get('annotation', 'annotation:2') === null ? [] : ['annotation:2'],
    );
    expect(conflicts).toEqual([]);
  });
});
