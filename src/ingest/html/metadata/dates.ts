import type { Origin } from '../../../domain/article/candidate';
import type { EdtfDate } from '../../../domain/article/edtf-date';
import { dateInAddress } from './date-in-address';
import type { DeclaredDate, DeclaredDates } from './declared-dates';
import type { Found } from './found';
import { dayShown, isDayOfAny, offsetOf, relativeDay } from './shown-day';
import type { ShownDate } from './shown-dates';
import { contested, evidence, originOf, shown, type Stated } from './stated';
import { dayIn, isDayOf, type Stamp } from './stamp';
import { suggestedDate } from './suggested-date';

/** What dates are read from. */
export interface DateInputs {
  readonly declared: DeclaredDates;
  readonly shown: readonly ShownDate[];
  /** Where the page was fetched from or says it belongs. */
  readonly address: string | null;
  /** When the page was captured; `null` when nobody knows. */
  readonly capturedAt: string | null;
}

/** Both dates; a `null` value with an origin is a date that may be meant and is only suggested. */
export interface FoundDates {
  readonly published: Found<EdtfDate | null> | null;
  readonly updated: Found<EdtfDate> | null;
}

/**
 * When the article came out and when it was changed. What programs are told (`2025-01-02T03:30:00Z`) is the same
 * moment as what people are shown (`1 January, 10:30 pm`), on another day: the day that is shown is the page's own.
 * Where nothing is shown the declared day counts as it is written. What is shown and what is declared may also differ
 * in earnest; then the shown date counts where it says that it is the date of publication, and is to be checked.
 */
export function datesOf(inputs: DateInputs): FoundDates {
  const published = publishedOf(inputs);
  const updated = updatedOf(inputs, published);
  if (published !== null) return { published, updated };
  return { published: suggestedDate(inputs.declared, inputs.address, updated), updated };
}

function publishedOf(inputs: DateInputs): Found<EdtfDate> | null {
  const [declared] = inputs.declared.published;
  const shown = inputs.shown.filter((one) => one.of !== 'updated');
  return declared === undefined ? onlyShown(inputs, shown) : bothWays(inputs, declared, shown);
}

/** A declared date, with what the page shows beside it. */
function bothWays(
  inputs: DateInputs,
  first: DeclaredDate,
  shown: readonly ShownDate[],
): Found<EdtfDate> {
  const declared = inOwnZone(first, inputs.declared.published);
  for (const one of shown) {
    const day = dayShown(one, declared);
    if (day !== null && isDayOf(declared, day)) return { value: day, origin: fromPage(one) };
  }
  const said = shown.find((one) => one.of === 'published' && !one.isCalled && one.date !== null);
  if (said !== undefined && said.date !== null) {
    return { value: said.date, origin: contested(shownAs(said), declared.from) };
  }
  const offset = declared.offset === 0 ? zoneShown(inputs) : null;
  const other = contradiction(inputs, declared, offset !== null);
  const origin = other === null ? originOf(declared.from) : contested(declared.from, other);
  return { value: dayOf(declared, offset), origin };
}

/** Pages that declare one moment in UTC and in their own zone state their own day by the latter. */
function inOwnZone(first: DeclaredDate, all: readonly DeclaredDate[]): DeclaredDate {
  if (first.offset !== 0 || first.instant === null) return first;
  const { instant } = first;
  const own = all.find(
    (one) =>
      one.offset !== null &&
      one.offset !== 0 &&
      one.instant !== null &&
      Math.abs(one.instant - instant) < SAME_MOMENT,
  );
  return own ?? first;
}

/** Two declarations of one moment may differ by the time it took to write them. */
const SAME_MOMENT = 10 * 60_000;

/** The zone that the page shows its times in, told by a time that it both shows and declares; `null` unless it does. */
function zoneShown({ declared, shown }: DateInputs): number | null {
  const [published] = declared.published;
  const [updated] = declared.updated;
  return (
    (published === undefined ? null : offsetOf(published, shown, 'published')) ??
    (updated === undefined ? null : offsetOf(updated, shown, 'updated'))
  );
}

