import * as v from 'valibot';
import { codePointsOf } from '../../domain/anchor/code-points';
import type { TextQuoteSelector } from '../../domain/anchor/selector';
import {
  type Attribution,
  HIGHLIGHT_COLOURS,
  type HighlightColour,
  type PassagePart,
} from '../../domain/annotation/annotation';
import { brokenParts } from '../../domain/annotation/passage-parts';
import { isEdtfDate } from '../../domain/article/edtf-date';
import { idOfName } from '../../domain/export/w3c/vocabulary';
import { LINE, LONG, MANY } from '../../domain/notebook/field-schemas';
import { isInstant } from '../../domain/notebook/instant';
import { fail, ok, type Result } from '../../domain/result';

/** An annotation as a W3C export says it, before it is looked for in any article. */
export interface ForeignAnnotation {
  /** Its id in the notebook it came from; `null` when it has none that Dateline knows. */
  readonly id: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly colour: HighlightColour;
  readonly note: string | null;
  /** Paths of its tags, from the top. */
  readonly tags: readonly (readonly string[])[];
  readonly attribution: Omit<Attribution, 'speakerId'> | null;
  /** Name of the speaker; `null` when not known. */
  readonly speaker: string | null;
  /** What it is about. */
  readonly about: {
    /** Web address; `null` when it has none. */
    readonly url: string | null;
    readonly articleId: string | null;
    readonly title: string | null;
    readonly textHash: string | null;
  };
  readonly quote: TextQuoteSelector;
  /** In code points; `null` when it is not said. */
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** What a file of annotations holds. */
export interface ForeignAnnotations {
  readonly annotations: readonly ForeignAnnotation[];
  /** Items that are no annotation of a passage of text, or break the model. */
  readonly unread: number;
}

/** Why bytes are no W3C annotations. */
export type W3cError =
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notAnnotations' };

/** Most bytes that are read, and most annotations in them. */
const LARGEST = 64_000_000;
const MOST = 100_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const line = v.optional(v.nullable(text(LINE)), null);
/** One or several; the list is tried first, because a list counts as an object too. */
const either = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.union([v.pipe(v.array(schema), v.maxLength(MANY)), schema]);

const quoteSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(text(LONG), v.minLength(1)),
  prefix: v.optional(text(LINE), ''),
  suffix: v.optional(text(LINE), ''),
});
const positionSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});
const selectorSchema = v.union([quoteSchema, positionSchema, v.object({ type: v.string() })]);
const targetSchema = v.object({
  ['source']: text(8_000),
  selector: either(selectorSchema),
  'dateline:article': v.optional(
    v.object({ id: text(LINE), 'dateline:title': v.optional(text(LINE)) }),
  ),
  'dateline:text': v.optional(v.pipe(v.string(), v.regex(/^urn:sha256:[0-9a-f]{64}$/))),
});
const partSchema = v.object({ 'dateline:start': offset, 'dateline:end': offset });
const bodySchema = v.object({
  type: v.optional(v.string(), ''),
  purpose: v.optional(v.string(), ''),
  value: v.optional(text(LONG), ''),
  'dateline:path': v.optional(v.pipe(v.array(text(LINE)), v.maxLength(50))),
  'dateline:directness': v.optional(v.picklist(['direct', 'indirect', 'mixed']), 'direct'),
  'dateline:speaker': v.optional(v.object({ name: text(LINE) })),
  'dateline:role': line,
  'dateline:organisation': line,
  'dateline:cue': line,
  'dateline:dateSaid': v.optional(v.nullable(v.pipe(v.string(), v.check(isEdtfDate))), null),
  'dateline:place': line,
  'dateline:occasion': line,
  'dateline:stance': v.optional(v.nullable(text(LONG)), null),
  'dateline:parts': v.optional(
    v.object({ '@list': v.pipe(v.array(partSchema), v.maxLength(MANY)) }),
  ),
});
const annotationSchema = v.object({
  id: v.optional(text(LINE)),
  type: either(v.string()),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  body: v.optional(either(v.union([bodySchema, v.string()]))),
  target: targetSchema,
  'dateline:colour': v.optional(v.picklist(HIGHLIGHT_COLOURS), 'sun'),
});

type W3cAnnotation = v.InferOutput<typeof annotationSchema>;
type W3cBody = v.InferOutput<typeof bodySchema>;

/**
 * Reads a file in the W3C Web Annotation Data Model: a collection with its first page, a page, a list of annotations,
 * or a single one. What is said of each in the model's own words or in Dateline's is understood, anything else is left
 * out; an item that breaks the model is counted and left out.
 */
