import type { RecordId } from '../ids';
import { type Change, changesOf, type Diff, diffOf } from './diff';

/** One diff that does what many do in a row, at the cost of their sizes. Law: it is what squashing them gives. */
export function squashAll(diffs: Iterable<Diff>): Diff {
  const changes = new Map<RecordId, Change>();
  for (const diff of diffs) {
    for (const { from, to } of changesOf(diff)) {
      const id = (to ?? from)?.id;
      if (id === undefined) continue;
      const earlier = changes.get(id);
      changes.set(id, { from: earlier === undefined ? from : earlier.from, to });
    }
  }
  return diffOf(changes.values());
}
