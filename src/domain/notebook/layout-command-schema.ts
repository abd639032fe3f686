import * as v from 'valibot';
import { ARRANGEMENTS, MOST_LAYOUT_PANES } from '../layout/layout';
import { schemaOf } from '../schema-of';
import type { LayoutCommand } from './command';
import { BOUNDED, idSchema, layoutPaneSchema, LINE } from './field-schemas';

const name = BOUNDED.text(LINE);
const arrangement = v.picklist(ARRANGEMENTS);
const panes = v.pipe(
  v.array(layoutPaneSchema),
  v.minLength(1, 'must have at least 1 pane'),
  v.maxLength(MOST_LAYOUT_PANES, `must have at most ${String(MOST_LAYOUT_PANES)} panes`),
);

/** Schema of the commands on layouts. */
export const layoutCommandSchema = schemaOf<LayoutCommand>()(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('addLayout'),
      id: v.exactOptional(idSchema('layout')),
      name,
      arrangement,
      panes,
    }),
    v.strictObject({
      kind: v.literal('changeLayout'),
      id: idSchema('layout'),
      set: v.strictObject({
        name: v.exactOptional(name),
        arrangement: v.exactOptional(arrangement),
        panes: v.exactOptional(panes),
      }),
    }),
    v.strictObject({ kind: v.literal('removeLayout'), id: idSchema('layout') }),
  ]),
);
