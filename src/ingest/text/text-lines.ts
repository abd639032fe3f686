/** A line of a text that is not empty. */
export interface TextLine {
  /** Without white space at its ends. */
  readonly text: string;
  /** Whether an empty line, or the beginning, stands before it. */
  readonly startsGroup: boolean;
  /** Whether it is set in from the margin. */
  readonly isIndented: boolean;
}

/** The lines of a cleaned text that hold something. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let startsGroup = true;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '') lines.push({ text: words, startsGroup, isIndented: /^[ \t]/.test(line) });
    startsGroup = words === '';
  }
  return lines;
}
