import { anyText, readMarkdown } from './markdown-reading';

/** A table with footnotes as another program reads it. */
export interface ReadView {
  /** Cells of every line of the table but the rule, without the marks of footnotes. */
  readonly table: readonly (readonly string[])[];
  /** Labels of the footnotes that each of these cells carries. */
  readonly marks: readonly (readonly (readonly string[])[])[];
  /** Words of each footnote, by its label. */
  readonly footnotes: ReadonlyMap<string, string>;
}

/** Reads the table and the footnotes of a Markdown file; throws where a mark leads to no footnote. */
export function readView(markdown: string): ReadView {
  const lines = markdown.split('\n').filter((line) => /^\|.*\|$/u.test(line));
  const cells = lines
    .filter((line) => !/^[|: -]+$/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/u)
        .map((cell) => cell.trim()),
    );
  const footnotes = new Map(
    readMarkdown(markdown).tree.children.flatMap((node) => {
      const found = /^\[\^(\d+)\]: (.*)$/su.exec(anyText(node));
      return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
    }),
  );
  const marks = cells.map((row) => row.map(marksIn));
  for (const label of marks.flat(2)) {
    if (!footnotes.has(label)) throw new Error(`No footnote ${label}`);
  }
  const table = cells.map((row) => row.map((cell) => wordsOf(cell.replaceAll(MARK, ''))));
  return { table, marks, footnotes };
}

/** As it is written; one that belongs to the words has backslashes. */
const MARK = /\[\^(\d+)\]/gu;

function marksIn(cell: string): string[] {
  return [...cell.matchAll(MARK)].map((found) => found[1] ?? '');
}

function wordsOf(markdown: string): string {
  return anyText(readMarkdown(markdown).tree);
}
