import type { Annotation } from '../annotation/annotation';
import { withCarrying } from '../annotation/carrying';
import { brokenParts, partsOn, withParts } from '../annotation/passage-parts';
import type { RecordId } from '../ids';
import type { NotebookRecord } from './records';
import { sameRecord } from './same-record';

/**
 * A record that two sides made different. Either one of them deleted it, or the two differ in `fields` and in nothing
 * else: the rest is joined already.
 */
export interface Conflict {
  readonly id: RecordId;
  /** The record before the sides parted; `null` when it did not exist or is not known. */
  readonly base: NotebookRecord | null;
  /** `null` when our side deleted it. */
  readonly ours: NotebookRecord | null;
  /** `null` when the other side deleted it. */
  readonly theirs: NotebookRecord | null;
  /** Names of the fields to decide, parts of an attribution as `attribution.cue`; none when one side deleted it. */
  readonly fields: readonly string[];
}

const PART = 'attribution.';

/** The conflict between two versions of a record; `null` when they are equal. */
export function conflictBetween(
  base: NotebookRecord | null,
  ours: NotebookRecord,
  theirs: NotebookRecord,
): Conflict | null {
  const fields = differingFields(ours, theirs);
  return fields.length === 0 ? null : { id: ours.id, base, ours, theirs, fields };
}

/** The fields in which two versions of a record differ; their ids apart. */
function differingFields(a: NotebookRecord, b: NotebookRecord): string[] {
  if (a.kind !== 'annotation' || b.kind !== 'annotation') return differingKeys(a, b);
  if (a.attribution === null || b.attribution === null) return differingKeys(a, b);
  const { attribution: left, ...ofLeft } = a;
  const { attribution: right, ...ofRight } = b;
  const parts = differingKeys(left, right).map((key) => `${PART}${key}`);
  return [...differingKeys(ofLeft, ofRight), ...parts];
}

/** A record with the named fields as another version of it has them. */
export function withFields(
  record: NotebookRecord,
  fields: readonly string[],
  from: NotebookRecord,
): NotebookRecord {
  const keys = fields.filter((field) => !field.startsWith(PART));
  const taken = { ...without(record, keys), ...picked(from, keys) };
  if (taken.kind !== 'annotation' || from.kind !== 'annotation') return taken;
  const facts = fields.filter((field) => field.startsWith(PART));
  const attribution = facts.length === 0 ? taken.attribution : withFacts(taken, facts, from);
  return fitting({ ...taken, attribution }, record);
}

function withFacts(
  { attribution }: Annotation,
  facts: readonly string[],
  from: Annotation,
): Annotation['attribution'] {
  if (attribution === null || from.attribution === null) return from.attribution;
  const keys = facts.map((fact) => fact.slice(PART.length));
  const bare = keys.includes('parts') ? withParts(attribution, undefined) : attribution;
  return { ...bare, ...picked(from.attribution, keys) };
}

/** An annotation whose parts make up its passage; those of before go along where they don't. */
function fitting(annotation: Annotation, before: NotebookRecord): Annotation {
  const { attribution, target } = annotation;
  if (attribution?.parts === undefined || before.kind !== 'annotation') return annotation;
  if (brokenParts(attribution.parts, target.quote.exact) === null) return annotation;
  const parts = partsOn(before.attribution?.parts ?? [], before.target, target);
  return { ...annotation, attribution: withParts(attribution, parts) };
}

function differingKeys(a: object, b: object): string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => key !== 'id' && !sameRecord(left.get(key), right.get(key)),
  );
}

/** A record without those of the fields that records of its kind may lack. */
function without<Kept extends NotebookRecord>(record: Kept, keys: readonly string[]): Kept {
  if (record.kind !== 'annotation' || !keys.includes('carrying')) return record;
  return withCarrying(record, null) as Kept;
}

function picked(from: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
