import * as v from 'valibot';
import type { Attribution, Carrying, PassagePart, Target } from '../annotation/annotation';
import { HIGHLIGHT_COLOURS } from '../annotation/annotation';
import type {
  Article,
  ArticleMetadata,
  ArticleVersion,
  DismissedProposal,
  Original,
  Provenance,
  SetAside,
} from '../article/article';
import { isEdtfDate } from '../article/edtf-date';
import { isWebAddress } from '../article/web-address';
import type { IdOf, RecordKind } from '../ids';
import type { LayoutPane } from '../layout/layout';
import type { NoteSubject } from '../note/note';
import { isIdOf } from '../record-id';
import { schemaOf } from '../schema-of';
import type { SpeakerRole } from '../speaker/speaker';
import { isInstant } from './instant';

/*
 * The parts that records and commands are made of. Commands come from outside and are bounded; records were let in
 * once and are taken at any size, so that nothing saved is refused later.
 */

/** Schema of an id of one kind. */
export function idSchema<Kind extends RecordKind>(kind: Kind) {
  return v.custom<IdOf[Kind]>(
    (value) => isIdOf(kind, value),
    `must be "${kind}:" and 1 to 100 letters, digits, hyphens or underscores`,
  );
}

/** Schema of a highlight colour's name. */
export const colourSchema = v.picklist(HIGHLIGHT_COLOURS);

/** Schema of an instant. */
export const instantSchema = v.pipe(
  v.string(),
  v.check(isInstant, 'must be an instant like 2025-01-02T09:30:00.000Z'),
);

/** Schema of a SHA-256. */
export const sha256Schema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal'),
);

/** Schema of a date, `null` when not known. */
export const dateSchema = v.nullable(
  v.pipe(v.string(), v.check(isEdtfDate, 'must be a date like 2025, 2025-01 or 2025-01-02~')),
);

/** Schema of a whole number from 0. */
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How long a text may be and how many items a list may have. */
export interface Bounds {
  readonly text: (most: number) => v.GenericSchema<string>;
  readonly list: <Schema extends v.GenericSchema>(
    item: Schema,
    most: number,
  ) => v.GenericSchema<v.InferInput<Schema>[], v.InferOutput<Schema>[]>;
}

/** Bounds of what comes from outside. */
export const BOUNDED: Bounds = {
  text: (most) =>
    v.pipe(v.string(), v.maxLength(most, `must have at most ${String(most)} characters`)),
  list: (item, most) =>
    v.pipe(v.array(item), v.maxLength(most, `must have at most ${String(most)} items`)),
};

/** No bounds, for what is stored already. */
export const UNBOUNDED: Bounds = { text: () => v.string(), list: (item) => v.array(item) };

/** Most characters of one line: a title, a name, a place. */
export const LINE = 2_000;
/** Most characters of a text a person writes or sets aside. */
export const LONG = 2_000_000;
/** Most items of a list that a person makes. */
export const MANY = 1_000;
/** Most records that one command may name, and most commands in a batch. */
export const MOST = 100_000;

/** Entries of the metadata of an article. */
export function metadataEntries({ text, list }: Bounds) {
  const line = v.nullable(text(LINE));
  return v.entriesFromObjects([
    schemaOf<ArticleMetadata>()(
      v.strictObject({
        title: text(LINE),
        subtitle: line,
        byline: list(text(LINE), MANY),
        publisher: line,
        url: v.nullable(
          v.pipe(text(8_000), v.check(isWebAddress, 'must be an http or https address')),
        ),
        published: dateSchema,
        updated: dateSchema,
        dateline: line,
        language: v.nullable(text(100)),
        direction: v.picklist(['ltr', 'rtl', 'auto']),
      }),
    ),
  ]);
}

/** Schema of why a text is set aside. */
export const setAsideKindSchema = v.picklist(['boilerplate', 'byReader']);

/** Schema of the texts that are set aside. */
export function setAsideSchema({ text, list }: Bounds) {
  const item = v.strictObject({ kind: setAsideKindSchema, text: text(LONG) });
  return schemaOf<readonly SetAside[]>()(list(item, 10_000));
}

