/**
 * Rows of cells as lines with aligned columns under a head. Columns of numbers, named by their heads, end at the same
 * place; the last column, which may be in any script, is not padded.
 */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[] = [],
): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  const aligned = (cell: string, column: number): string => {
    if (column === head.length - 1) return cell;
    const width = widths[column] ?? 0;
    return numbers.includes(head[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
  };
  return lines.map((row) => row.map(aligned).join('  ')).join('\n');
}
