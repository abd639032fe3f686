/** A byline as one line to edit: names parted by commas, or by semicolons where a name holds a comma itself. */
export function bylineText(names: readonly string[]): string {
  const needsSemicolon = names.some((name) => name.includes(','));
  const text = names.join(needsSemicolon ? '; ' : ', ');
  return needsSemicolon && names.length === 1 ? `${text};` : text;
}

/** The names in an edited line; the inverse of `bylineText` for tidy names without a semicolon. */
export function readByline(text: string): string[] {
  const separator = text.includes(';') ? ';' : ',';
  return text
    .split(separator)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '');
}
