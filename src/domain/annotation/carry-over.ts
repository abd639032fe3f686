import { describe } from '../anchor/describe';
import { type Locator, prepareText } from '../anchor/prepare-text';
import { leastErrors } from '../anchor/least-errors';
import { wordChanges } from '../compare/word-changes';
import type { AnnotationId, Sha256 } from '../ids';
import type { Annotation, Target } from './annotation';

/** Share of the longer of two words that may differ where one was misspelt. */
const MISSPELT = 0.34;

/** Whether words of a passage were replaced by other words, not just added, left out or spelled otherwise. */
export function replacesWords(before: string, after: string): boolean {
  const runs = wordChanges(before, after);
  return runs.some(({ where, text }, at) => {
    const next = runs[at + 1];
    if (where !== 'first' || next?.where !== 'second') return false;
    const [one, other] = [text, next.text].map((words) => words.trim());
    return isOther(one ?? '', other ?? '');
  });
}

function isOther(one: string, other: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(one) || !/[\p{L}\p{N}]/u.test(other)) return false;
  if (/\p{N}/u.test(one + other)) return true;
  const most = Math.max(one.length, other.length);
  if (most > LONGEST_MISSPELT) return true;
  return Math.max(leastErrors(one, other), leastErrors(other, one)) > most * MISSPELT;
}

/** More code units than any word has: what is longer are several words. */
const LONGEST_MISSPELT = 32;

/** The text that is to become an article's next version. */
export interface NextText {
  readonly text: string;
  readonly textHash: Sha256;
}

/** Which annotations stand in a new text beyond doubt, with their new targets. */
export interface CarriedOver {
  readonly carried: readonly { readonly id: AnnotationId; readonly target: Target }[];
  /** How many of them have changed words there. */
  readonly reworded: number;
  /** How many stay on their version because their passage is not surely found. */
  readonly leftBehind: number;
}

/** The text of an earlier version; `null` when it can't be read, and then less is carried over. */
export type EarlierTexts = (textHash: Sha256) => string | null;

/**
 * Who changed the text. What the `reader` changed by hand is the same passage in other words. In a text that came from
 * elsewhere a passage of which words were replaced by other words may as well be a look-alike: it is asked about.
 */
export type ChangedBy = 'reader' | 'others';

/**
 * Carries annotations of an article to its next text: those found exactly, or moved, each looked for from the version
 * that it stands on (rules X7 to X11). All others stay as they are, and so do those
 * that were left on their version by hand: nothing is ever carried onto a look-alike.
 */
export function carryOver(
  annotations: readonly Pick<Annotation, 'id' | 'target' | 'carrying'>[],
  next: NextText,
  earlier: EarlierTexts,
  by: ChangedBy = 'others',
): CarriedOver {
  const locators = new Map<Sha256, Locator>();
  const locatorFor = (textHash: Sha256): Locator => {
    const known = locators.get(textHash) ?? prepareText(next.text, earlier(textHash));
    locators.set(textHash, known);
    return known;
  };
  let [reworded, leftBehind] = [0, 0];
  const carried = annotations.flatMap(({ id, target, carrying }) => {
    if (target.textHash === next.textHash || carrying?.kind === 'kept') return [];
    const anchor = locatorFor(target.textHash).locate(target);
    const there =
      anchor.kind === 'exact' || anchor.kind === 'moved'
        ? { ...target, textHash: next.textHash, ...describe(next.text, anchor.range) }
        : null;
    if (
      there === null ||
      (by === 'others' && replacesWords(target.quote.exact, there.quote.exact))
    ) {
      leftBehind += 1;
      return [];
    }
    if (there.quote.exact !== target.quote.exact) reworded += 1;
    return [{ id, target: there }];
  });
  return { carried, reworded, leftBehind };
}
