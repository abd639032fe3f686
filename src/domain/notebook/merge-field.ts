import type { Annotation, Attribution } from '../annotation/annotation';
import type { Article, ArticleVersion, ReadingState } from '../article/article';
import type { Layout } from '../layout/layout';
import type { SpeakerRole } from '../speaker/speaker';
import { foldName } from '../tag/name';
import { sameRecord } from './same-record';

/*
 * One field changed on two sides since they parted. Every rule answers what the field is on our side and on theirs
 * once all that is unambiguous is joined: two equal values are the answer, two different ones are for the user to
 * decide. No rule depends on which side is called ours but for the naming of the two.
 */

/** A field before the sides parted, and on each of them. `base` is `null` when there was no record then. */
export interface Three<Value> {
  readonly base: Value | null;
  readonly ours: Value;
  readonly theirs: Value;
}

/** What a field is on each side after joining; equal when nothing is left to decide. */
export interface Two<Value> {
  readonly ours: Value;
  readonly theirs: Value;
}

/** A value that stands as a whole: changed differently on both sides, both are kept for the user. */
export function whole<Value>({ base, ours, theirs }: Three<Value>): Two<Value> {
  if (sameRecord(ours, theirs)) return { ours, theirs: ours };
  if (base === null ? saysNothing(ours) : sameRecord(base, ours)) return { ours: theirs, theirs };
  if (base === null ? saysNothing(theirs) : sameRecord(base, theirs)) return { ours, theirs: ours };
  return { ours, theirs };
}

/** Ids in a list whose order means nothing: what either side added is in it, what either took out is not. */
export function idSet<Id extends string>(three: Three<readonly Id[]>): Two<readonly Id[]> {
  return both(joined(three, (id) => id));
}

/** Names that are equal when they differ only in case and spacing. */
export function nameSet(three: Three<readonly string[]>): Two<readonly string[]> {
  return both(joined(three, foldName));
}

/** Roles of a speaker; a role that was edited on both sides stands in both wordings. */
export function roleSet(three: Three<readonly SpeakerRole[]>): Two<readonly SpeakerRole[]> {
  return both(
    joined(three, ({ role, organisation, from, to }) =>
      JSON.stringify([role, organisation, from, to]),
    ),
  );
}

/** Proposed statements that are not wanted, where any are kept. */
export function dismissedSet(three: Three<Article['dismissed']>): Two<Article['dismissed']> {
  return setIfAny(three, ({ textHash, start, end }) => JSON.stringify([textHash, start, end]));
}

/** Annotations that have nothing to do with one, where any are kept. */
export function unrelatedSet(three: Three<Annotation['unrelated']>): Two<Annotation['unrelated']> {
  return setIfAny(three, (id) => id);
}

function setIfAny<Value>(
  { base, ours = [], theirs = [] }: Three<readonly Value[] | undefined>,
  keyOf: (value: Value) => string,
): Two<readonly Value[] | undefined> {
  const all = joined({ base: base ?? null, ours, theirs }, keyOf);
  return both(all.length === 0 ? undefined : all);
}

/**
 * Versions of an article: those of both sides are kept, so that every passage keeps its text. When both sides added
 * one, which of them is read from now on (the last) is left to decide.
 */
export function versionList(three: Three<Versions>): Two<Versions> {
  const { base, ours, theirs } = three;
  const before = keysOf(base ?? []);
  const [inOurs, inTheirs] = [keysOf(ours), keysOf(theirs)];
  const isNew = (one: ArticleVersion) => !before.has(versionKey(one));
  const shared = ours.filter((one) => inTheirs.has(versionKey(one)));
  const ourOwn = ours.filter((one) => isNew(one) && !inTheirs.has(versionKey(one)));
  const theirOwn = theirs.filter((one) => isNew(one) && !inOurs.has(versionKey(one)));
  return {
    ours: nonEmpty([...shared, ...theirOwn, ...ourOwn], ours),
    theirs: nonEmpty([...shared, ...ourOwn, ...theirOwn], theirs),
  };
}

/** Panes of a layout. When both sides only took some away, as with articles that were deleted, those are gone. */
export function paneList(three: Three<Layout['panes']>): Two<Layout['panes']> {
  const { base, ours, theirs } = three;
  if (base === null || !isWithin(ours, base) || !isWithin(theirs, base)) return whole(three);
  const left = ours.filter((pane) => theirs.some((other) => sameRecord(pane, other)));
  return left.length === 0 ? whole(three) : both(left);
}

