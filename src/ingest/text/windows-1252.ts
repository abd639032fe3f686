/**
 * What bytes 0x80 to 0x9F mean in windows-1252, as the WHATWG Encoding Standard has it; U+FFFD for the five that mean
 * nothing. Written out because what Node decodes depends on the ICU it is built with.
 */
const UPPER =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/** Bytes read as windows-1252. */
export function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
