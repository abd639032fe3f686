import type { MatrixAnswer } from '../contract/exporting-views';
import type { Packed } from '../contract/packed';

/** Rows, columns or cells that are packed at a stretch: about a millisecond. */
const STRETCH = 1_000;

/** Packs a counted matrix in small steps; of ten thousand articles it is some megabytes. */
export function* packMatrix({
  revision,
  matrix,
}: MatrixAnswer): Generator<undefined, Packed<MatrixAnswer>> {
  const { rows, columns, cells, ...rest } = matrix;
  const lists = [
    `"rows":${yield* packList(rows)}`,
    `"columns":${yield* packList(columns)}`,
    `"cells":${yield* packList(cells)}`,
  ];
  const about = JSON.stringify(rest).slice(1, -1);
  return `{"revision":${String(revision)},"matrix":{${[about, ...lists].join(',')}}}`;
}

function* packList(items: readonly object[]): Generator<undefined, string> {
  const parts: string[] = [];
  for (let first = 0; first < items.length; first += STRETCH) {
    yield;
    parts.push(JSON.stringify(items.slice(first, first + STRETCH)).slice(1, -1));
  }
  return `[${parts.join(',')}]`;
}
