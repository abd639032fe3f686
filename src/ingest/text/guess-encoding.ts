import { analyse } from 'chardet';

import { decodeAs, type DecodedAs, encodingOfLabel } from './decode-as';

/** Statistics need no more than this. */
const SAMPLE = 400_000;
/** Less sure than this, statistics say nothing. */
const LEAST_SURE = 10;
/** A share of characters that a damaged text may have lost and still be of that encoding. */
const MOST_LOST = 0.005;
/** With fewer letters beyond ASCII than this, and seldom, a text is Western: statistics need more. */
const FEW_LETTERS = 12;
const SELDOM = 0.15;

/** Decodes bytes that state no encoding and are no UTF-8 by what their letters are like. Always a guess. */
export function decodeByStatistics(bytes: Uint8Array): DecodedAs {
  const western = decodeAs(bytes, 'windows-1252');
  const sample = sampleOf(bytes);
  if (western.lost === 0 && isNearlyAscii(sample)) return western;
  for (const { name, confidence } of analyse(sample)) {
    if (confidence < LEAST_SURE || name === 'UTF-8' || name === 'ASCII') continue;
    const encoding = encodingOfLabel(WIDER[name] ?? name);
    if (encoding === null || encoding.startsWith('utf')) continue;
    const decoded = decodeAs(bytes, encoding);
    if (decoded.lost <= decoded.text.length * MOST_LOST) return decoded;
  }
  return western;
}

/** From the first byte beyond ASCII on, with what comes right before it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 200);
  return bytes.subarray(from, from + SAMPLE);
}

function isNearlyAscii(sample: Uint8Array): boolean {
  const beyond = sample.reduce((sum, byte) => (byte > 0x7f ? sum + 1 : sum), 0);
  return beyond < FEW_LETTERS && beyond < sample.length * SELDOM;
}

/** What statistics call by the name of a standard is nearly always the wider encoding that systems made of it. */
const WIDER: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};
