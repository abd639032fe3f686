import type { HighlightColour } from '../annotation/annotation';
import type { TagId } from '../ids';
import { compareNames } from '../tag/name';
import { tagColour } from '../tag/tag-colour';
import { tagPath, type TagLookup } from '../tag/tag-path';
import type { FollowedStatement } from './followed-statement';
import { NO_TAG } from './matrix';
import { NO_SPEAKER } from './who-and-when';
import { spanOf, type DayRange, type TimelineSpan } from './timeline-span';

/** What the lanes of a timeline are. */
export type TimelineBy = 'speaker' | 'tag';

/** A statement with its place in time. */
export interface TimelineMark {
  readonly statement: FollowedStatement;
  readonly span: TimelineSpan;
}

/** What one speaker said, or what was said about one tag. */
export interface TimelineLane {
  /** Id of the speaker or tag; `none` for statements without one, `others` for what has no lane of its own. */
  readonly key: string;
  readonly kind: 'named' | 'others' | 'none';
  readonly name: string;
  /** Of the tag; `null` without one. */
  readonly colour: HighlightColour | null;
  /** In order of the first day they may have been said, of one day the more precise last. */
  readonly marks: readonly TimelineMark[];
  /** Those whose date said is not known: they have no place in time. */
  readonly undated: readonly FollowedStatement[];
}

/** Statements in lanes over time. */
export interface Timeline {
  readonly by: TimelineBy;
  readonly lanes: readonly TimelineLane[];
  /** From the first day to the last of all that is dated; `null` when nothing is. */
  readonly extent: DayRange | null;
  /** Statements with and without a date said, each counted once. */
  readonly dated: number;
  readonly undated: number;
}

/** Most speakers or tags with lanes of their own. */
const MOST_LANES = 24;

/**
 * Statements in lanes: those with most statements first, of equal ones by name; then one for all others beyond `most`,
 * then the one without speaker or tag. A statement of several tags stands in the lane of each, in no lane twice. Law:
 * every statement given stands in at least one lane, by speaker in exactly one.
 */
export function timelineOf(
  statements: readonly FollowedStatement[],
  by: TimelineBy,
  tags: TagLookup,
  most: number = MOST_LANES,
): Timeline {
  const heaps = heapsOf(statements, by, tags);
  const nobody = heaps.get(NONE);
  const named = [...heaps.values()].filter((heap) => heap !== nobody).sort(byWeight);
  // One lane more costs no more than a lane for others that would hold only that.
  const own = named.length <= most + 1 ? named : named.slice(0, most);
  const rest = named.slice(own.length);
  const others = rest.length === 0 ? [] : [joined(rest, by)];
  const lanes = [...own, ...others, ...(nobody === undefined ? [] : [nobody])].map(laneOf);
  const dated = statements.filter(({ dateSaid }) => markableDate(dateSaid)).length;
  return { by, lanes, extent: extentOf(lanes), dated, undated: statements.length - dated };
}

const NONE = 'none';
const OTHERS = 'others';

interface Heap {
  readonly key: string;
  readonly kind: TimelineLane['kind'];
  readonly name: string;
  readonly colour: HighlightColour | null;
  readonly statements: FollowedStatement[];
}

function heapsOf(
  statements: readonly FollowedStatement[],
  by: TimelineBy,
  tags: TagLookup,
): Map<string, Heap> {
  const heaps = new Map<string, Heap>();
  for (const statement of statements) {
    for (const key of keysOf(statement, by, tags)) {
      let heap = heaps.get(key);
      if (heap === undefined) {
        heap = { key, ...headOf(statement, key, by, tags), statements: [] };
        heaps.set(key, heap);
      }
      heap.statements.push(statement);
    }
  }
  return heaps;
}

function keysOf(
  { speakerId, tags }: FollowedStatement,
  by: TimelineBy,
  known: TagLookup,
): readonly string[] {
  if (by === 'speaker') return [speakerId ?? NONE];
  const keys = tags.filter((id) => known.get('tag', id) !== null);
  return keys.length === 0 ? [NONE] : [...new Set(keys)];
}

function headOf(
  { speaker }: FollowedStatement,
  key: string,
  by: TimelineBy,
  tags: TagLookup,
): Pick<Heap, 'kind' | 'name' | 'colour'> {
  if (key === NONE) {
    return { kind: 'none', name: by === 'speaker' ? NO_SPEAKER : NO_TAG, colour: null };
  }
  if (by === 'speaker') return { kind: 'named', name: speaker ?? NO_SPEAKER, colour: null };
  const id = key as TagId;
  return { kind: 'named', name: tagPath(tags, id).join(' / '), colour: tagColour(tags, id) };
}

function byWeight(a: Heap, b: Heap): number {
  return b.statements.length - a.statements.length || compareNames(a.name, b.name);
}

function joined(heaps: readonly Heap[], by: TimelineBy): Heap {
  const statements = [...new Set(heaps.flatMap((heap) => heap.statements))];
  const name = `${heaps.length} other ${by}s`;
  return { key: OTHERS, kind: 'others', name, colour: null, statements };
}

function laneOf({ statements, ...head }: Heap): TimelineLane {
  const marks: TimelineMark[] = [];
  const undated: FollowedStatement[] = [];
  for (const statement of statements) {
    const span = statement.dateSaid === null ? null : spanOf(statement.dateSaid);
    if (span === null) undated.push(statement);
    else marks.push({ statement, span });
  }
  marks.sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  return { ...head, marks, undated };
}

function markableDate(date: string | null): boolean {
  return date !== null && spanOf(date) !== null;
}

function extentOf(lanes: readonly TimelineLane[]): DayRange | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { marks } of lanes) {
    for (const { span } of marks) {
      from = Math.min(from, span.from);
      to = Math.max(to, span.to);
    }
  }
  return from < to ? { from, to } : null;
}