function dayOf(stamp: Stamp, offset: number | null): EdtfDate {
  return offset === null || stamp.instant === null ? stamp.date : dayIn(stamp.instant, offset);
}

/**
 * What speaks against a declared day: another that is declared, a date below the headline that is neither that of
 * publication nor of a change, or, where only UTC is known, the day before or after in the address.
 */
function contradiction(
  { declared, shown: dates, address }: DateInputs,
  chosen: DeclaredDate,
  isZoneKnown: boolean,
): Stated | null {
  const other = declared.published.find(
    (one) =>
      one.date.length === chosen.date.length &&
      !isDayOf(chosen, one.date) &&
      !isDayOf(one, chosen.date),
  );
  if (other !== undefined) return other.from;
  const beside = dates.find((one) => {
    const day = one.isPlain && one.of !== 'updated' ? dayShown(one, chosen) : null;
    return day !== null && !isDayOfAny(declared.updated, day);
  });
  if (beside !== undefined) return shownAs(beside);
  if (address === null || isZoneKnown || chosen.offset !== 0) return null;
  const day = dateInAddress(address);
  const isOther = day !== null && day !== chosen.date && isDayOf(chosen, day);
  return isOther ? { value: day, how: 'address', evidence: evidence(address) } : null;
}

/** A date that is only shown. */
function onlyShown(
  { declared, shown: all, capturedAt }: DateInputs,
  shown: readonly ShownDate[],
): Found<EdtfDate> | null {
  const years = all.flatMap((one) => (one.date === null ? [] : [one]));
  const ordered = [
    ...shown.filter((one) => one.of === 'published'),
    ...shown.filter((one) => one.of === null),
  ];
  for (const one of ordered) {
    const day =
      dayShown(one, null) ??
      borrowed(one, years) ??
      one.stamp?.date ??
      relativeDay(one, capturedAt);
    if (day === null) continue;
    const isChange = one.of === null && isDayOfAny(declared.updated, day);
    return { value: day, origin: fromPage(one, isChange || !one.isPlain) };
  }
  return null;
}

/** A day and month without a year, where the same day stands there with one. */
function borrowed(one: ShownDate, years: readonly ShownDate[]): EdtfDate | null {
  const whole = years.find((other) => other.month === one.month && other.day === one.day);
  return one.month === null ? null : (whole?.date ?? null);
}

function updatedOf(inputs: DateInputs, published: Found<EdtfDate> | null): Found<EdtfDate> | null {
  const declared = inputs.declared.updated[0] ?? inputs.declared.published[0] ?? null;
  for (const one of inputs.shown.filter(({ of }) => of === 'updated')) {
    const day =
      dayShown(one, declared) ?? relativeDay(one, inputs.capturedAt) ?? one.stamp?.date ?? null;
    if (day !== null && !(one.isCalled && day === published?.value))
      return { value: day, origin: fromPage(one) };
  }
  return declaredChange(inputs, published?.value ?? null);
}

/**
 * A change that is only declared. Programs stamp every page with one: at the moment of publication, or before it, it
 * tells of no change.
 */
function declaredChange(inputs: DateInputs, published: EdtfDate | null): Found<EdtfDate> | null {
  const [changed] = inputs.declared.updated;
  if (changed === undefined) return null;
  const [first] = inputs.declared.published;
  if (first !== undefined) {
    const isSameMoment =
      changed.instant !== null && first.instant !== null
        ? changed.instant - first.instant < 60_000
        : changed.date <= first.date;
    if (isSameMoment) return null;
  }
  const day = dayOf(changed, changed.offset === 0 ? zoneShown(inputs) : null);
  if (published !== null && (day < published || (first === undefined && day === published)))
    return null;
  return { value: day, origin: originOf(changed.from) };
}

function shownAs(one: ShownDate): Stated {
  return shown(one.date ?? '', one.words);
}

function fromPage(one: ShownDate, uncertain = false): Origin {
  return originOf(shownAs(one), uncertain);
}
