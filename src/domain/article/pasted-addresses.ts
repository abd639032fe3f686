/** A line that is meant as an address, whether or not it is a good one: those that are not are told of later. */
const ADDRESS = /^<?(https?:\/\/[^\s<>"]+)>?$/iu;
/** An address as people write it; the scheme is then the safe one. */
const WITHOUT_SCHEME = /^www\.[^\s<>"/@]+\.[^\s<>"@]+$/iu;

/**
 * The addresses in a pasted or typed text, in order and each once; `null` when the text is anything but addresses, one
 * a line. A list with numbers or marks in front of its lines is still one.
 */
export function pastedAddresses(text: string): readonly string[] | null {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim().replace(LIST_MARK, ''));
  const said = lines.filter((line) => line !== '');
  const addresses = said.map(addressIn);
  if (addresses.length === 0 || addresses.includes(null)) return null;
  return [...new Set(addresses.filter((address) => address !== null))];
}

const LIST_MARK = /^(?:[-*•–]|\d{1,4}[.)])\s+/u;

function addressIn(line: string): string | null {
  const written = ADDRESS.exec(line)?.[1];
  if (written !== undefined) return written;
  return WITHOUT_SCHEME.test(line) ? `https://${line}` : null;
}