export function readW3c(bytes: Uint8Array): Result<ForeignAnnotations, W3cError> {
  if (bytes.length > LARGEST) return fail({ kind: 'tooLarge' });
  const value = parsed(bytes);
  if (value === undefined) return fail({ kind: 'notJson' });
  const items = itemsOf(value);
  if (items === null) return fail({ kind: 'notAnnotations' });
  if (items.length > MOST) return fail({ kind: 'tooLarge' });
  const annotations: ForeignAnnotation[] = [];
  for (const item of items) {
    const read = v.safeParse(annotationSchema, item);
    const annotation = read.success ? foreignOf(read.output) : null;
    if (annotation !== null) annotations.push(annotation);
  }
  return ok({ annotations, unread: items.length - annotations.length });
}

/** JSON of bytes; `undefined` when it is none, or is nested too deeply to be taken apart. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) {
      return undefined;
    }
    throw error;
  }
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  if (hasType(value, 'AnnotationCollection')) {
    const { first } = value;
    return isObject(first) ? itemsOf(first) : null;
  }
  if (hasType(value, 'AnnotationPage')) {
    const { items } = value;
    return Array.isArray(items) ? items : null;
  }
  return hasType(value, 'Annotation') ? [value] : null;
}

function hasType(value: Readonly<Record<string, unknown>>, type: string): boolean {
  const types = value['type'];
  return types === type || (Array.isArray(types) && types.includes(type));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<Value>(value: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
}

function foreignOf(item: W3cAnnotation): ForeignAnnotation | null {
  const { target } = item;
  const selectors = listOf(target.selector);
  const quote = selectors.find((one): one is v.InferOutput<typeof quoteSchema> => 'exact' in one);
  const position = selectors.find(
    (one): one is v.InferOutput<typeof positionSchema> => 'start' in one && 'end' in one,
  );
  if (!listOf(item.type).includes('Annotation') || !quote) return null;
  const bodies = item.body === undefined ? [] : listOf(item.body);
  const own = bodies.map((one): W3cBody => (typeof one === 'string' ? commentOf(one) : one));
  const statement = own.find(({ type }) => type === 'dateline:Statement');
  const { exact, prefix, suffix } = quote;
  const article = target['dateline:article'];
  return {
    id: item.id === undefined ? null : idOfName(item.id),
    createdAt: instantOf(item.created),
    modifiedAt: instantOf(item.modified),
    colour: item['dateline:colour'],
    note: noteOf(own),
    tags: own.filter(({ purpose }) => purpose === 'tagging').flatMap(pathOf),
    attribution: statement ? attributionOf(statement, exact) : null,
    speaker: statement?.['dateline:speaker']?.name ?? null,
    about: {
      url: /^https?:/i.test(target['source']) ? target['source'] : null,
      articleId: idOfName(article?.id ?? target['source']),
      title: article?.['dateline:title'] ?? null,
      textHash: target['dateline:text']?.slice('urn:sha256:'.length) ?? null,
    },
    quote: { exact, prefix, suffix },
    position: position && position.end > position.start ? position : null,
  };
}

function commentOf(value: string): W3cBody {
  return v.parse(bodySchema, { type: 'TextualBody', purpose: 'linking', value });
}

function noteOf(bodies: readonly W3cBody[]): string | null {
  const comments = bodies.filter(
    ({ type, purpose, value }) =>
      type === 'TextualBody' && (purpose === 'commenting' || purpose === '') && value.trim() !== '',
  );
  return comments.length === 0 ? null : comments.map(({ value }) => value).join('\n\n');
}

function pathOf({ value, 'dateline:path': path }: W3cBody): string[][] {
  const names = (path ?? [value]).map((name) => name.trim()).filter((name) => name !== '');
  return names.length === 0 ? [] : [names];
}

function attributionOf(body: W3cBody, exact: string): Omit<Attribution, 'speakerId'> {
  const parts = partsIn(body, exact);
  return {
    ...(parts === null ? {} : { parts }),
    role: body['dateline:role'],
    organisation: body['dateline:organisation'],
    cue: body['dateline:cue'],
    directness: body['dateline:directness'],
    dateSaid: body['dateline:dateSaid'],
    place: body['dateline:place'],
    occasion: body['dateline:occasion'],
    stance: body['dateline:stance'],
  };
}

/** The parts of a passage in code units; `null` when there are none, or none that make it up. */
function partsIn({ 'dateline:parts': parts }: W3cBody, exact: string): PassagePart[] | null {
  if (parts === undefined) return null;
  const points = codePointsOf(exact);
  const units = parts['@list'].map((part) => ({
    start: points.toUnits(part['dateline:start']),
    end: points.toUnits(part['dateline:end']),
  }));
  return brokenParts(units, exact) === null ? units : null;
}

function instantOf(value: string | undefined): string | null {
  return value !== undefined && isInstant(value) ? value : null;
}
