import { memo, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import type { BlockActions } from './block-actions';
import { BlockRow } from './block-row';
import { likelyHeight, type BlockSection } from './block-sections';

export interface BlockSectionViewProps {
  section: BlockSection;
  blocks: readonly DraftBlock[];
  active: number;
  /** Whether the focus has been in the text at all. */
  isTouched: boolean;
  typing: number | null;
  actions: BlockActions;
  scroller: RefObject<HTMLElement | null>;
  isAlwaysDrawn: boolean;
}

/** How far outside the view blocks are drawn already. */
const AHEAD = '800px 0px';

/** A stretch of rows, drawn only while it is near the view or has the focus. */
export const BlockSectionView = memo(function BlockSectionView(props: BlockSectionViewProps) {
  const { section, blocks, active, isTouched, typing, actions, scroller, isAlwaysDrawn } = props;
  const box = useRef<HTMLDivElement>(null);
  const { isNear, height } = useNearness(box, scroller, isAlwaysDrawn);
  const own = blocks.slice(section.start, section.end);
  const isDrawn = isNear || (active >= section.start && active < section.end);
  return (
    <div ref={box} role="rowgroup" style={isDrawn ? {} : { height: height ?? likelyHeight(own) }}>
      {isDrawn &&
        own.map((block, offset) => {
          const index = section.start + offset;
          return (
            <BlockRow
              key={index}
              block={block}
              index={index}
              isActive={active === index}
              isTouched={isTouched}
              isTyping={typing === index}
              actions={actions}
            />
          );
        })}
    </div>
  );
});

/** Whether a stretch is near the view, and how high it was when it left it. */
interface Nearness {
  readonly isNear: boolean;
  readonly height: number | null;
}

function useNearness(
  box: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  isAlways: boolean,
): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ isNear: isAlways, height: null });
  useEffect(() => {
    if (isAlways || !box.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        setNearness((before) => {
          if (before.isNear === last.isIntersecting) return before;
          const height = last.isIntersecting ? before.height : last.boundingClientRect.height;
          return { isNear: last.isIntersecting, height };
        });
      },
      { root: scroller.current, rootMargin: AHEAD },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, scroller, isAlways]);
  return { ...nearness, isNear: isAlways || nearness.isNear };
}
