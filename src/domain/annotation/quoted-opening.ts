/**
 * So much of a passage as fits a line of `most` letters, cut at a word where one ends in its second half, in quotation
 * marks. Marks that the passage itself begins or ends with are left out: these stand for them.
 */
export function quotedOpening(passage: string, most: number): string {
  const words = passage.replace(/^[“„«"]/u, '').replace(/[”“»"]$/u, '');
  if (words.length <= most) return `“${words}”`;
  const cut = words.slice(0, most);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…”`;
}
