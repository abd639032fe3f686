/** The words of a list that is written with blanks between. */
export function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
