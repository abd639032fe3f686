import { useLayoutEffect, useRef } from 'react';
import { boxAt } from './caret-line';
import type { DrawnArticle } from './drawn-article';
import { placeInOverlay, whenSet } from './place-in-overlay';
import styles from './reader-overlay.module.css';

/** The caret as it is seen, while it is on and the text has the keyboard. */
export function CaretMark({ drawn }: { drawn: DrawnArticle | null }) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (drawn === null || element === null) return undefined;
    const { caret, body } = drawn;
    const place = (): void => {
      const now = caret.place();
      if (now === null) delete element.dataset['on'];
      else element.dataset['on'] = '';
      placeInOverlay(element, now && boxAt(body, now));
    };
    const move = (): void => {
      place();
      for (const blinking of element.getAnimations()) blinking.currentTime = 0;
    };
    const stopPlacing = whenSet(drawn, place);
    const stopListening = caret.subscribe(move);
    return () => {
      stopPlacing();
      stopListening();
    };
  }, [drawn]);
  return <div ref={line} className={styles.caret} data-caret="" aria-hidden hidden />;
}
