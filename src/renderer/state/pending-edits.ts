/** Hands over what was typed and not yet sent; resolves when it is saved or refused. */
export type Flush = () => Promise<unknown>;

const pending = new Set<Flush>();

/** Announces text that is typed but not yet sent, until the returned function is called. */
export function holdPending(flush: Flush): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

/** Sends all that was typed so far: before the window closes, the notebook is switched, or something is exported. */
export async function flushPendingEdits(): Promise<void> {
  await Promise.all([...pending].map((flush) => flush()));
}
