import { type CivilDay, isCivilDay } from '../article/calendar';

/** The day so many days before another; negative counts lead forward. */
export function earlier(day: CivilDay, days: number): CivilDay {
  let at = day;
  for (let left = Math.abs(days); left > 0; left -= 1) at = days > 0 ? dayBefore(at) : dayAfter(at);
  return at;
}

/** The latest day within a week up to a day, or up to the one `gap` days before it, that fits. */
export function latestWithin(
  day: CivilDay,
  gap: number,
  fits: (day: CivilDay) => boolean,
): CivilDay | null {
  for (let days = gap; days < gap + 7; days += 1) {
    const candidate = earlier(day, days);
    if (fits(candidate)) return candidate;
  }
  return null;
}

function dayBefore({ year, month, day }: CivilDay): CivilDay {
  if (day > 1) return { year, month, day: day - 1 };
  const [inYear, inMonth] = month > 1 ? [year, month - 1] : [year - 1, 12];
  return { year: inYear, month: inMonth, day: lastDayOf(inYear, inMonth) };
}

function dayAfter({ year, month, day }: CivilDay): CivilDay {
  if (day < lastDayOf(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function lastDayOf(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => isCivilDay({ year, month, day })) ?? 31;
}
