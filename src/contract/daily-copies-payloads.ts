import * as v from 'valibot';
import type { RecordId } from '../domain/ids';
import type { CopyChoice } from '../domain/notebook/past/bring-back';
import { RECORD_KINDS } from '../domain/notebook/records';
import { isIdOf } from '../domain/record-id';
import { schemaOf } from '../domain/schema-of';
import type { CopyQuery, CopyRestore, DailyCopyId } from './daily-copies';

/** Longest name of a folder on any system. */
const LONGEST_NAME = 255;
/** More than anyone chooses one by one. */
const MOST_TOGGLED = 10_000;
const LONGEST_SEARCH = 1_000;

/** One folder's name, never a way out of the folder of copies. */
const folderNameSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_NAME),
  v.regex(/^(?!\.)[^/\\]+$/),
);

/** Schema of what names a copy. */
export const dailyCopyIdSchema = schemaOf<DailyCopyId>()(
  v.strictObject({ group: folderNameSchema, name: folderNameSchema }),
);

/** Schema of a look into a copy. */
export const copyQuerySchema = schemaOf<CopyQuery>()(
  v.strictObject({
    copy: dailyCopyIdSchema,
    text: v.pipe(v.string(), v.maxLength(LONGEST_SEARCH)),
  }),
);

const recordIdSchema = v.custom<RecordId>((value) =>
  RECORD_KINDS.some((kind) => isIdOf(kind, value)),
);

const choiceSchema = schemaOf<CopyChoice>()(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('everything') }),
    v.strictObject({
      kind: v.literal('some'),
      groups: v.pipe(v.array(v.picklist(['onlyInCopy', 'changed'])), v.maxLength(2)),
      toggled: v.pipe(v.array(recordIdSchema), v.maxLength(MOST_TOGGLED)),
    }),
  ]),
);

/** Schema of what is to come back. */
export const copyRestoreSchema = schemaOf<CopyRestore>()(
  v.strictObject({ copy: dailyCopyIdSchema, choice: choiceSchema }),
);