/** The earlier of two times. */
export function earliest({ ours, theirs }: Three<string>): Two<string> {
  return both(ours < theirs ? ours : theirs);
}

/** The later of two times. */
export function latest({ ours, theirs }: Three<string>): Two<string> {
  return both(ours > theirs ? ours : theirs);
}

/** When it was put into the trash: on both sides, the earlier time; taken out on one, it is out. */
export function trashed(three: Three<string | null>): Two<string | null> {
  const { ours, theirs } = whole(three);
  if (ours === null || theirs === null) return both(ours === theirs ? ours : null);
  return both(ours < theirs ? ours : theirs);
}

/** How far an article was read: the farther of the two. */
export function farthest(three: Three<ReadingState>): Two<ReadingState> {
  const { ours, theirs } = whole(three);
  return both(READING.indexOf(ours) >= READING.indexOf(theirs) ? ours : theirs);
}

type Versions = Article['versions'];

/** Parts of an attribution that go together: who said it, in which role and for whom is one fact. */
const ATTRIBUTION_PARTS = [
  ['speakerId', 'role', 'organisation'],
  ['cue'],
  ['directness'],
  ['dateSaid'],
  ['place'],
  ['occasion'],
  ['stance'],
] as const satisfies readonly (readonly (keyof Attribution)[])[];

/** An attribution, part by part; taken away on one side and changed on the other, it stands as a whole. */
export function attributed({
  base,
  ours,
  theirs,
}: Three<Attribution | null>): Two<Attribution | null> {
  if (ours === null || theirs === null) return whole({ base, ours, theirs });
  const merged: { ours: Attribution; theirs: Attribution } = { ours, theirs };
  for (const part of ATTRIBUTION_PARTS) {
    const two = whole({
      base: base && pick(base, part),
      ours: pick(ours, part),
      theirs: pick(theirs, part),
    });
    merged.ours = { ...merged.ours, ...two.ours };
    merged.theirs = { ...merged.theirs, ...two.theirs };
  }
  return merged;
}

const READING: readonly ReadingState[] = ['unread', 'reading', 'read'];

/** Whether a value is what a field holds that nobody filled in. */
function saysNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNothing);
  return value === null || value === '' || value === false || value === 'auto';
}

/** What stayed on both sides in the order it had, then what was added, in an order that no side's name decides. */
function joined<Value>(
  three: Three<readonly Value[]>,
  keyOf: (value: Value) => string,
): readonly Value[] {
  const { base, ours, theirs } = three;
  const asWhole = whole(three);
  if (sameRecord(asWhole.ours, asWhole.theirs)) return asWhole.ours;
  const [before, inOurs, inTheirs] = [
    keyed(base ?? [], keyOf),
    keyed(ours, keyOf),
    keyed(theirs, keyOf),
  ];
  const kept = [...before.keys()].filter((key) => inOurs.has(key) && inTheirs.has(key));
  const added = [...new Set([...inOurs.keys(), ...inTheirs.keys()])].filter(
    (key) => !before.has(key),
  );
  return [...kept, ...added.sort()].flatMap((key) => {
    const values = [inOurs.get(key), inTheirs.get(key)].filter((value) => value !== undefined);
    return values.sort(byText).slice(0, 1);
  });
}

function keyed<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [keyOf(value), value]));
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function isWithin(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.every((value) => all.some((other) => sameRecord(value, other)));
}

function nonEmpty([first, ...rest]: readonly ArticleVersion[], otherwise: Versions): Versions {
  return first === undefined ? otherwise : [first, ...rest];
}

function keysOf(versions: readonly ArticleVersion[]): ReadonlySet<string> {
  return new Set(versions.map(versionKey));
}

function versionKey({ textHash, addedAt }: ArticleVersion): string {
  return `${textHash} ${addedAt}`;
}

function pick<Key extends keyof Attribution>(
  attribution: Attribution,
  keys: readonly Key[],
): Pick<Attribution, Key> {
  return Object.fromEntries(keys.map((key) => [key, attribution[key]])) as Pick<Attribution, Key>;
}

function both<Value>(value: Value): Two<Value> {
  return { ours: value, theirs: value };
}
