import * as v from 'valibot';
import { schemaOf } from '../domain/schema-of';
import type { Settings } from './app-state';

/** An http or https address of a host, perhaps with a port and a user, and nothing behind it. */
const PROXY_ADDRESS = /^https?:\/\/[^\s/?#]+\/?$/i;

/** Schema of each setting by its name, for whoever stores them or takes them from outside. */
export const SETTING_SCHEMAS = {
  theme: schemaOf<Settings['theme']>()(v.picklist(['system', 'light', 'dark', 'sepia'])),
  readingSize: v.pipe(v.number(), v.minValue(14), v.maxValue(28)),
  readingLeading: v.pipe(v.number(), v.minValue(1.3), v.maxValue(2)),
  paragraphNumbers: v.boolean(),
  singleKeys: v.boolean(),
  historyDays: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(3_650)),
  notebookFolder: v.nullable(v.pipe(v.string(), v.minLength(1))),
  dailyCopies: v.boolean(),
  copiesFolder: v.nullable(v.pipe(v.string(), v.minLength(1))),
  copyDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
  proxy: schemaOf<Settings['proxy']>()(
    v.variant('kind', [
      v.strictObject({ kind: v.picklist(['system', 'none']) }),
      v.strictObject({
        kind: v.literal('manual'),
        address: v.pipe(v.string(), v.maxLength(2_000), v.regex(PROXY_ADDRESS)),
      }),
    ]),
  ),
  proposeStatements: v.boolean(),
} as const;
