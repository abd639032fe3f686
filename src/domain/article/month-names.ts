/** Months by number, each with the names and short forms that dates are read with; no name stands for two months. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'januar', 'jänner', 'enero', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'februar', 'febrero', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'märz', 'marzo', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'abril', 'أبريل', 'إبريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juli', 'julio', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'agosto', 'أغسطس', 'آب'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'oktober', 'octubre', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'noviembre', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'dezember', 'diciembre', 'ديسمبر', 'كانون الأول'],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
];

/** The month, 1 to 12, that a name in lower case stands for; `null` when it is no name of a month. */
export function monthNamed(name: string): number | null {
  return MONTH_OF.get(name.normalize('NFC')) ?? null;
}

/** The day of the week, 0 for Sunday, that an English name in lower case stands for; `null` for any other word. */
export function weekdayNamed(name: string): number | null {
  return WEEKDAY_OF.get(name) ?? null;
}

const MONTH_OF = numbersOf(MONTHS, 1);
const WEEKDAY_OF = numbersOf(WEEKDAYS, 0);

function numbersOf(lists: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(
    lists.flatMap((names, index) =>
      names.map((name) => [name.normalize('NFC'), index + first] as const),
    ),
  );
}
