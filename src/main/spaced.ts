import type { CopyProgress } from '../contract/safekeeping';

/** Nobody sees more than this often how far something has come. */
const APART_MS = 60;

/** Passes on how far something has come, but only now and then, and when it is done. */
export function spaced(tell: (progress: CopyProgress) => void): (progress: CopyProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < APART_MS && progress.done < progress.total) return;
    last = now;
    tell(progress);
  };
}
