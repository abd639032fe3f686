import { useSaving } from './saving';

/** Refusals come a moment after the word that edits are held. */
const REFUSALS_COME_MS = 50;

/**
 * The answer to an edit, or `held` once the edit is one of those that wait for the disk: it shows by then, and its
 * answer may be long in coming.
 */
export async function answeredOrHeld<Answer>(sent: Promise<Answer>): Promise<Answer | 'held'> {
  let end = (): void => undefined;
  const held = new Promise<'held'>((resolve) => {
    end = useSaving.subscribe(({ state }, before) => {
      if (state === before.state || state.kind !== 'held') return;
      setTimeout(() => resolve('held'), REFUSALS_COME_MS);
    });
  });
  try {
    return await Promise.race([sent, held]);
  } finally {
    end();
  }
}
