import { useSaving } from './saving';

/** Hands over what was typed and not yet sent; resolves when it is saved or refused. */
export type Flush = () => Promise<unknown>;

const pending = new Set<Flush>();

/** Announces text that is typed but not yet sent, until the returned function is called. */
export function holdPending(flush: Flush): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

/**
 * Sends all that was typed so far: before the window closes, the notebook is switched, or something is exported. Comes
 * back once it is saved or refused, or main holds it because the disk does not take it.
 */
export async function flushPendingEdits(): Promise<void> {
  const sent = Promise.all([...pending].map((flush) => flush()));
  const held = whenHeld();
  await Promise.race([sent, held.promise]);
  held.end();
}

/** Resolves as soon as edits are held. */
function whenHeld(): { readonly promise: Promise<void>; readonly end: () => void } {
  if (useSaving.getState().held) return { promise: Promise.resolve(), end: () => undefined };
  let end = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    end = useSaving.subscribe(({ held }) => held && resolve());
  });
  return { promise, end };
}
