/** Months by number, each with the names and short forms that dates are read with; no name stands for two months. */
const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'janvier',
    'januar',
    'jänner',
    'enero',
    'janeiro',
    'gennaio',
    'januari',
    'января',
    'يناير',
    'كانون الثاني',
  ],
  [
    'february',
    'feb',
    'février',
    'februar',
    'febrero',
    'fevereiro',
    'febbraio',
    'februari',
    'февраля',
    'فبراير',
    'شباط',
  ],
  ['march', 'mar', 'mars', 'märz', 'marzo', 'março', 'maart', 'марта', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'апреля', 'أبريل', 'إبريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'maj', 'мая', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'junho', 'giugno', 'июня', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juli', 'julio', 'julho', 'luglio', 'июля', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'agosto', 'augustus', 'augusti', 'августа', 'أغسطس', 'آب'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'setembro',
    'settembre',
    'сентября',
    'سبتمبر',
    'أيلول',
  ],
  [
    'october',
    'oct',
    'octobre',
    'oktober',
    'octubre',
    'outubro',
    'ottobre',
    'октября',
    'أكتوبر',
    'تشرين الأول',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'ноября', 'نوفمبر', 'تشرين الثاني'],
  [
    'december',
    'dec',
    'décembre',
    'dezember',
    'diciembre',
    'dezembro',
    'dicembre',
    'декабря',
    'ديسمبر',
    'كانون الأول',
  ],
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
