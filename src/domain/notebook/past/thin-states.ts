import type { Instant } from '../../ids';

/** How long and how closely the past of records is kept. */
export interface Thinning {
  readonly now: Instant;
  /**
   * Days after which no version is kept but the one that was valid then, counted from the beginning of a day, so that
   * no day is parted whose last version stands for it; at least 7.
   */
  readonly keepDays: number;
}

/** The place of a state in time; `at` is `null` for one that is only known from the edit after it. */
export interface StateInTime {
  readonly revision: number;
  readonly at: Instant | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** All states are kept for so long. */
const ALL_MS = 2 * DAY_MS;
/** After that, the last of each hour for so long; then the last of each day. */
const HOURLY_MS = 7 * DAY_MS;

/**
 * Which states of one record are kept, oldest first: all of the last 2 days, the last of each hour up to 7 days, the
 * last of each day up to `keepDays`, and of all before that the newest, so that it is known how things stood then.
 * When nothing changed since then, that one is the present state, and none is kept. Law: thinning what was thinned
 * keeps all of it.
 */
export function thinStates<State extends StateInTime>(
  states: readonly State[],
  { now, keepDays }: Thinning,
): State[] {
  const end = Date.parse(now);
  const cut = Math.floor((end - keepDays * DAY_MS) / DAY_MS) * DAY_MS;
  const oldestFirst = [...states].sort(byAge);
  const firstKept = oldestFirst.findIndex(({ at }) => at !== null && Date.parse(at) >= cut);
  if (firstKept === -1) return [];
  const before = oldestFirst.slice(0, firstKept);
  const base = before.findLast(({ at }) => at !== null) ?? before.at(-1);
  return [...(base ? [base] : []), ...lastOfEach(oldestFirst.slice(firstKept), end)];
}

/** States that are known only from the edit after them go once there is a state before them. */
function lastOfEach<State extends StateInTime>(
  oldestFirst: readonly State[],
  end: number,
): State[] {
  const lastIn = new Map<string, State>();
  for (const state of oldestFirst) {
    if (state.at !== null) lastIn.set(bucketOf(state, Date.parse(state.at), end), state);
  }
  return [...lastIn.values()].sort(byAge);
}

function bucketOf({ revision }: StateInTime, at: number, end: number): string {
  const age = end - at;
  if (age <= ALL_MS) return `all ${revision}`;
  if (age <= HOURLY_MS) return `hour ${Math.floor(at / HOUR_MS)}`;
  return `day ${Math.floor(at / DAY_MS)}`;
}

function byAge(a: StateInTime, b: StateInTime): number {
  return a.revision - b.revision || Number(a.at === null) - Number(b.at === null);
}
