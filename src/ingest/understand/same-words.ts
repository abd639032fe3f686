/** Whether two texts say the same but for case, white space and the kind of quotation marks. */
export function sameWords(one: string, other: string): boolean {
  return one.length > 0 && levelled(one) === levelled(other);
}

function levelled(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
