import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { DrawnArticle } from './drawn-article';
import type { ReaderMark, ReaderProposal } from './reader-types';
import { kindOf, wordsAt } from './say-marks';

interface MarksInViewProps {
  drawn: DrawnArticle | null;
  marks: readonly ReaderMark[];
  proposals: readonly ReaderProposal[];
}

/** The list is for listening to: more than this nobody hears out. */
const MOST = 20;
/** It is put together this long after the last change or scroll, and only while nothing else happens. */
const REST_MS = 800;

interface InView {
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  readonly more: number;
}

const NOTHING: InView = { lines: [], more: 0 };

/**
 * For screen readers: where each highlight and proposal in view begins and ends. Painted highlights are no elements, so that
 * nothing in the text itself could say it.
 */
export function MarksInView({ drawn, marks, proposals }: MarksInViewProps) {
  const [{ lines, more }, setInView] = useState(NOTHING);
  useEffect(() => {
    if (drawn === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const look = (): void => {
      const next = inView(drawn, proposals);
      setInView((now) => (isSame(now, next) ? now : next));
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (idle = requestIdleCallback(look, { timeout: 2_000 })), REST_MS);
    };
    later();
    drawn.region.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      drawn.region.removeEventListener('scroll', later);
    };
  }, [drawn, marks, proposals]);
  if (lines.length === 0) return null;
  return (
    <VisuallyHidden>
      <ul aria-label="Highlights in view">
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {more > 0 && <li>{`and ${more} more`}</li>}
      </ul>
    </VisuallyHidden>
  );
}

function inView(drawn: DrawnArticle, proposals: readonly ReaderProposal[]): InView {
  if (!drawn.view.isShown()) return NOTHING;
  const { offset, end } = drawn.view.position();
  const marks = drawn.painting.shelf.within({ start: offset, end });
  const { text } = drawn.body.drawn.text;
  const named = [
    ...marks.map((mark) => ({ ...placeOf(mark), name: kindOf(mark) })),
    ...proposals.filter((one) => one.start < end && one.end > offset),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = named
    .slice(0, MOST)
    .map((one) => ({ id: one.id, text: `${one.name}: ${fromTo(text, one)}` }));
  return { lines, more: named.length - lines.length };
}

function placeOf({ id, start, end }: ReaderMark) {
  return { id, start, end };
}

/** A short passage whole, a long one by how it begins and how it ends. */
function fromTo(text: string, { start, end }: { start: number; end: number }): string {
  const passage = text.slice(start, end);
  const from = wordsAt(passage, 'start');
  if (from === wordsAt(passage, 'start', Infinity)) return `“${from}”`;
  return `from “${from}” to “${wordsAt(passage, 'end')}”`;
}

function isSame(a: InView, b: InView): boolean {
  return (
    a.more === b.more &&
    a.lines.length === b.lines.length &&
    a.lines.every(({ id, text }, at) => id === b.lines[at]?.id && text === b.lines[at]?.text)
  );
}
