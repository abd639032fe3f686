import type { SeededRandom } from '../../../src/desk/seeded-random';
import type { Layout } from '../../../src/domain/layout/layout';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { RELATION_TYPES } from '../../../src/domain/relation/relation';
import type { IdDraw } from './model-ids';
import { aName } from './model-values';

/* What is asked of relations and layouts. */

type Draws = (() => SingleCommand)[];

/** Draws of commands that make one. */
export function linkCreations(ids: IdDraw, random: SeededRandom): Draws {
  return [
    () => ({
      kind: 'relate',
      id: ids.fresh('relation'),
      from: ids.any('annotation'),
      to: ids.any('annotation'),
      type: random.pick(RELATION_TYPES),
      ...(random.chance(0.5) ? { note: aName(random) } : {}),
    }),
    () => ({
      kind: 'addLayout',
      id: ids.fresh('layout'),
      name: aName(random),
      arrangement: 'row',
      panes: panes(ids, random),
    }),
  ];
}

/** Draws of commands that change one. */
export function linkEdits(ids: IdDraw, random: SeededRandom): Draws {
  return [
    () => ({
      kind: 'changeRelation',
      id: ids.any('relation'),
      set: random.chance(0.5) ? { type: random.pick(RELATION_TYPES) } : { note: aName(random) },
    }),
    () => ({ kind: 'turnRelation', id: ids.any('relation') }),
    () => ({
      kind: 'changeLayout',
      id: ids.any('layout'),
      set: random.chance(0.5) ? { name: aName(random) } : { panes: panes(ids, random) },
    }),
  ];
}

/** Draws of commands that take some away. */
export function linkRemovals(ids: IdDraw): Draws {
  return [
    () => ({ kind: 'removeRelations', ids: ids.few('relation') }),
    () => ({ kind: 'removeLayout', id: ids.any('layout') }),
  ];
}

function panes(ids: IdDraw, { below }: SeededRandom): Layout['panes'] {
  return Array.from({ length: 1 + below(4) }, () => {
    return { articleId: ids.any('article'), offset: below(50), size: 25 };
  });
}