/** Schema of proposed statements that are not wanted. */
export function dismissedSchema({ text, list }: Bounds) {
  const item = schemaOf<DismissedProposal>()(
    v.strictObject({
      textHash: sha256Schema,
      start: countSchema,
      end: countSchema,
      exact: text(LONG),
    }),
  );
  return list(item, MOST);
}

/** Schema of a version that has no time yet. */
export function newVersionSchema({ text }: Bounds) {
  const original = schemaOf<Original>()(
    v.strictObject({
      hash: sha256Schema,
      extension: v.pipe(
        v.string(),
        v.regex(/^[a-z0-9]{1,16}$/, 'must be a file name extension in lower case, without a dot'),
      ),
    }),
  );
  const provenance = schemaOf<Provenance>()(
    v.strictObject({
      via: v.picklist(['paste', 'file', 'address', 'sample', 'edit', 'command']),
      name: v.nullable(text(8_000)),
      capturedAt: instantSchema,
      original: v.nullable(original),
    }),
  );
  return schemaOf<Omit<ArticleVersion, 'addedAt'>>()(
    v.strictObject({ textHash: sha256Schema, provenance, words: countSchema, length: countSchema }),
  );
}

/** Schema of a target. */
export function targetSchema({ text }: Bounds) {
  return schemaOf<Target>()(
    v.strictObject({
      articleId: idSchema('article'),
      textHash: sha256Schema,
      quote: v.strictObject({ exact: text(LONG), prefix: text(LINE), suffix: text(LINE) }),
      position: v.strictObject({ start: countSchema, end: countSchema }),
    }),
  );
}

/** Schema of what came of an annotation when its article got a new text. */
export function carryingSchema(bounds: Bounds) {
  return schemaOf<Carrying>()(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('reworded'),
        from: targetSchema(bounds),
        parts: v.exactOptional(partsSchema(bounds)),
      }),
      v.strictObject({ kind: v.literal('kept') }),
    ]),
  );
}

/** Schema of the parts of a passage. */
function partsSchema({ list }: Bounds) {
  const part = v.strictObject({ start: countSchema, end: countSchema });
  return schemaOf<readonly PassagePart[]>()(list(part, MANY));
}

/** Schema of an attribution. */
export function attributionSchema(bounds: Bounds) {
  const line = v.nullable(bounds.text(LINE));
  return schemaOf<Attribution>()(
    v.strictObject({
      speakerId: v.nullable(idSchema('speaker')),
      role: line,
      organisation: line,
      cue: line,
      directness: v.picklist(['direct', 'indirect', 'mixed']),
      dateSaid: dateSchema,
      place: line,
      occasion: line,
      stance: v.nullable(bounds.text(LONG)),
      parts: v.exactOptional(partsSchema(bounds)),
    }),
  );
}

/** Schema of a speaker's roles. */
export function rolesSchema({ text, list }: Bounds) {
  const line = v.nullable(text(LINE));
  const role = schemaOf<SpeakerRole>()(
    v.strictObject({ role: line, organisation: line, from: dateSchema, to: dateSchema }),
  );
  return list(role, MANY);
}

/** Schema of what a note is about. */
export function noteSubjectSchema({ text }: Bounds) {
  return schemaOf<NoteSubject>()(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('article'), articleId: idSchema('article') }),
      v.strictObject({ kind: v.literal('annotation'), annotationId: idSchema('annotation') }),
      v.strictObject({ kind: v.literal('free'), title: text(LINE) }),
    ]),
  );
}

/** Schema of a pane of a layout. */
export const layoutPaneSchema = schemaOf<LayoutPane>()(
  v.strictObject({
    articleId: idSchema('article'),
    offset: countSchema,
    size: v.pipe(
      v.number(),
      v.check((size) => size > 0 && size <= 100, 'must be above 0 and at most 100'),
    ),
  }),
);

/** Schema of how far an article was read. */
export const readingSchema = schemaOf<Article['reading']>()(
  v.picklist(['unread', 'reading', 'read']),
);
