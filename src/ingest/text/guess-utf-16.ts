/** How much of the bytes is looked at. */
const SAMPLE = 64_000;
/** Share of units that are white space or ASCII punctuation in any writing that parts words or lines. */
const FEWEST_COMMON = 0.005;

/**
 * Whether bytes with zeros in them are UTF-16 without a byte order mark, and in which order; `null` when they are no
 * text of that kind. Read the wrong way round, hardly a unit is a character that anybody writes.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const [little, big] = [score(sample, 'utf-16le'), score(sample, 'utf-16be')];
  if (little === null && big === null) return null;
  return (little ?? -1) >= (big ?? -1) ? 'utf-16le' : 'utf-16be';
}

/** Share of common characters; `null` when a unit means nothing in this order, or hardly any is common. */
function score(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number | null {
  // The sample may end within a pair of surrogates.
  const text = new TextDecoder(encoding).decode(sample).replace(/\uFFFD$/, '');
  if (/[\p{Cn}\p{Co}\p{Cs}\uFFFD]|(?![\t\n\f\r])\p{Cc}/u.test(text)) return null;
  const common = text.match(/[\t\n\r -/:-@。、，]/g)?.length ?? 0;
  const letters = text.match(/[a-z]/gi)?.length ?? 0;
  if (common + letters < text.length * FEWEST_COMMON) return null;
  return (common + letters) / text.length;
}
