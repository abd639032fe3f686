const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The time that a message's `Date` states, as an ISO date and time with its own offset: the day stays the sender's own.
 * `null` for what is no date of a message (RFC 5322).
 */
export function messageTime(value: string): string | null {
  const found =
    /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4})?/.exec(
      value,
    );
  if (found === null) return null;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone] = found;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const offset = zone === undefined ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${date}T${two(hour)}:${minute}:${second}${offset.replace('-00:00', 'Z')}`;
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
