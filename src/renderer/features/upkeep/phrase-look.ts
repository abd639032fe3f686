import type { LookItem, LookKind } from '../../../domain/annotation/to-look-at';

/** What is said of each kind: in a list, and over the passage. */
export const LOOK_WORDS: Readonly<
  Record<
    LookKind,
    {
      readonly short: string;
      readonly long: string;
      readonly tone: 'warning' | 'danger' | 'accent';
    }
  >
> = {
  reworded: {
    short: 'Wording changed',
    long: 'The words of this passage changed with the new version. It was carried over.',
    tone: 'warning',
  },
  ambiguous: {
    short: 'Which passage?',
    long: 'It is not certain where this passage stands in the new version, if it does at all. Choose, or keep it where it is.',
    tone: 'warning',
  },
  found: {
    short: 'Found',
    long: 'This passage stands in the text that is read now, in the same words.',
    tone: 'accent',
  },
  orphan: {
    short: 'Gone',
    long: 'This passage is not in the new version. It is kept, with the words and the context it had.',
    tone: 'danger',
  },
};

/** One that waits, in words for whoever hears it. */
export function sayItem(item: LookItem): string {
  const { short } = LOOK_WORDS[item.kind];
  const places = item.kind === 'ambiguous' ? ` ${item.places.length} possible.` : '';
  return `${short}.${places} ${item.before.exact.slice(0, 200)}`;
}
