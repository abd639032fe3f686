import { exampleLines } from '../../../src/desk/example-lines';

/**
 * Lines of the command line's example, to be mixed in between numbered edits: articles with their texts, annotations,
 * tags and all the rest. Those that undo are left out, as they would undo the numbered edits.
 */
export function otherLines(count: number, seed: string): string[] {
  return [...exampleLines(count, seed)].filter((line) => {
    const { kind } = JSON.parse(line) as { readonly kind: string };
    return kind !== 'undo' && kind !== 'redo';
  });
}
